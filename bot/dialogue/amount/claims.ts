import { phrases } from '../../messages.zh.ts'
import { readQuantities } from '../../understand/index.ts'
import { run } from './run.ts'
import { claimsIn } from '../claims.ts'
import { entriesFor, groupsOf, type AnswerContext } from '../context.ts'
import type { AskedQuestion } from '../question/asked-question.ts'

/** 不对。 / 对。 before the figure when the user asked whether theirs is right; `said`: the figures it may be. */
export function verdictOnClaims(
  context: AnswerContext,
  question: AskedQuestion,
  said: readonly number[],
): string {
  if (question.polar !== undefined) {
    const years = yearsAsked(question.text)
    if (years !== undefined) return yearsVerdict(context, years)
    const rate = rateAsked(question.text)
    if (rate !== undefined && !paysRate(context, rate)) return phrases.noSuchRate(rate)
  }
  const claims = question.topic === 'field-claim-amount' ? inWan(question.text) : context.claims
  if (claims.length === 0 || !checksFigure(question)) return ''
  const [cost, ...others] = claims
  const [sum] = said
  if (cost !== undefined && others.length === 0 && sum !== undefined && covers.test(question.text))
    return sum >= cost ? phrases.coversIt : phrases.coversNot
  if (cost !== undefined && others.length === 0 && said.length > 0 && moreOrLess.test(question.text))
    return comparedWith(cost, said)
  const groups = groupsOf(context)
  const heads = groups.reduce((sum, facts) => sum + Number(facts['headcount'] ?? 0), 0)
  const term = Number(groups[0]?.['years'] ?? groups[0]?.['filed-years'] ?? 1)
  // 每人1.2万一共36万, 每人6000两年是不是24万: beside the sum, what it is a head or a head's year.
  const isShare = (claim: number) =>
    said.some((fen) => claims.includes(fen) && [heads, heads * term].includes(fen / claim))
  if (claims.every((claim) => withinPartYear(groups, said, claim))) return phrases.partYearOpen
  const right = claims.every((claim) => said.includes(claim) || isShare(claim))
  return right !== supposedNot.test(question.text) ? '对。' : '不对。'
}

/** 高级工不是补5000吧: that it is not so is what is put forward. */
const supposedNot = /^(?!.*\d\D+\d)[^，。？！]*(?<!是)不(?:是|会)[^，。？！]{0,8}\d[^，。？！]*吧[？。！]*$/u

/** 18个月, 是不是9万: between the whole years reckoned and the next whole year, which the text leaves open; `said`: sums of the whole years. */
function withinPartYear(
  groups: ReturnType<typeof groupsOf>,
  said: readonly number[],
  claim: number,
): boolean {
  const rises = groups.flatMap(({ years }) =>
    typeof years === 'number' && years > 1 && !Number.isInteger(years)
      ? [Math.ceil(years) / Math.floor(years)]
      : [],
  )
  const paid = said.filter((fen) => fen > 0)
  if (rises.length === 0 || paid.length === 0) return false
  return Math.min(...paid) <= claim && claim <= Math.max(...paid) * Math.max(...rises)
}

/** 40万能覆盖吗: a cost held against the sum. */
const covers = /覆盖|抵(?:得|不)?(?:了|上|掉|住)|够(?:不够)?(?:本|付|用|抵|交|花)|包得住/u

/** 预拨了3万，是不是多了; 批了5万，少给了吗. */
const moreOrLess = /(?:多|少)(?:给|拨|发|补|算|付|拿|领)?了|给(?:多|少)了|(?:偏|太)(?:多|少)/u

function comparedWith(claim: number, said: readonly number[]): string {
  const sum = Math.max(...said)
  return claim > sum ? phrases.tooMuch : claim < sum ? phrases.tooLittle : phrases.justRight
}

/** Whether a figure of the question is put forward to be told right or wrong. */
export function checksFigure({ polar, text }: AskedQuestion): boolean {
  return polar === 'truth' || polar === 'permit' || putForward.test(text)
}

const putForward = /对吗|对不|对吧|没错|是吧|就按|听说|据说|说是|(?:是|有)[^，。？！]{0,10}(?:元|万|块)吧/u

/** 按85%给, 打八折补: the share of the standard put forward, in percent. */
function rateAsked(text: string): number | undefined {
  const found = readQuantities(text).flatMap((quantity) =>
    quantity.kind === 'percent' &&
    quantity.basisPoints !== undefined &&
    /(?:按|照|打)(?:标准)?(?:的)?$/u.test(text.slice(0, quantity.start)) &&
    (/^(?:的)?(?:标准|比例)?(?:来)?(?:给|补|发|领|算|拨)/u.test(text.slice(quantity.end)) ||
      (/打$/u.test(text.slice(0, quantity.start)) &&
        /^(?:了|的)*(?:[吗么不吧？]|$)/u.test(text.slice(quantity.end))))
      ? [quantity.basisPoints / 100]
      : [],
  )
  return found.length === 1 ? found[0] : undefined
}

/** Whether the place's entries about what is payable name the share. */
function paysRate(context: AnswerContext, rate: number): boolean {
  return ['payable-rate', 'passed-without-certificate', 'advance-payment'].some((topic) =>
    entriesFor(context, topic).some((entry) => entry.text.includes(`${String(rate)}%`)),
  )
}

/** 钱按两年算吗: the number of years put forward. */
function yearsAsked(text: string): number | undefined {
  const found = readQuantities(text).flatMap((quantity) =>
    quantity.kind === 'duration' &&
    quantity.unit === '年' &&
    quantity.amount !== undefined &&
    /(?:按|照)$/u.test(text.slice(0, quantity.start)) &&
    /^(?:来)?(?:算|给|补|发|领|报|计)/u.test(text.slice(quantity.end))
      ? [quantity.amount]
      : [],
  )
  return found.length === 1 ? found[0] : undefined
}

/** Held against the years the place reckons with; nothing where they differ from group to group. */
function yearsVerdict(context: AnswerContext, years: number): string {
  const entry = entriesFor(context, 'subsidised-years').find((each) => each.kind === 'value')
  const reckoned = groupsOf(context).map((facts) => {
    if (entry?.kind !== 'value') return facts['years']
    const { determination } = run(context.program, entry.rule, facts)
    return determination.kind === 'settled' && determination.value.kind === 'known'
      ? determination.value.value
      : undefined
  })
  const [only, ...more] = new Set(reckoned)
  if (typeof only !== 'number' || more.length > 0) return ''
  // 18个月按1.5年算: the part of a year is what the text leaves open.
  if (!Number.isInteger(only) && !Number.isInteger(years)) return phrases.partYearOpen
  return only === years ? '对。' : '不对。'
}

/** What was written into a cell counted in 万元: 145000 there is 145000万元. */
function inWan(text: string): readonly number[] {
  const match = /(?:填|写|报)(?:了|的?是|成|上)?(\d+(?:\.\d+)?)(?!\d|人|年|元|万|个)/u.exec(text)
  if (match !== null) return [Number(match[1]) * 1_000_000]
  return claimsIn(text)
}

/** 不一定： or 不对。 of a sum put forward, where what it comes to is only known to lie between two. */
export function verdictOnRange(
  { claims }: AnswerContext,
  question: AskedQuestion,
  low: number,
  high: number,
): string {
  if (!checksFigure(question) || claims.length === 0) return ''
  return claims.some((claim) => low <= claim && claim <= high) ? phrases.maybe : '不对。'
}
