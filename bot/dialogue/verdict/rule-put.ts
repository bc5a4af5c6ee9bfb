import { numbersIn } from '../../../knowledge/index.ts'
import { phrases } from '../../messages.zh.ts'
import { isPremise, readQuantities, type Quantity } from '../../understand/index.ts'
import { claimsIn } from '../claims.ts'

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

/**
 * Whether the rule has the figure put forward: 对, 不对 (是的, 不是 where it was put so). '' where it cannot be told which of several
 * figures is meant; undefined where none is put forward, or the statement has none of its kind.
 */
export function ruleFigureLead(statement: string, question: string): string | undefined {
  const [yes, no] =
    isPremise(question) && !rhetorical.test(question) ? ['对。', '不对。'] : ['是的。', '不是。']
  if (putsOtherRatio(statement, question)) return no
  const [put, ...more] = ruleFigures(question)
  if (put === undefined || more.length > 0) return undefined
  const same = figuresOf(statement).filter(({ measure }) => measure.kind === put.measure.kind)
  if (same.length === 0) return undefined
  const meant = narrowed(same, put, question)
  if (meant.every((figure) => ofAnotherDeed(figure, question))) return ''
  const [verdict, ...others] = new Set(meant.map((figure) => agrees(put, figure)))
  if (verdict === undefined || others.length > 0) return ''
  if (verdict && meant.every(({ alternative }) => alternative)) return phrases.oneSuffices
  return verdict ? yes : no
}

/** A figure put forward as the rule's, of which the statement says nothing: it is not affirmed. */
export function figureNotThere(statement: string, question: string): string | undefined {
  const [put] = ruleFigures(question)
  if (put === undefined || figuresOf(statement).some(({ measure }) => measure.kind === put.measure.kind))
    return undefined
  return phrases.figureNotThere(put.text)
}

/** 不是吗 asks 是 or 不是. */
const rhetorical = /不是[吗么][？。！]*$/u

/** 必须按1:4:5排课对吧, of 1:3:6. */
function putsOtherRatio(statement: string, question: string): boolean {
  const said = ratio.exec(question)
  const own = ratio.exec(statement)
  if (said === null || own === null || said[0] === own[0]) return false
  return demands.test(question.slice(0, said.index)) && (tag.test(question) || plainly.test(question))
}
const ratio = /\d+:\d+(?::\d+)?/u

interface Measure {
  readonly kind: '课时' | '学分' | '人' | '%' | '月' | '天'
  readonly value: number
}

type Bound = 'least' | 'most' | undefined

