/** One of these words stands in every text the pattern fits. */
export type Alternatives = readonly string[]

/**
 * What a text must hold for a pattern to fit: of each list at least one word. It never asks too much: what the reader of
 * patterns does not know, and what looks around, asks for nothing. Patterns without flags or with `u`, `g`, `y`; an
 * ignored case would make the words wrong.
 *
 * @throws for a pattern with the flag `i` or `v`.
 */
export function requiredWords(pattern: RegExp): readonly Alternatives[] {
  if (/[iv]/.test(pattern.flags)) throw new Error(`required-words: flags ${pattern.flags}`)
  const reader = new PatternReader(pattern.source)
  return reader.readAll()
}

type Required = readonly Alternatives[]
const nothing: Required = []
/** A list longer than this tells little and costs much. */
const manyWords = 64

/** One branch: what stands finished, and the literal characters that may still go on. */
interface Branch {
  readonly done: Alternatives[]
  word: string
}

/** Reads a source the RegExp constructor has accepted. */
class PatternReader {
  private at = 0
  private readonly source: string

  constructor(source: string) {
    this.source = source
  }

  readAll(): Required {
    const required = this.readAlternatives()
    if (this.at < this.source.length) throw new Error(`required-words: ${this.source} at ${String(this.at)}`)
    return required
  }

  private readAlternatives(): Required {
    const branches = [this.readBranch()]
    while (this.source.charAt(this.at) === '|') {
      this.at += 1
      branches.push(this.readBranch())
    }
    const [only] = branches
    return branches.length === 1 && only !== undefined ? only : eitherOf(branches)
  }

  private readBranch(): Required {
    const branch: Branch = { done: [], word: '' }
    while (this.at < this.source.length && !'|)'.includes(this.source.charAt(this.at))) {
      const piece = this.readPiece()
      const [least, most] = this.readQuantifier()
      if (typeof piece === 'string' && least === 1 && most === 1) {
        branch.word += piece
        continue
      }
      closeWord(branch)
      if (least === 0) continue
      if (typeof piece === 'string') branch.done.push([piece])
      else branch.done.push(...piece)
    }
    closeWord(branch)
    return branch.done
  }

  /** A literal character, or what anything else requires. */
  private readPiece(): string | Required {
    const glyph = String.fromCodePoint(this.source.codePointAt(this.at) ?? 0)
    this.at += glyph.length
    if (glyph === '(') return this.readGroup()
    if (glyph === '[') return this.readClass()
    if (glyph === '\\') return this.readEscape()
    return '.^$'.includes(glyph) ? nothing : glyph
  }

  private readGroup(): Required {
    const head = /^\?(?:<?[=!]|:|<[^>]+>)/.exec(this.source.slice(this.at))?.[0] ?? ''
    this.at += head.length
    const inside = this.readAlternatives()
    this.at += 1
    return /[=!]$/.test(head) ? nothing : inside
  }

  /** A class without ranges, escapes, negation and halves of a character requires one of its characters. */
  private readClass(): Required {
    const start = this.at
    while (this.source.charAt(this.at) !== ']') this.at += this.source.charAt(this.at) === '\\' ? 2 : 1
    const inside = this.source.slice(start, this.at)
    this.at += 1
    return inside === '' || /^\^|\\|.-.|[\ud800-\udfff]/.test(inside) ? nothing : [[...inside]]
  }

  private readEscape(): string | Required {
    const escape = /^(?:u\{[^}]+\}|u[\da-fA-F]{4}|x[\da-fA-F]{2}|[pP]\{[^}]+\}|k<[^>]+>|\d+|c.|.)/s.exec(
      this.source.slice(this.at),
    )?.[0]
    this.at += escape?.length ?? 0
    return escape !== undefined && /^[^\p{L}\p{N}]$/u.test(escape) ? escape : nothing
  }

  private readQuantifier(): readonly [number, number] {
    const match = /^(?:[?*+]|\{(\d+)(,?)(\d*)\})\??/.exec(this.source.slice(this.at))
    if (match === null) return [1, 1]
    this.at += match[0].length
    const [sign, least, comma, most] = match
    if (least !== undefined) return [Number(least), comma === '' ? Number(least) : Number(most || Infinity)]
    return [sign.startsWith('+') ? 1 : 0, sign.startsWith('?') ? 1 : Infinity]
  }
}

function closeWord(branch: Branch): void {
  if (branch.word !== '') branch.done.push([branch.word])
  branch.word = ''
}

/** Of each branch its most telling list, together: one of all these words must stand there. */
function eitherOf(branches: readonly Required[]): Required {
  const words = new Set<string>()
  for (const branch of branches) {
    const [first, ...others] = branch
    if (first === undefined) return nothing
    for (const word of others.reduce(moreTelling, first)) words.add(word)
  }
  return words.size > manyWords ? nothing : [[...words]]
}

/** The list that fewer texts hold a word of, as far as can be told: long words before few. */
function moreTelling(left: Alternatives, right: Alternatives): Alternatives {
  const shortest = (list: Alternatives) => Math.min(...list.map((word) => word.length))
  const longer = Math.min(shortest(right), 2) - Math.min(shortest(left), 2)
  return longer > 0 || (longer === 0 && right.length < left.length) ? right : left
}
