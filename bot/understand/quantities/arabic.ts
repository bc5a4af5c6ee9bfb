import { digitsEnd, isAsciiDigit } from './characters.ts'
import type { Decimal } from './decimal.ts'

/** An arabic number with thousands separators and decimals; undefined for versions, dotted dates and over 15 digits. */
export function readLiteral(
  text: string,
  at: number,
): { readonly end: number; readonly value: Decimal } | undefined {
  let end = digitsEnd(text, at)
  if (end === at || end - at > 15) return undefined
  let digits = text.slice(at, end)
  while (digits.length <= 15 && digits.length - (end - at) <= 0 && end - at <= 3 && isGroup(text, end)) {
    digits += text.slice(end + 1, end + 4)
    end += 4
    while (digits.length <= 15 && isGroup(text, end)) {
      digits += text.slice(end + 1, end + 4)
      end += 4
    }
  }
  let fraction = ''
  if (text.charAt(end) === '.' && isAsciiDigit(text.charAt(end + 1))) {
    const fractionEnd = digitsEnd(text, end + 1)
    if (text.charAt(fractionEnd) === '.' && isAsciiDigit(text.charAt(fractionEnd + 1))) return undefined
    if (fractionEnd - end > 15) return undefined
    fraction = text.slice(end + 1, fractionEnd)
    end = fractionEnd
  }
  if (digits.length + fraction.length > 15) return undefined
  return {
    end,
    value: { mantissa: Number(digits + fraction), exponent: fraction === '' ? 0 : -fraction.length },
  }
}

/** 「,123」 not followed by a digit. A full-width comma joins only zeros or full-width digits' neighbours: 5，000. */
function isGroup(text: string, at: number): boolean {
  const comma = text.charAt(at)
  if (comma !== ',' && comma !== '，') return false
  if (comma === '，' && !text.startsWith('000', at + 1)) return false
  return digitsEnd(text.slice(at + 1, at + 5), 0) === 3
}
