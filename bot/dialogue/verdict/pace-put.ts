import { phrases } from '../../messages.zh.ts'
import { isPremise } from '../../understand/index.ts'
import type { AskedQuestion } from '../question/asked-question.ts'

/**
 * 每个月都要报对吧: how often a thing is done, put forward, held against what the statement says of it: 不对 where it says another,
 * that it is not written where it says none. Undefined where nothing is put, or it is the statement's own.
 */
export function paceLead(statement: string, { polar, denied, text }: AskedQuestion): string | undefined {
  if ((polar !== 'truth' && polar !== 'require') || denied === true || /元|块|钱/u.test(text))
    return undefined
  const [put, ...more] = pacesIn(text)
  if (put === undefined || more.length > 0) return undefined
  const own = pacesIn(statement)
  if (own.length === 0) return phrases.paceNotThere(put)
  if (own.includes(put)) return undefined
  return isPremise(text) ? '不对。' : '不是。'
}

function pacesIn(text: string): readonly string[] {
  return [...new Set(Array.from(text.matchAll(paces), ([, unit = '']) => `每${sameUnit(unit)}`))]
}

const paces = /(?<!人)每(?:一|个|隔)?(?:个)?(半年|季度?|月|周|星期|礼拜|年|天|日)(?![末底头初内])/gu

function sameUnit(unit: string): string {
  if (/^季/u.test(unit)) return '季度'
  if (/^(?:星期|礼拜)$/u.test(unit)) return '周'
  return unit === '日' ? '天' : unit
}
