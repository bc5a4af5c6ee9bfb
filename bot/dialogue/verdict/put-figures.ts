import { readQuantities } from '../../understand/index.ts'
import { claimsIn } from '../claims.ts'
import { measureOf, type Bound, type Measure } from './measures.ts'

/**
 * 高级工要满1000课时对吗, 线上不能超过30%，对吧: the figures put forward as those of the rule, to be confirmed; they are no facts of the
 * user's case (我们签了两年合同，符合对吧).
 */
export function ruleFigures(text: string): readonly PutFigure[] {
  if (judged.test(text)) return []
  const tagged = tag.test(text) || plainly.test(text)
  const figures = splitFigures(text.replace(tag, ''))
  return figures.filter(({ before, after, clause, excludes, start }) => {
    // 中级工20人，培训要一年对吧: of people told of; 得签两年 elsewhere in the sentence is not.
    const told = figures.filter((one) => one.measure.kind === '人' && one.start !== start)
    const own =
      ownCase.test(clause) ||
      told.some(({ text: many }) => clause.includes(many) || !/得|必须|应/u.test(before))
    if (excludes) return (tagged || isWhether.test(text)) && !own
    if (done.test(before) || !(tagged || isWhether.test(before))) return false
    if (limits.test(before) || limitAfter.test(after)) return true
    const says = stated.test(before) && nothingMore.test(after) && (tag.test(text) || isWhether.test(before))
    return (demands.test(before) || demandAfter.test(after) || says) && !own
  })
}

/**
 * The text without lengths and headcounts put forward as the rule's (高级工培训要三年对吧, 专家组至少5个人对吧): nobody is trained so long, and
 * none are counted. Where money is put forward, all is of the case.
 */
export function withoutRuleFigures(text: string): string {
  if (claimsIn(text).length > 0) return text
  return ruleFigures(text)
    .filter(({ measure, before, after, excludes }) => {
      if (excludes || limits.test(before) || limitAfter.test(after)) return true
      return measure.kind === '月' && (demands.test(before) || demandAfter.test(after))
    })
    .filter(
      ({ measure, end }) =>
        (measure.kind === '月' || measure.kind === '人') &&
        !/[，。？！；]/u.test(text.slice(end).replace(tag, '')),
    )
    .reduceRight((rest, { start, end }) => `${rest.slice(0, start)}，${rest.slice(end)}`, text)
}

export interface PutFigure {
  readonly measure: Measure
  readonly bound: Bound
  /** What does not keep it is said to be barred. */
  readonly excludes: boolean
  readonly text: string
  readonly before: string
  readonly after: string
  readonly clause: string
  readonly start: number
  readonly end: number
}

const tag =
  /[，。]?(?:对吗|对不对|对吧|对么|对不|是吧|是吗|是不是|是不|不是吗|不是么|没错吧|没错吗|我?没[说记搞弄看听]错吧|不会错吧|错不了吧|这样吗|这样吧)[啊呀]?[？。！，]*$/u
const plainly = /(?<!(?<![才多长高])(?:可以|能|行|够)[^，。？！]{0,14})[吗么吧嘛][？。！，]*$/u
const isWhether = /是不是|是否|听说/u
/** What is judged by the rule: 符合吗, 够吧, 没超吧. */
const judged =
  /(?:(?<!不)(?:符合|满足|达标|达到|合格|合规|没超|超了|超标)|(?<![才不])够了?|(?<![才不])(?:可以|能行|行|没问题|能报|能申请))(?:要求|规定|条件|标准|的|了)?[，]?(?:对吗|对不对|对吧|是吧|是不是|没错吧|吧|吗|么|嘛|不)?[？。！，]*$/u

