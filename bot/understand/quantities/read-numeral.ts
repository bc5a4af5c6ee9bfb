import { toNumber } from './decimal.ts'
import { toGlyphs } from './glyphs.ts'
import { forgetNumerals, readNumeralAt } from './numeral.ts'

/**
 * The number a whole text writes (12, １２, 1,200, 1万2, 十二, 一万二, 廿五, 伍仟, 二〇二三, 两, 半), or undefined when the
 * text is anything else, a range (两三), a round figure (百十) or unknown (几).
 */
export function readNumeral(text: string): number | undefined {
  const glyphs = toGlyphs(text).text.trim()
  if (glyphs === '半') return 0.5
  const together = { 俩: 2, 仨: 3 }[glyphs]
  if (together !== undefined) return together
  const numeral = readNumeralAt(glyphs, 0)
  forgetNumerals()
  if (numeral === undefined || numeral.end !== glyphs.length) return undefined
  const exact = numeral.known && !numeral.approximate && toNumber(numeral.low) === toNumber(numeral.high)
  return exact ? toNumber(numeral.low) : undefined
}
