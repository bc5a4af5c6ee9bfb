/** A changed text that knows where each of its characters (UTF-16 units) stands in the original. */
export interface MappedText {
  readonly text: string
  readonly from: readonly number[]
  readonly to: readonly number[]
}

export interface Span {
  readonly start: number
  readonly end: number
}

/** The pieces of the original text, each folded code point by code point. */
export function mapCharacters(
  text: string,
  pieces: readonly Span[],
  fold: (character: string) => string,
): MappedText {
  let out = ''
  const from: number[] = []
  const to: number[] = []
  for (const piece of pieces) {
    let at = piece.start
    for (const character of text.slice(piece.start, piece.end)) {
      const folded = fold(character)
      for (let i = 0; i < folded.length; i++) {
        from.push(at)
        to.push(at + character.length)
      }
      out += folded
      at += character.length
    }
  }
  return { text: out, from, to }
}

/** Replaces every match; the replacement as a whole stands where the match stood. */
export function replaceMapped(
  mapped: MappedText,
  pattern: RegExp,
  replacement: (match: string, start: number, text: string) => string,
): MappedText {
  let out = ''
  let last = 0
  const from: number[] = []
  const to: number[] = []
  const keep = (end: number) => {
    out += mapped.text.slice(last, end)
    for (let i = last; i < end; i++) {
      from.push(mapped.from[i] ?? 0)
      to.push(mapped.to[i] ?? 0)
    }
  }
  for (const match of mapped.text.matchAll(pattern)) {
    const end = match.index + match[0].length
    if (end === match.index) continue
    keep(match.index)
    const put = replacement(match[0], match.index, mapped.text)
    for (let i = 0; i < put.length; i++) {
      from.push(mapped.from[match.index] ?? 0)
      to.push(mapped.to[end - 1] ?? 0)
    }
    out += put
    last = end
  }
  if (last === 0) return mapped
  keep(mapped.text.length)
  return { text: out, from, to }
}

/** Where a stretch of the changed text stands in the original. */
export function originalSpan(mapped: MappedText, start: number, end: number): Span {
  return { start: mapped.from[start] ?? 0, end: mapped.to[end - 1] ?? 0 }
}