/** Each figure of the text with the words around it in its clause. */
function splitFigures(text: string): readonly PutFigure[] {
  const quantities = readQuantities(text.replace(/一半|半数|对半/gu, '五成')).filter(
    (quantity) => !/^[一1](?:个)?学分$/u.test(quantity.source),
  )
  return quantities.flatMap((quantity, at) => {
    const measure = measureOf(quantity)
    if (measure === undefined) return []
    const from = text.slice(0, quantity.start).search(/[^，。？！；]*$/u)
    const to = /[，。？！；]/u.exec(text.slice(quantity.end))?.index ?? text.length - quantity.end
    const left = Math.max(from, quantities[at - 1]?.end ?? 0)
    const before = text.slice(left, quantity.start)
    const after = text.slice(quantity.end, quantity.end + to)
    return [
      {
        measure,
        bound: excluded(before, text.slice(quantity.end)) ?? boundOf(before, after),
        excludes: excluded(before, text.slice(quantity.end)) !== undefined,
        text: text.slice(quantity.start, quantity.end),
        before,
        after,
        clause: text.slice(from, quantity.end + to),
        start: quantity.start,
        end: quantity.end,
      },
    ]
  })
}

/** 不到一年不能报, 超过40%就不行: what is left out is the other way of the limit. */
function excluded(before: string, after: string): Bound {
  if (!barred.test(after)) return undefined
  if (/(?:不到|[不没未]满|[没未](?:到|达到?)|达不到|不足|不够|少于|低于|短于)$/u.test(before)) return 'least'
  return /(?<!不)(?:超过|超出|超|多于|高于|大于)(?:了)?$/u.test(before) ? 'most' : undefined
}
const barred =
  /^[^，。？！]{0,6}，?[^，。？！]{0,4}(?:不(?:能|可以?|行|给|让|许|准|算|收|符合|合格|合规)|没(?:法|资格|戏)|[报考当]不[了成]|无法)/u

function boundOf(before: string, after: string): Bound {
  if (mostBefore.test(before) || /^(?:以内|之内|内|以下|封顶|为限)/u.test(after)) return 'most'
  return leastBefore.test(before) || /^(?:以上|起)/u.test(after) ? 'least' : undefined
}

const mostBefore =
  /最多|最长|最高|最晚|最迟|顶多|至多|上限|封顶|不(?:能|得|可以?|准|许|允许)?(?:超过|超出|超|多于|高于|大于|长于)/u
const leastBefore =
  /至少|最少|最低|最短|起码|下限|不(?:能|得|可以?|准|许|允许)?(?:少于|低于|小于|短于|少|不满)|满(?:了)?$/u
const limits = new RegExp(
  `(?:${mostBefore.source}|${leastBefore.source.replace('|满(?:了)?$', '')})[^，。]{0,8}$`,
  'u',
)
const limitAfter = /^(?:个)?(?:人)?(?:起|以上才|封顶|为限|(?:以|之)?内[^，。]{0,4}(?:完|好|审|办|交|报|结))/u
const demands =
  /(?:(?<![只主重想还])要(?!求|是|素|闻)|(?<![获取觉使值记懂难不认显])得(?!到|了|起)|必须|须|需要?|(?<!相)应该?(?!用|届|当地)|才(?:能|可以?|行|算)|规定|要求)[^，。]{0,10}$/u
const demandAfter = /^[^，。]{0,6}(?:才(?:能|可以?|行|算|够|给)|的?(?:要求|规定))/u
const stated =
  /(?:是|为|等于|相当于|对应|折合|算)(?:不是)?$|(?:一|每|1)(?:个)?学分(?:是|等于|相当于|对应|折合|算|合|有)?$/u
const nothingMore = /^(?:的)?(?:课时|学时|工龄|经验|合同|专家)?(?:吧|吗|么|嘛|呀|啊)?[？。！]*$/u
const ownCase =
  /我(?!想|问)|咱|[他她]|小[张李王刘陈赵]|本(?:公司|厂|单位)|这(?:个|位|批|名)|那(?:个|位|批|名)|有(?:一)?个|已经?|了(?!解|吗|么|吧)/u
const done = /(?:签|排|干|做|交|缴|上|学|带|教|读|满|拿|考|开|办|有|修)(?:过|了)[^，。]{0,6}$/u
