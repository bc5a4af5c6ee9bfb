import type { Block } from './block.ts'
import type { Draft } from './draft.ts'
import { attachmentHeading, headingOf, isHeadingOnly } from './heading.ts'
import { nameOpening } from './opening.ts'
import { readCells } from './table.ts'
import { liftTail } from './tail.ts'

/** Stacks blocks into a tree by the rank of their markers. */
export function buildTree(raw: string, blocks: readonly Block[], start: number): Draft {
  const root: Draft = { kind: 'document', label: '', heading: '', start, children: [] }
  const stack: Level[] = [{ draft: root, rank: -2 }]
  for (const block of blocks) place(raw, block, stack, root)
  nameOpening(root)
  liftTail(root)
  return root
}

interface Level {
  readonly draft: Draft
  readonly rank: number
  /** The block that opened the level: its words become the first child once there is a second. */
  readonly own?: Block
  table?: Table
}

interface Table {
  readonly draft: Draft
  readonly counts: number[]
  label: string
}

function place(raw: string, block: Block, stack: Level[], root: Draft): void {
  const start = block.lines[0]?.start ?? root.start
  if (block.kind === 'front' || block.kind === 'title') {
    stack.length = 1
    const word = block.word ?? '正文前'
    root.children.push({ kind: 'front', label: '', heading: '', word, start, children: [] })
    closeTable(stack)
    return
  }
  if (block.kind === 'attachment') {
    stack.length = 1
    const draft = draftOf('attachment', start, block.word ?? '', attachmentHeading(block))
    root.children.push(draft)
    stack.push({ draft, rank: -1, own: block })
    return
  }
  if (block.kind === 'marker' && block.marker !== undefined) {
    const { kind, rank, label } = block.marker
    while (stack.length > 1 && (stack.at(-1)?.rank ?? -2) >= rank) stack.pop()
    const draft = draftOf(kind, start, label, headingOf(block))
    append(stack, draft)
    stack.push({ draft, rank, own: block })
    return
  }
  if (block.kind === 'row') return placeRow(raw, block, stack, start)
  if (block.kind === 'note') append(stack, draftOf('note', start, '注', ''))
  else append(stack, draftOf(block.kind === 'entry' ? 'entry' : 'paragraph', start, '', ''))
}

function placeRow(raw: string, block: Block, stack: Level[], start: number): void {
  const level = stack.at(-1)
  if (level === undefined) return
  let table = level.table
  if (table === undefined) {
    table = { draft: draftOf('table', start, '', ''), counts: [], label: '' }
    append(stack, table.draft)
    level.table = table
  }
  const first = block.lines[0]?.raw.split('\t')[0]?.trim() ?? ''
  if (first !== '') {
    table.label = /^\d{1,3}$/u.test(first) ? first : ''
    table.counts.length = 0
  }
  const row = draftOf('row', start, table.label, '')
  row.children = [...readCells(raw, block.lines, table.counts)]
  table.draft.children.push(row)
}

/** Adds a child to the innermost level; a table ends where anything else begins. */
function append(stack: readonly Level[], draft: Draft): void {
  const level = stack.at(-1)
  if (level === undefined) return
  closeTable(stack)
  if (level.draft.children.length === 0 && level.own !== undefined) {
    const alone = level.own.kind === 'attachment' || isHeadingOnly(level.own)
    level.draft.children.push(draftOf(alone ? 'heading' : 'paragraph', level.draft.start, '', ''))
  }
  level.draft.children.push(draft)
}

function closeTable(stack: readonly Level[]): void {
  for (const level of stack) delete level.table
}

function draftOf(kind: Draft['kind'], start: number, label: string, heading: string): Draft {
  return { kind, label, heading, start, children: [] }
}
