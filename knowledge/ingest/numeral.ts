/** The value of a printed ordinal, Arabic (any width) or Chinese up to 999; undefined when it is none. */
export function numeral(printed: string): number | undefined {
  const text = printed.normalize('NFKC')
  if (/^\d{1,4}$/u.test(text)) return Number(text)
  let total = 0
  let digit = 0
  for (const char of text) {
    const value = '〇一二三四五六七八九'.indexOf(char)
    if (char === '十' || char === '百') {
      total += (digit === 0 ? 1 : digit) * (char === '十' ? 10 : 100)
      digit = 0
    } else if (value > 0 && digit === 0) {
      digit = value
    } else if (char !== '零' && char !== '〇') {
      return undefined
    }
  }
  return total + digit === 0 ? undefined : total + digit
}
