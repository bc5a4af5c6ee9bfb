/** What one alternative of a pattern needs to stand in the text, letter by letter, and the alternative itself. */
export interface LiteralWord {
  readonly word: string
  readonly alternative: string
}

/**
 * Every run of literal characters of a pattern's alternatives, with the literal characters that must stand right before and behind
 * it. `<词类>`, `~` and `…` are no literals.
 */
export function literalWords(source: string): readonly LiteralWord[] {
  const reader = new Reader(source)
  return wordsOf(reader.alternatives(), '', '')
}

type Atom =
  | { readonly kind: 'literal'; readonly glyph: string }
  | { readonly kind: 'class'; readonly glyphs: readonly string[] }
  | {
      readonly kind: 'group'
      readonly branches: readonly Branch[]
      readonly before: boolean
      readonly after: boolean
    }
  | { readonly kind: 'other' }

interface Branch {
  readonly atoms: readonly Atom[]
  readonly source: string
}

function wordsOf(branches: readonly Branch[], before: string, after: string): readonly LiteralWord[] {
  return branches.flatMap(({ atoms, source }) =>
    atoms.flatMap((atom, at): readonly LiteralWord[] => {
      if (atom.kind === 'class') return atom.glyphs.map((word) => ({ word, alternative: source }))
      if (atom.kind === 'group') {
        const left = `${runBefore(atoms, at).length === at ? before : ''}${runBefore(atoms, at)}`
        const rest = runAfter(atoms, at)
        const right = `${rest}${at + rest.length === atoms.length - 1 ? after : ''}`
        return wordsOf(atom.branches, atom.before ? left : '', atom.after ? right : '')
      }
      const startsRun = atom.kind === 'literal' && atoms[at - 1]?.kind !== 'literal'
      if (!startsRun) return []
      const run = `${atom.glyph}${runAfter(atoms, at)}`
      const word = `${at === 0 ? before : ''}${run}${at + run.length === atoms.length ? after : ''}`
      return [{ word, alternative: source }]
    }),
  )
}

function runBefore(atoms: readonly Atom[], at: number): string {
  let run = ''
  for (let from = at - 1; from >= 0; from--) {
    const atom = atoms[from]
    if (atom?.kind !== 'literal') break
    run = `${atom.glyph}${run}`
  }
  return run
}

function runAfter(atoms: readonly Atom[], at: number): string {
  let run = ''
  for (const atom of atoms.slice(at + 1)) {
    if (atom.kind !== 'literal') break
    run += atom.glyph
  }
  return run
}

class Reader {
  private at = 0
  private readonly source: string

  constructor(source: string) {
    this.source = source
  }

  alternatives(): readonly Branch[] {
    const branches = [this.branch()]
    while (this.source.charAt(this.at) === '|') {
      this.at += 1
      branches.push(this.branch())
    }
    return branches
  }

  private branch(): Branch {
    const start = this.at
    const atoms: Atom[] = []
    while (this.at < this.source.length && !'|)'.includes(this.source.charAt(this.at))) {
      const atom = this.atom()
      const quantifier = /^(?:[?*+]|\{\d+(?:,\d*)?\})\??/u.exec(this.source.slice(this.at))?.[0] ?? ''
      this.at += quantifier.length
      if (quantifier === '') atoms.push(atom)
      else if (atom.kind === 'literal') atoms.push({ kind: 'class', glyphs: [atom.glyph] })
      else if (atom.kind === 'group') {
        const once = quantifier.startsWith('?')
        atoms.push({ ...atom, before: once && atom.before, after: once && atom.after })
      } else atoms.push(atom)
    }
    return { atoms, source: this.source.slice(start, this.at) }
  }

  private atom(): Atom {
    const rest = this.source.slice(this.at)
    const skipped = /^(?:<[^>]+>|\\.|[.^$~…])/u.exec(rest)?.[0]
    if (skipped !== undefined) {
      this.at += skipped.length
      return { kind: 'other' }
    }
    const set = /^\[(?:\\.|[^\]])*\]/u.exec(rest)?.[0]
    if (set !== undefined) {
      this.at += set.length
      const isPlain = !/^\[\^|\\|.-./u.test(set)
      return isPlain ? { kind: 'class', glyphs: [...set.slice(1, -1)] } : { kind: 'other' }
    }
    if (rest.startsWith('(')) {
      const head = /^\((?:\?(?:<?[=!]|:|<[^>]+>))?/u.exec(rest)?.[0] ?? '('
      this.at += head.length
      const branches = this.alternatives()
      this.at += 1
      const looksBehind = head.startsWith('(?<=') || head.startsWith('(?<!')
      const looksAhead = head.startsWith('(?=') || head.startsWith('(?!')
      return { kind: 'group', branches, before: !looksBehind, after: !looksAhead }
    }
    this.at += 1
    return { kind: 'literal', glyph: rest.charAt(0) }
  }
}