interface PutFigure {
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

interface OwnFigure {
  readonly measure: Measure
  readonly bound: Bound
  /** The words it stands in. */
  readonly clause: string
  /** That, with what stands beside it up to the next 。 or ；. */
  readonly part: string
  /** One end of a range (1-2年). */
  readonly ranged: boolean
  /** One of conditions of which one suffices. */
  readonly alternative: boolean
  /** 每学分对应10课时. */
  readonly each: boolean
  readonly extension: boolean
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

/** The figures a statement sets, with what each is said of. */
function figuresOf(statement: string): readonly OwnFigure[] {
  const oneOf = statement.indexOf('之一')
  return numbersIn(statement).flatMap(({ value, unit, comparator, per, start, end }) => {
    const measure = typeof value === 'number' ? inMeasure(value, unit ?? '') : undefined
    if (measure === undefined) return []
    const before = statement.slice(0, start)
    const from = Math.max(...['，', '。', '；', '：', '、'].map((mark) => before.lastIndexOf(mark))) + 1
    const rest = /^[^，。；：、]*/u.exec(statement.slice(end))?.[0] ?? ''
    const extension = /延长(?:至|到)(?:最长)?$/u.test(before)
    const first = /^-\d/u.test(rest)
    const second = /\d-$/u.test(before)
    const least = first || comparator === '>=' || comparator === '>'
    const most =
      second || extension || /^<=?$/u.test(comparator ?? '') || /^[^，。；]{0,3}(?:以|之)?内/u.test(rest)
    return [
      {
        measure,
        bound: least ? 'least' : most ? 'most' : undefined,
        clause: `${before.slice(from)}${statement.slice(start, end)}${rest}`,
        part: `${before.slice(Math.max(...['。', '；', '：'].map((mark) => before.lastIndexOf(mark))) + 1)}${rest}`,
        ranged: first || second,
        alternative: oneOf >= 0 && start > oneOf,
        each: per?.includes('学分') === true,
        extension,
      } as const,
    ]
  })
}

/** Of several figures of one kind, those of the bound, the level or the words the question names. */
function narrowed(figures: readonly OwnFigure[], put: PutFigure, question: string): readonly OwnFigure[] {
  const ofCredit = /[一每1](?:个)?学分/u.test(question)
  const level = /高级技师|技师|高级工?|中级工?/u.exec(question)?.[0].slice(0, 2)
  const named = level === '技师' ? /技师|高级工?及以上/u : new RegExp(level ?? '高级|中级|技师', 'u')
  const sieves: readonly ((figure: OwnFigure) => boolean)[] = [
    ({ each }) => each === ofCredit,
    ({ extension }) => extension === (put.bound === 'most' || /延/u.test(question)),
    ({ bound }) => put.bound === undefined || bound === put.bound,
    ({ clause }) => level !== undefined && named.test(clause),
  ]
  const left = sieves.reduce((rest, sieve) => {
    const kept = rest.filter(sieve)
    return kept.length > 0 ? kept : rest
  }, figures)
  const best = Math.max(...left.map(({ clause }) => pairsShared(clause, question)))
  return left.filter(({ clause }) => pairsShared(clause, question) === best)
}

/** 补贴申请要三个月内办对吧, of a statement that gives a time for filing: the figure is of something else. */
function ofAnotherDeed({ measure, bound, extension, ranged, part }: OwnFigure, question: string): boolean {
  if (bound !== 'most' || extension || ranged || !/[天月]/u.test(measure.kind)) return false
  return (
    pairsShared(
      part.replace(
        /企业|人社|材料|培训|学徒|申请|[\d一二两三四五六七八九十半]*个?(?:月|天|日|工作日)(?:以|之)?内?/gu,
        '，',
      ),
      question,
    ) === 0
  )
}

/** How many pairs of signs two texts share. */
function pairsShared(clause: string, question: string): number {
  const pairs = Array.from(clause, (_, at) => clause.slice(at, at + 2))
  return new Set(pairs.filter((pair) => /^[\u4e00-\u9fff]{2}$/u.test(pair) && question.includes(pair))).size
}

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

function measureOf(quantity: Quantity): Measure | undefined {
  switch (quantity.kind) {
    case 'percent':
      return quantity.basisPoints === undefined ? undefined : { kind: '%', value: quantity.basisPoints / 100 }
    case 'count':
      return quantity.value !== undefined && /^[人名位个]$/u.test(quantity.unit)
        ? { kind: '人', value: quantity.value }
        : undefined
    case 'duration':
      return quantity.amount === undefined ? undefined : inMeasure(quantity.amount, quantity.unit)
    default:
      return undefined
  }
}

function inMeasure(value: number, unit: string): Measure | undefined {
  if (/^(?:课时|学时)/u.test(unit)) return { kind: '课时', value }
  if (unit.startsWith('学分')) return { kind: '学分', value }
  if (unit.startsWith('%')) return { kind: '%', value }
  if (/^[人名位]/u.test(unit)) return { kind: '人', value }
  if (/^(?:个)?月/u.test(unit)) return { kind: '月', value }
  if (/^年/u.test(unit)) return { kind: '月', value: value * 12 }
  return /^(?:天|日)/u.test(unit) ? { kind: '天', value } : undefined
}
