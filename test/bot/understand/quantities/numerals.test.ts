import { describe, expect, it } from 'vitest'
import { readNumeral, readQuantities } from '../../../../bot/understand/quantities/index.ts'

const PLAIN = '零一二三四五六七八九'
const FORMAL = '零壹贰叁肆伍陆柒捌玖'

/** The standard spelling: 10203 is 一万零二百零三. */
function spell(n: number, digits: string, scales: readonly string[]): string {
  if (n >= 10_000) {
    const rest = n % 10_000
    const head = `${spell(Math.floor(n / 10_000), digits, scales)}万`
    return rest === 0 ? head : `${head}${rest < 1000 ? '零' : ''}${spell(rest, digits, scales)}`
  }
  let text = ''
  let gap = false
  const written = String(n)
  for (let at = 0; at < written.length; at++) {
    const digit = Number(written.charAt(at))
    if (digit === 0) {
      gap = text !== ''
    } else {
      text += `${gap ? '零' : ''}${digits.charAt(digit)}${scales[written.length - 1 - at] ?? ''}`
      gap = false
    }
  }
  return text === '' ? digits.charAt(0) : text
}

function spellings(n: number): readonly string[] {
  const standard = spell(n, PLAIN, ['', '十', '百', '千'])
  const all = [
    standard,
    spell(n, FORMAL, ['', '拾', '佰', '仟']),
    standard.replace(/二(?=[百千万])/g, '两'),
    String(n),
    String(n).replace(/(?<=\d)(?=(?:\d{3})+$)/g, ','),
    [...String(n)].map((digit) => String.fromCharCode(digit.charCodeAt(0) + 0xfee0)).join(''),
    [...String(n)].map((digit) => `${digit}\ufe0f\u20e3`).join(''),
  ]
  if (n >= 10 && n < 20) all.push(standard.slice(1))
  if (n >= 100) all.push([...String(n)].map((digit) => PLAIN.charAt(Number(digit))).join(''))
  if (n >= 100)
    all.push([...String(n)].map((digit) => (digit === '0' ? '〇' : PLAIN.charAt(Number(digit)))).join(''))
  if (n > 20 && n < 30) all.push(`廿${PLAIN.charAt(n - 20)}`)
  if (n > 30 && n < 40) all.push(`卅${PLAIN.charAt(n - 30)}`)
  const elided = /^(.*[百千万][一三四五六七八九二])[十百千]$/.exec(standard)?.[1]
  if (elided !== undefined) all.push(elided)
  if (n >= 10_000 && n % 1000 === 0) all.push(`${String(n / 10_000)}万`, `${String(n / 10_000)}w`)
  if (n >= 1000 && n % 100 === 0) all.push(`${String(n / 1000)}千`, `${String(n / 1000)}k`)
  if (n >= 10_000 && n % 10_000 >= 1000) all.push(`${String(Math.floor(n / 10_000))}万${String(n % 10_000)}`)
  return all
}

const sampled = [...Array(1000).keys(), ...Array.from({ length: 1400 }, (_, at) => 1000 + at * 71), 99_999]

describe('numerals', () => {
  it('are read back from every spelling', () => {
    const wrong = sampled
      .filter((n) => n < 100_000)
      .flatMap((n) => spellings(n).map((text) => ({ text, n, read: readNumeral(text) })))
      .filter(({ n, read }) => read !== n)
    expect(wrong).toEqual([])
  })

  it('are read back as people and as money', () => {
    const wrong = sampled
      .filter((n) => n < 100_000)
      .flatMap((n) => [spell(n, PLAIN, ['', '十', '百', '千']), String(n)].map((text) => ({ text, n })))
      .filter(({ text, n }) => {
        const people = readQuantities(`学徒有${text}个人，`)[0]
        const money = readQuantities(`补${text}元`)[0]
        return !(
          people?.kind === 'count' &&
          people.value === n &&
          money?.kind === 'money' &&
          money.fen === n * 100
        )
      })
    expect(wrong).toEqual([])
  })

  it.each([
    ['一万二', 12_000],
    ['两千三', 2300],
    ['一百五', 150],
    ['1万2千', 12_000],
    ['1万2', 12_000],
    ['3千5', 3500],
    ['18.55万', 185_500],
    ['1.23456万', 12_345.6],
    ['三点一四', 3.14],
    ['二〇二三', 2023],
    ['半', 0.5],
    ['俩', 2],
    ['仨', 3],
    ['廿', 20],
    ['一亿', 100_000_000],
    [' 12 ', 12],
  ])('%s is %d', (text, value) => {
    expect(readNumeral(text)).toBe(value)
  })

  it.each([
    '',
    '几',
    '两三',
    '三五',
    '百十',
    '十几',
    '20多',
    '12a',
    '一致',
    '人',
    '2024.4.2',
    '1,2',
    '1'.repeat(16),
    '十十',
  ])('「%s」 is not one number', (text) => {
    expect(readNumeral(text)).toBeUndefined()
  })
})
