const digits = '零一二三四五六七八九'

/** 1–999 in Chinese numerals: 两 before 个, 一百零五, 二十. */
export function chinese(n: number): string {
  if (n === 2) return '两'
  const hundreds = Math.floor(n / 100)
  const tens = Math.floor((n % 100) / 10)
  const ones = n % 10
  const head = hundreds === 0 ? '' : `${digits[hundreds] ?? ''}百`
  const middle =
    tens === 0
      ? hundreds > 0 && ones > 0
        ? '零'
        : ''
      : `${tens === 1 && hundreds === 0 ? '' : (digits[tens] ?? '')}十`
  return `${head}${middle}${ones === 0 ? '' : (digits[ones] ?? '')}`
}

/** 12人 as 十二人: the headcounts of a text in Chinese numerals. */
export function withChineseCounts(text: string): string {
  return text.replace(/\d{1,3}(?=个|人|名)/gu, (figure) => chinese(Number(figure)))
}
