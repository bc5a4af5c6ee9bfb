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
  if (heads < 2 || total % heads !== 0 || !asksPerHead.test(text)) return []
  const ofYear =
    typeof years === 'number' && years > 1 && asksPerYear.test(text) ? total / (heads * years) : undefined
  return ofYear !== undefined && Number.isInteger(ofYear)
    ? [{ kind: 'part', label: phrases.eachYear, fen: ofYear, formula: '' }]
    : [{ kind: 'part', label: phrases.each, fen: total / heads, formula: '' }]
}

/** 每人**14,000元**， before the sum. */
export function perHeadWords({ label, fen }: AtomAmount): string {
  const sum = printYuan(fen)
  if (label === phrases.everyYear) return phrases.perYear(sum)
  return label === phrases.eachMonth ? phrases.perMonth(sum) : `${label}**${sum}**，`
}

/** 每年多少, of a class of several whole years: what one of them comes to, beside the sum. */
export function perYearOf(
  { text }: AskedQuestion,
  results: readonly GroupResult[],
  total: number,
): readonly AtomAmount[] {
  const lengths = new Set(results.map(({ facts }) => facts['years'] ?? facts['filed-years']))
  const [years, ...others] = lengths
  if (typeof years !== 'number' || others.length > 0 || years < 2 || !Number.isInteger(years)) return []
  if (total % years !== 0 || !asksYearAlone.test(text) || asksPerHead.test(text)) return []
  return [{ kind: 'part', label: phrases.everyYear, fen: total / years, formula: '' }]
}

/** 每人多少, of people told apart: what one of each comes to, or a year of one; those of whom nothing is due are left out. */
export function perHeadOfEach(
  { text }: AskedQuestion,
  results: readonly GroupResult[],
  nameOf: (facts: Facts) => string,
): readonly AtomAmount[] {
  if (!asksPerHead.test(text) || asksPerMonth.test(text)) return []
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
const asksPerHead =
  /(?:每人|人均|每个人|一个人|每个)[^，。？！]{0,8}(?:多少|几)|(?:多少|几[千百万])[^，。？！]{0,4}(?:每人|一个人)|平均[^，。？！]{0,6}(?:每人|一个?人|人均)|(?:每人|人均)(?:的)?平均/u
