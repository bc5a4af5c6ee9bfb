import { numeral } from './numeral.ts'
import type { Provision, ProvisionKind } from './types.ts'

/** A node while the tree is being built: it has no end, id or path yet. */
export interface Draft {
  kind: ProvisionKind
  readonly label: string
  readonly heading: string
  start: number
  /** Stands in the path instead of the label: 正文前, 主送 … */
  word?: string
  children: Draft[]
}

/** Gives every draft its end, id and path. The end is where the next leaf starts, so nothing is left uncovered. */
export function finish(root: Draft, end: number): Provision {
  return complete(root, end, '', '', new Map())
}

function complete(
  draft: Draft,
  end: number,
  id: string,
  path: string,
  taken: Map<string, number>,
): Provision {
  const ordinals = new Map<string, number>()
  const children = draft.children.map((child, at) => {
    const childEnd = draft.children[at + 1]?.start ?? end
    const childId = unique(join('.', id, ownId(child, ordinals)), taken)
    const childPath = child.word ?? join(' › ', path, child.label)
    return complete(child, childEnd, childId, childPath, taken)
  })
  const { kind, label, heading, start } = draft
  return { id: id === '' ? 'document' : id, kind, label, heading, path, start, end, children }
}

function ownId(draft: Draft, ordinals: Map<string, number>): string {
  if (NUMBERED.has(draft.kind)) return ordinalOf(draft.label)
  const letter = LETTERS[draft.kind] ?? 'x'
  const n = (ordinals.get(letter) ?? 0) + 1
  ordinals.set(letter, n)
  return draft.kind === 'heading' ? letter : letter + String(n)
}

function ordinalOf(label: string): string {
  const digits = /\d+/u.exec(label)?.[0]
  if (label.startsWith('附件')) return `a${digits ?? ''}`
  const n = digits ?? numeral(label.replace(/[（）第章节条]/gu, ''))
  if (n === undefined) return 'l'
  return /[章节]$/u.test(label) ? `c${String(n)}` : String(n)
}

/** A number printed twice (a second 一、) is told apart by `-2`; no printed number contains a hyphen. */
function unique(id: string, taken: Map<string, number>): string {
  const times = (taken.get(id) ?? 0) + 1
  taken.set(id, times)
  return times === 1 ? id : `${id}-${String(times)}`
}

function join(by: string, ...parts: readonly string[]): string {
  return parts.filter((part) => part !== '').join(by)
}

const NUMBERED: ReadonlySet<ProvisionKind> = new Set([
  'chapter',
  'article',
  'section',
  'subsection',
  'item',
  'attachment',
])

const LETTERS: Partial<Record<ProvisionKind, string>> = {
  front: 'f',
  heading: 'h',
  paragraph: 'p',
  entry: 'e',
  table: 't',
  row: 'r',
  cell: 'c',
  note: 'n',
}
