import {
  assume,
  determine,
  quantity,
  type Determination,
  type Entry,
  type Facts,
  type Program,
  type QuoteId,
} from '../../../knowledge/index.ts'
import type { AtomAmount, PartStep } from '../../compose/index.ts'
import type { AmountKind } from '../../reply.ts'
import { entriesFor, type AnswerContext } from '../context.ts'
import type { SharedFacts } from '../state.ts'

export type ValueEntry = Extract<Entry, { kind: 'value' }>

type StandardTable = NonNullable<ReturnType<Program['tables']['get']>>

/** One group taken through a value rule. */
export interface GroupResult {
  readonly facts: Facts
  readonly determination: Determination
  readonly assumed: readonly string[]
}

/** The place's rule for a money topic, if it has one that yields money. */
export function valueEntry(context: AnswerContext, topic: string): ValueEntry | undefined {
  return entriesFor(context, topic).find(
    (entry): entry is ValueEntry => entry.kind === 'value' && entry.unit.startsWith('元'),
  )
}

/** Every money rule of the topic, sums before rates. */
export function valueEntries(context: AnswerContext, topic: string): readonly ValueEntry[] {
  return entriesFor(context, topic)
    .filter((entry): entry is ValueEntry => entry.kind === 'value' && entry.unit.startsWith('元'))
    .sort((left, right) => left.unit.length - right.unit.length)
}

/** The place's table of standards by level, and category where it has two, with the rule that reads it. */
export function standardTable(
  context: AnswerContext,
): { readonly standard: ValueEntry; readonly table: StandardTable } | undefined {
  const standard = valueEntry(context, 'subsidy-rate')
  const rule = standard === undefined ? undefined : context.program.rules.get(standard.rule)
  const table =
    rule?.kind === 'value' && rule.expression.kind === 'table'
      ? context.program.tables.get(rule.expression.table)
      : undefined
  return standard === undefined || table === undefined ? undefined : { standard, table }
}

export function run(program: Program, rule: string, facts: SharedFacts): GroupResult {
  const { facts: complete, assumed } = assume(program, rule, facts)
  return { facts: complete, assumed, determination: determine(program, rule, complete) }
}

/** The facts that are told or follow, none undefined. */
export function given(facts: Facts): SharedFacts {
  return Object.fromEntries(
    Object.entries(facts).flatMap(([fact, value]) => (value === undefined ? [] : [[fact, value]])),
  )
}

export function missingOf(determination: Determination): readonly string[] {
  return determination.kind === 'open' ? determination.missing : []
}

/** What a settled group comes to, in 分; undefined when no figure can be given. */
export function fenOf({ determination }: GroupResult): number | undefined {
  return determination.kind === 'settled' && determination.value.kind === 'known'
    ? determination.value.value
    : undefined
}

/** Whole years only: the part of a year is left out of the figure, which cannot be held against another. */
export function isAtLeast({ determination }: GroupResult): boolean {
  return (
    determination.kind === 'settled' &&
    determination.value.kind === 'known' &&
    determination.value.atLeast === true
  )
}

/** The sum under one reading; settled groups count under every reading. */
export function totalUnder(results: readonly GroupResult[], reading: number): number | undefined {
  let total = 0
  for (const { determination } of results) {
    if (determination.kind !== 'settled') return undefined
    const { value } = determination
    const fen =
      value.kind === 'known'
        ? value.value
        : value.kind === 'conflict'
          ? value.readings[reading]?.value
          : undefined
    if (fen === undefined) return undefined
    total += fen
  }
  return total
}

export function kindOf(topic: string, unit: string): AmountKind {
  if (unit !== '元') return 'standard'
  if (topic === 'online-resource-cap') return 'limit'
  if (topic === 'advance-payment') return 'advance'
  if (topic === 'remainder-payment') return 'remainder'
  return topic === 'clawback' ? 'clawback' : 'total'
}

export const headings: Readonly<Record<AmountKind, string>> = {
  total: '补贴合计',
  part: '其中',
  standard: '补贴标准',
  limit: '上限',
  advance: '预拨',
  remainder: '余款',
  clawback: '追回',
  claimed: '您说的',
}

/** `/人年` for a standard, nothing for a sum. */
export function perUnit(entry: ValueEntry): string {
  return entry.unit.replace(/^元/u, '')
}

export function quotesOf(results: readonly GroupResult[]): readonly QuoteId[] {
  return results.flatMap(({ determination }) =>
    determination.kind === 'settled' ? determination.steps.flatMap((step) => step.quotes) : [],
  )
}

export function assumedOf(results: readonly GroupResult[]): readonly string[] {
  return [...new Set(results.flatMap((result) => result.assumed))]
}

export function stepsOf(context: AnswerContext, results: readonly GroupResult[]): readonly PartStep[] {
  return results.flatMap(({ determination }) => {
    if (determination.kind !== 'settled') return []
    return determination.steps.map((step) => {
      const rule = context.program.rules.get(step.rule)
      const unit = rule?.kind === 'value' ? rule.unit : ''
      return {
        rule: step.rule,
        label: rule?.label ?? step.rule,
        value: step.value.kind === 'known' ? quantity(step.value.value, unit) : step.value.kind,
        facts: context.program.factsOf(step.rule),
        quotes: step.quotes,
      }
    })
  })
}

/** A sum under the heading of its kind. */
export const moneyOf = (kind: AtomAmount['kind'], fen: number): AtomAmount => ({
  kind,
  label: headings[kind],
  fen,
  formula: '',
})

/** The least and the most, or both sums, a range names: none of them is the amount. */
export function limits(sums: readonly number[]): readonly AtomAmount[] {
  return sums.map((fen) => ({ kind: 'limit', label: headings.limit, fen, formula: '' }))
}
