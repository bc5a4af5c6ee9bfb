import type { Entry } from '../../../knowledge/index.ts'
import { phrases } from '../../messages.zh.ts'
import { isPremise } from '../../understand/index.ts'
import { figuresOf, narrowed, ofAnotherDeed, type OwnFigure } from './own-figures.ts'
import { ruleFigures, type PutFigure } from './put-figures.ts'

/**
 * Whether the rule has the figure put forward: 对, 不对 (是的, 不是 where it was put so). '' where it cannot be told which of several
 * figures is meant; undefined where none is put forward, or the statement has none of its kind.
 */
export function ruleFigureLead(entry: Entry, question: string): string | undefined {
  const statement = entry.text
  const [yes, no] =
    isPremise(question) && !rhetorical.test(question) ? ['对。', '不对。'] : ['是的。', '不是。']
  const [put, ...more] = ruleFigures(question)
  if (put === undefined || more.length > 0) return undefined
  const same = figuresOf(statement).filter(({ measure }) => measure.kind === put.measure.kind)
  if (same.length === 0) return undefined
  const meant = narrowed(same, put, question)
  if (meant.every((figure) => ofAnotherDeed(figure, question))) return ''
  const [verdict, ...others] = new Set(meant.map((figure) => agrees(put, figure)))
  if (verdict === undefined || others.length > 0) return ''
  if (verdict && meant.every(({ alternative }) => alternative)) return phrases.oneSuffices
  // 企业要满足技工60%吗, of what is 一般60%左右: the figure is the text's own, and binds nobody.
  if (
    verdict &&
    'stance' in entry &&
    entry.stance === 'no' &&
    soft.has(entry.strength) &&
    must.test(question)
  )
    return '不是必须。'
  // 线上要占40%吗, of 不超过40%: as much as that need not be.
  const atMost = meant.every(({ bound }) => bound === 'most')
  if (verdict && atMost && mustBe.test(question) && !limit.test(question)) return no
  return verdict ? yes : no
}

const soft: ReadonlySet<string> = new Set(['一般', '原则上', '参照', '鼓励', '可以'])
const mustBe = /(?:要|得|须|必须|需要)(?:满足|达到|达|占|够|排)/u
const limit = /不(?:能|得|可以?|准)?(?:超|多|高|大)|以内|以下|封顶|最多|最高|上限|顶多/u
const must = /(?:要|得|须|必须|需要)(?:满足|达到|达|占|够|有|是|按)/u

/** A figure put forward as the rule's, of which the statement says nothing: it is not affirmed. */
export function figureNotThere(statement: string, question: string): string | undefined {
  const [put] = ruleFigures(question)
  if (put === undefined || figuresOf(statement).some(({ measure }) => measure.kind === put.measure.kind))
    return undefined
  // 要100个工种吗, of 100个以上职业工种: there, in a measure that is not reckoned with.
  if (statement.includes(put.text)) return '是的。'
  return phrases.figureNotThere(put.text)
}

/** 不是吗 asks 是 or 不是. */
const rhetorical = /不是[吗么][？。！]*$/u

/** Undefined where what is said to be barred is, but is not all that is: 不满一年不能报, of 满2年. */
function agrees(put: PutFigure, { measure, bound, ranged }: OwnFigure): boolean | undefined {
  const [said, own] = [put.measure.value, measure.value]
  if (put.excludes && said !== own) {
    if (bound !== put.bound) return undefined
    return (bound === 'least' ? said < own : said > own) ? undefined : false
  }
  if (said !== own) return false
  // 必须两年, of 1-2年.
  if (put.bound === undefined) return !ranged
  return bound === undefined || bound === put.bound
}
