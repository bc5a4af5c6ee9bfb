const DIGITS = new Map([...'零一二三四五六七八九'].map((char, i) => [char, i] as const))
const SAME = new Map([
  ...Array.from(
    '〇两壹贰叁肆伍陆柒捌玖拾佰仟萬',
    (char, i) => [char, '零二一二三四五六七八九十百千万'.charAt(i)] as const,
  ),
])
const SCALES = new Map([
  ['十', 10],
  ['百', 100],
  ['千', 1000],
])

/** Characters a Chinese numeral is made of, for use inside a regular expression class. */
export const NUMERAL_CHARACTERS = '零〇一二两三四五六七八九十百千万壹贰叁肆伍陆柒捌玖拾佰仟萬'

/**
 * Reads a written Chinese number below 一亿 (十五, 两百, 一千零五, 二〇二三), or undefined when the characters do
 * not form one (三四, 千). Colloquial forms that leave out the last scale (一万二) are not law text and are refused.
 */
export function readNumeral(text: string): number | undefined {
  const chars = [...text].map((char) => SAME.get(char) ?? char)
  if (chars.length >= 3 && chars.every((char) => DIGITS.has(char))) {
    return Number(chars.map((char) => DIGITS.get(char)).join(''))
  }
  const [high, low, rest] = chars.join('').split('万')
  if (rest !== undefined) return undefined
  if (low === undefined) return readBelowTenThousand(chars)
  const tens = readBelowTenThousand([...(high ?? '')])
  const ones = low === '' ? 0 : readBelowTenThousand([...low])
  if (tens === undefined || ones === undefined) return undefined
  if (ones > 0 && ones < 1000 && !low.startsWith('零')) return undefined
  return tens * 10_000 + ones
}

function readBelowTenThousand(chars: readonly string[]): number | undefined {
  let total = 0
  let digit: number | undefined
  let lowest = 10_000
  let zero = false
  for (const [i, char] of chars.entries()) {
    const scale = SCALES.get(char)
    const value = DIGITS.get(char)
    if (scale !== undefined) {
      if (digit === undefined && !(scale === 10 && i === 0)) return undefined
      if (scale >= lowest) return undefined
      total += (digit ?? 1) * scale
      digit = undefined
      lowest = scale
      zero = false
    } else if (value === 0) {
      if (digit !== undefined || zero) return undefined
      zero = true
    } else if (value !== undefined) {
      if (digit !== undefined) return undefined
      digit = value
    } else return undefined
  }
  if (chars.length === 0) return undefined
  if (digit === undefined && zero && total > 0) return undefined
  if (digit !== undefined && lowest > 10 && lowest < 10_000 && !zero) return undefined
  return total + (digit ?? 0)
}
