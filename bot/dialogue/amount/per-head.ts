import type { Facts } from '../../../knowledge/index.ts'
import { printYuan, type AtomAmount } from '../../compose/index.ts'
import { phrases } from '../../messages.zh.ts'
import type { AskedQuestion } from '../question/asked-question.ts'
import { fenOf, type GroupResult } from './run.ts'

/** 20人的班每人补多少: what one of them comes to, beside the sum. */
export function perHeadOf(
  { text }: AskedQuestion,
  facts: Facts | undefined,
  total: number,
): readonly AtomAmount[] {
  const heads = facts?.['headcount']
  const years = facts?.['years'] ?? facts?.['filed-years']
  if (typeof heads !== 'number') return []
  const months = typeof years === 'number' ? heads * years * 12 : 0
  if (asksPerMonth.test(text) && months > 0 && total % months === 0)
    return [{ kind: 'part', label: phrases.eachMonth, fen: total / months, formula: '' }]
  if (heads < 2 || total % heads !== 0 || !asksForHead(text)) return []
  const ofYear =
    typeof years === 'number' && years > 1 && asksPerYear.test(text) ? total / (heads * years) : undefined
  return ofYear !== undefined && Number.isInteger(ofYear)
    ? [{ kind: 'part', label: phrases.eachYear, fen: ofYear, formula: '' }]
    : [{ kind: 'part', label: phrases.each, fen: total / heads, formula: '' }]
}

/** 人均多少, of people who do not all come to the same: the sum shared out among all of them, those of whom nothing is due too. */
export function averageOf(
  { text }: AskedQuestion,
  results: readonly GroupResult[],
  total: number,
): readonly AtomAmount[] {
  const heads = results.reduce((sum, { facts }) => sum + Number(facts['headcount'] ?? NaN), 0)
  if (!Number.isInteger(heads) || heads < 2 || total === 0) return []
  if (!asksAverage.test(text) || asksPerMonth.test(text) || asksPerYear.test(text)) return []
  const each = total / heads
  const same = results.every((result) => fenOf(result) === each * Number(result.facts['headcount']))
  if (same) return []
  return [{ kind: 'part', label: phrases.onAverage(heads), fen: Math.round(each), formula: '' }]
}

/** 每人**14,000元**， before the sum. */
export function perHeadWords({ label, fen }: AtomAmount): string {
  const sum = printYuan(fen)
  if (label === phrases.everyYear) return phrases.perYear(sum)
  if (fen % 100 !== 0) return `${label}${phrases.about(sum)}`
  return label === phrases.eachMonth ? phrases.perMonth(sum) : `${label}**${sum}**，`
}

/** 每年多少, of a class of several whole years: what one of them comes to, beside the sum. */
export function perYearOf(
  { text }: AskedQuestion,
  results: readonly Pick<GroupResult, 'facts'>[],
  total: number,
): readonly AtomAmount[] {
  const lengths = new Set(results.map(({ facts }) => facts['years'] ?? facts['filed-years']))
  const [years, ...others] = lengths
  if (typeof years !== 'number' || others.length > 0 || years < 2 || !Number.isInteger(years)) return []
  if (total % years !== 0 || !asksYearAlone.test(text) || asksForHead(text)) return []
  return [{ kind: 'part', label: phrases.everyYear, fen: total / years, formula: '' }]
}

/** 每人多少, of people told apart: what one of each comes to, or a year of one; those of whom nothing is due are left out. */
export function perHeadOfEach(
  { text }: AskedQuestion,
  results: readonly GroupResult[],
  nameOf: (facts: Facts) => string,
): readonly AtomAmount[] {
  if (!asksForHead(text) || asksPerMonth.test(text)) return []
  const found = new Map<string, AtomAmount>()
  for (const result of results) {
    const { headcount, years = result.facts['filed-years'] } = result.facts
    const fen = fenOf(result) ?? 0
    const unit = asksPerYear.test(text) ? Number(years) : 1
    const each = fen / (Number(headcount) * unit)
    if (fen === 0) continue
    if (!Number.isInteger(each)) return []
    const label = `${nameOf(result.facts)}${unit === 1 && !asksPerYear.test(text) ? phrases.each : phrases.eachYear}`
    found.set(label, { kind: 'part', label, fen: each, formula: '' })
  }
  return [...found.values()]
}

const asksPerYear = /(?:每人|人均|每个人|一个人)(?:每|一)年|(?:每|一)年(?:每人|人均|每个人|一个人)/u
const asksYearAlone =
  /(?:每一?年|一年|年均|平均(?:到|下来)?每?一?年)(?:的)?(?:是|能|会|可以|该|应该|平均|大概|各|给|补|拿|领|发|到手|合|有|，)*(?:多少|几万)/u
const asksPerMonth =
  /(?:每个?月|月均|一个月)[^，。？！]{0,4}(?:每人|人均|一个?人)|(?:每人|人均|一个?人)[^，。？！]{0,2}(?:每个?月|月均|一个月)/u
/** 每人补多少, 人均呢, 每人摊多少: wants to know what one of them comes to. */
export function asksForHead(text: string): boolean {
  return asksPerHead.test(text)
}

/**
 * 人均呢, 一个人合多少, and nothing else said after a sum: the same in the words the sum is asked for by the head; undefined where the words say
 * more.
 */
export function headAlone(text: string): string | undefined {
  if (!alone.test(text)) return undefined
  return asksAverage.test(text) ? '平均每人补多少' : '每人补多少'
}

/** 那一年是多少, after a class of two years: of each of them, and no other length is told. */
export function yearAlone(text: string): string | undefined {
  return eachYear.test(text) ? '平均每年补多少' : undefined
}
const eachYear =
  /^(?:那|那么|所以|这样|这么算|算下来|等于|平均|，)*(?:每一?年|一年|年均)(?:下来|的话)?(?:的|是|能|会|可以|该|大概|补|拿|领|给|发|得|有|到手|到|合|，)*(?:多少|几)(?:钱|元|块钱?|万)?[呢啊？。！]*$/u

const asksAverage =
  /平均|人均|均摊|分摊|摊|(?:每个?人|一个?人|每个?学徒)(?:能|大概|算下来)?合|合(?:到|下来)?(?:每个?人|一个?人)/u
const alone =
  /^(?:那|那么|所以|这样|这么算|算下来|等于|，)*(?:人均(?:的)?呢?|(?:每个?人|每个?学徒)(?:的)?呢|平均呢|(?:平均|均摊|分摊|摊|合|落|折|算|下来|分|到)*(?:人均|每一?个?(?:人|学徒|人头)|一个?(?:人|学徒|人头))(?:头上|身上)?(?:平均|均摊|分摊|摊|合|分|能|可以|会|到手|拿|领|补|给|得|是|下来|算|大概|大约|到|，)*(?:多少|几)(?:钱|元|块钱?)?(?:补贴)?|平均(?:下来|算)?(?:是)?多少)[呢啊？。！]*$/u
const asksPerHead =
  /(?:每人|人均|每个人|一个人|每个)[^，。？！]{0,8}(?:多少|几)|(?:多少|几[千百万])[^，。？！]{0,4}(?:每人|一个人)|平均[^，。？！]{0,6}(?:每人|一个?人|人均)|(?:每人|人均)(?:的)?平均/u
