import { skipSpaces } from './characters.ts'
import { scaled, toNumber } from './decimal.ts'
import { readNumeralAt, type Numeral } from './numeral.ts'

const CONNECTORS = '-~到至'

/** 1-2, 10~20, 三到五, 5-8万, 3、4: two numerals read as one with two ends. Undefined when the second is not larger. */
export function readNumeralRange(text: string, at: number): Numeral | undefined {
  const first = readNumeralAt(text, at)
  if (first === undefined || !isPlain(first)) return undefined
  const joint = skipSpaces(text, first.end)
  const connector = text.charAt(joint)
  const listed = connector === '、' && first.length === 1
  if (connector === '' || !(CONNECTORS.includes(connector) || listed)) return undefined
  const second = readNumeralAt(text, skipSpaces(text, joint + 1))
  if (second === undefined || !isPlain(second) || second.script !== first.script) return undefined
  if (listed && (second.length !== 1 || toNumber(second.low) !== toNumber(first.low) + 1)) return undefined
  const lent = second.lent ?? 0
  const lends = first.scale === 0 && toNumber(first.low) < toNumber(scaled(second.low, -lent))
  const low = lends ? scaled(first.low, lent) : first.low
  if (toNumber(low) >= toNumber(second.low)) return undefined
  return {
    ...second,
    low,
    approximate: first.approximate || second.approximate,
    scale: Math.max(first.scale, second.scale),
    length: second.end - at,
  }
}

function isPlain(numeral: Numeral): boolean {
  return numeral.known && toNumber(numeral.low) === toNumber(numeral.high)
}
