import { saidWhole } from './amounts.ts'
import { digitsEnd, skipSpaces, wordAt, wordBefore } from './characters.ts'
import { plus, scaled, toNumber, whole } from './decimal.ts'
import { readNumeralAt, type Numeral } from './numeral.ts'
import { readNumeralRange } from './numeral-range.ts'
import type { Reading } from './types.ts'

const DISCOUNT_NOT = [...'算合旧扣腾叠现射线'].map((next) => `折${next}`)
const TENTH_NOT = [...'功立为都果绩本员人长熟型效品交份分了'].map((next) => `成${next}`)
const HALF_OF = ['钱', '资金', '补贴', '金额', '比例', '费用', '款', '补助', '标准', '预拨']

/** 85%, 八五折, 八成, 四成半, 八成五, 5个百分点, 85个点: a numeral with its unit of proportion. */
export function readPercent(text: string, numeral: Numeral): Reading | undefined {
  if (!numeral.known) return undefined
  const from = skipSpaces(text, numeral.end)
  const glyph = text.charAt(from)
  if (glyph === '%') return percent(numeral, 2, from + 1)
  if (glyph === '‰') return percent(numeral, 1, from + 1)
  const points = wordAt(text, from, ['个百分点', '百分点', '个点'])
  if (points !== undefined && text.charAt(from + points.length) !== '儿')
    return percent(numeral, 2, from + points.length)
  if (glyph === '折' && wordAt(text, from, DISCOUNT_NOT) === undefined) return readDiscount(numeral, from + 1)
  if (glyph === '成' && wordAt(text, from, TENTH_NOT) === undefined)
    return readTenths(text, numeral, from + 1)
  return undefined
}

/** 百分之八十五, 百分百, 千分之五, 三分之一, 一半的钱: `at` is the first glyph. */
export function readProportionPhrase(text: string, at: number): Reading | undefined {
  if (text.startsWith('百分百', at)) return { end: at + 3, body: { kind: 'percent', basisPoints: 10_000 } }
  const [, power] = PARTS.find(([phrase]) => text.startsWith(phrase, at)) ?? []
  if (power !== undefined) {
    if (text.charAt(at + 3) === '百' && power === 2)
      return { end: at + 4, body: { kind: 'percent', basisPoints: 10_000 } }
    const from = skipSpaces(text, at + 3)
    const numeral = readNumeralRange(text, from) ?? readNumeralAt(text, from)
    return numeral === undefined || !numeral.known ? { end: at + 3 } : percent(numeral, power, numeral.end)
  }
  if (text.startsWith('一半', at)) {
    const from = text.charAt(at + 2) === '的' ? at + 3 : at + 2
    const followed = wordAt(text, from, HALF_OF) !== undefined
    return followed ? { end: at + 2, body: { kind: 'percent', basisPoints: 5000 } } : undefined
  }
  if (text.startsWith('对折', at)) return { end: at + 2, body: { kind: 'percent', basisPoints: 5000 } }
  return undefined
}

const PARTS: readonly (readonly [string, number])[] = [
  ['百分之', 2],
  ['千分之', 1],
  ['万分之', 0],
]

/** 三分之一, 1:3:6, 三比六, 1比3比6. Clock times (9:30, 14:00) are passed over. */
export function readRatio(text: string, at: number, first: Numeral): Reading | undefined {
  if (!isSingle(first)) return undefined
  if (text.startsWith('分之', first.end)) {
    const numerator = readNumeralAt(text, first.end + 2)
    if (numerator === undefined || !isSingle(numerator)) return { end: first.end + 2 }
    const parts = [toNumber(numerator.low), toNumber(first.low)]
    return { end: numerator.end, body: { kind: 'ratio', form: 'fraction', parts } }
  }
  const parts = [toNumber(first.low)]
  let end = first.end
  while (parts.length < 6) {
    const joint = skipSpaces(text, end)
    const glyph = text.charAt(joint)
    if (glyph !== ':' && glyph !== '比') break
    const next = readNumeralAt(text, skipSpaces(text, joint + 1))
    if (next === undefined || !isSingle(next) || next.script !== first.script) break
    parts.push(toNumber(next.low))
    end = next.end
  }
  if (parts.length < 2) return undefined
  if (isClock(text, at, first, end)) return { end }
  return { end, body: { kind: 'ratio', form: 'proportion', parts } }
}

function isClock(text: string, at: number, first: Numeral, end: number): boolean {
  const joint = first.end
  if (text.charAt(joint) !== ':' || first.script !== 'arabic') return false
  const minutesEnd = digitsEnd(text, joint + 1)
  const minutes = text.slice(joint + 1, minutesEnd)
  const hour = toNumber(first.low)
  if (minutes.length !== 2 || hour > 24 || Number(minutes) > 59) return false
  if (
    wordBefore(text, at, [
      '上午',
      '下午',
      '早上',
      '晚上',
      '中午',
      '上午 ',
      '下午 ',
      '日 ',
      '号 ',
      '日',
      '号',
      'T',
    ])
  )
    return true
  if (minutes.startsWith('0') && minutes !== '01') return true
  return minutesEnd === end && hour >= 6 && (Number(minutes) % 15 === 0 || first.length === 2)
}

function readDiscount(numeral: Numeral, end: number): Reading | undefined {
  if (numeral.scale > 0) return undefined
  const value = toNumber(numeral.high)
  if (value <= 0 || value >= 100) return undefined
  return percent(numeral, value < 10 ? 3 : 2, end)
}

function readTenths(text: string, numeral: Numeral, at: number): Reading | undefined {
  if (numeral.positional || toNumber(numeral.high) > 10) return undefined
  const rest = text.charAt(at) === '半' ? 5 : '一二三四五六七八九'.indexOf(text.charAt(at) || ' ') + 1
  const closes = rest > 0 && !'个人年月天名位家次'.includes(text.charAt(at + 1) || ' ')
  if (!closes) return percent(numeral, 3, at)
  const extra = scaled(whole(rest), -1)
  return percent({ ...numeral, low: plus(numeral.low, extra), high: plus(numeral.high, extra) }, 3, at + 1)
}

function percent(numeral: Numeral, power: number, end: number): Reading {
  const { value, range, exact } = saidWhole(numeral, power)
  return {
    end,
    body: {
      kind: 'percent',
      ...(value === undefined ? {} : { basisPoints: value }),
      ...(range === undefined ? {} : { range }),
    },
    approximate: numeral.approximate || !exact,
  }
}

function isSingle(numeral: Numeral): boolean {
  return numeral.known && toNumber(numeral.low) === toNumber(numeral.high)
}
