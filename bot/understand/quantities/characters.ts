/** Plain and formal (大写) Chinese digits. */
export const DIGITS: ReadonlyMap<string, number> = new Map([
  ...[...'零一二三四五六七八九'].map((glyph, value) => [glyph, value] as const),
  ...[...'壹贰叁肆伍陆柒捌玖'].map((glyph, value) => [glyph, value + 1] as const),
  ['〇', 0],
  ['两', 2],
])

/** Powers of ten inside a group of four. */
export const SMALL_SCALES: ReadonlyMap<string, number> = new Map([
  ['十', 1],
  ['拾', 1],
  ['百', 2],
  ['佰', 2],
  ['千', 3],
  ['仟', 3],
])

/** Digits with their ten inside: 廿五 is 25. */
export const TENS: ReadonlyMap<string, number> = new Map([
  ['廿', 2],
  ['卅', 3],
  ['卌', 4],
])

export const FORMAL_DIGITS = '壹贰叁肆伍陆柒捌玖'

export function isAsciiDigit(glyph: string): boolean {
  return glyph >= '0' && glyph <= '9' && glyph.length === 1
}

export function isAsciiLetter(glyph: string): boolean {
  return glyph.length === 1 && ((glyph >= 'a' && glyph <= 'z') || (glyph >= 'A' && glyph <= 'Z'))
}

/** The end of the run of ASCII digits that starts at `at`. */
export function digitsEnd(text: string, at: number): number {
  let end = at
  while (isAsciiDigit(text.charAt(end))) end += 1
  return end
}

/** The end of the run of plain Chinese digits that starts at `at`. */
export function chineseDigitsEnd(text: string, at: number): number {
  let end = at
  while (DIGITS.has(text.charAt(end))) end += 1
  return end
}

/** Skips at most two spaces: 「10 个人」. */
export function skipSpaces(text: string, at: number): number {
  if (text.charAt(at) !== ' ') return at
  return text.charAt(at + 1) === ' ' ? at + 2 : at + 1
}

/** The longest of `words` that stands at `at`. */
export function wordAt(text: string, at: number, words: readonly string[]): string | undefined {
  let found: string | undefined
  for (const word of words) {
    if (text.startsWith(word, at) && word.length > (found?.length ?? 0)) found = word
  }
  return found
}

/** Whether one of `words` ends just before `at`. */
export function wordBefore(text: string, at: number, words: readonly string[]): boolean {
  return words.some((word) => at >= word.length && text.startsWith(word, at - word.length))
}
