import { phrases } from '../../messages.zh.ts'
import { isPremise } from '../../understand/index.ts'
import type { AskedQuestion } from '../question/asked-question.ts'

/**
 * 每个月都要报对吧, 一年报一回就行吧: how often a thing is done, put forward, held against what the statement says of it: 不对 where it says
 * another, that it is not written where it says none. Undefined where nothing is put, or it is the statement's own and a firm is asked about.
 */
export function paceLead(statement: string, { polar, denied, text }: AskedQuestion): string | undefined {
  if (polar === undefined || polar === 'suffice' || denied === true || /元|块|钱/u.test(text))
    return undefined
  const [put, ...more] = new Set([...pacesIn(text), ...pacesPut(text)])
  if (put === undefined || more.length > 0) return undefined
  const own = pacesIn(statement)
  const every = pacesIn(text).length > 0
  if (own.length === 0) return every && polar !== 'permit' ? phrases.paceNotThere(put) : undefined
  if (own.includes(put)) return every || polar !== 'truth' || ofFirm.test(text) ? undefined : right(text)
  if (polar === 'permit') return '不可以。'
  return isPremise(text) ? '不对。' : '不是。'
}

const right = (text: string) => (isPremise(text) ? '对。' : '是的。')
const ofFirm = /企业|我们|咱|公司|单位|厂/u

function pacesIn(text: string): readonly string[] {
  return Array.from(text.matchAll(paces), ([, unit = '']) => `每${sameUnit(unit)}`)
}

/** 一年报一回, 半年一次, 一季一报, 按月报. */
function pacesPut(text: string): readonly string[] {
  return Array.from(text.matchAll(put), ({ groups = {} }) => {
    const unit = groups['once'] ?? groups['by'] ?? ''
    return `每${sameUnit(unit)}`
  })
}

const paces = /(?<!人)每(?:一|个|隔)?(?:个)?(半年|季度?|月|周|星期|礼拜|年|天|日)(?![末底头初内])/gu
const put =
  /(?:一(?:个)?)?(?<once>半年|(?<=一(?:个)?)(?:季度?|月|周|星期|礼拜|年|天))(?:[^，。？！\d一两]{0,8}(?:报|查|交|拨|发|结|审|评|抽查?|检查|汇总)?(?:上)?(?:一|1)(?:次|回|趟)|(?:一)(?:报|查|交|结|审|评))|按(?<by>季度?|月|周|年|半年)(?:来)?(?:报|查|交|汇总)/gu

function sameUnit(unit: string): string {
  if (/^季/u.test(unit)) return '季度'
  if (/^(?:星期|礼拜)$/u.test(unit)) return '周'
  return unit === '日' ? '天' : unit
}
