import { nextFact, type Facts } from '../../../knowledge/index.ts'
import { atom, type Atom, type AtomAmount, type Part, part, printYuan } from '../../compose/index.ts'
import { inEachCase } from './in-each-case.ts'
import { outcomeWords, phrases } from '../../messages.zh.ts'
import { verdictOnClaims } from './claims.ts'
import { askOfOpen, settledBeside } from './several-open.ts'
import { assumedOf, missingOf, type GroupResult, type ValueEntry, standardTable } from './run.ts'
import type { AskedQuestion } from '../question/asked-question.ts'
import { groupsOf, type AnswerContext } from '../context.ts'

/** Facts other than outcome and scale are open: the standards they choose between, and the question. */
export function needsFacts(
  context: AnswerContext,
  entry: ValueEntry,
  results: readonly GroupResult[],
  question: AskedQuestion,
): Part {
  const first = results.find((result) => result.determination.kind === 'open')
  const left = [...new Set(results.flatMap((result) => missingOf(result.determination)))]
  const asked = first === undefined ? undefined : pickQuestion(context, entry, first, left)
  const rows = standardRows(
    context,
    results.filter((result) => result.determination.kind === 'open').map(({ facts }) => facts),
  )
  const judged = judgedRows(context, question, rows)
  if (judged !== undefined) return part('answer', judged, { assumed: assumedOf(results) })
  if (rows.length > 0 && asksTable(context, question))
    return part('answer', rows, { assumed: assumedOf(results) })
  const sums = inEachCase(context, entry, results)
  const told = results.some(({ facts }) => outcomeWords(facts) !== '')
  return part(
    'ask',
    [
      ...(told ? [...sums, ...rows] : [...rows, ...sums]),
      ...settledBeside(context, results),
      ...askOfOpen(context, asked, results),
    ],
    {
      missing: askedFirst(asked, left),
      assumed: assumedOf(results),
    },
  )
}

/** 每人补8000对吧: 不对 where no standard that may apply is that sum, 要看等级 where some is; undefined where no sum is put forward. */
function judgedRows(
  context: AnswerContext,
  question: AskedQuestion,
  rows: readonly Atom[],
): readonly Atom[] | undefined {
  const [first, ...rest] = rows
  const said = rows.flatMap((row) => row.amounts.map(({ fen }) => fen))
  const counted = groupsOf(context).some((facts) => Number(facts['headcount'] ?? 1) > 1)
  const verdict = verdictOnClaims(context, question, said)
  if (first === undefined || counted || verdict === '') return undefined
  const lead = context.claims.some((claim) => said.includes(claim)) ? phrases.dependsOnLevel : verdict
  return [{ ...first, text: `${lead}${first.text}` }, ...rest]
}

export function askedFirst(asked: string | undefined, left: readonly string[]): readonly string[] {
  return asked === undefined ? left : [asked, ...left.filter((fact) => fact !== asked)]
}

/** 各档标准都是多少: the table itself, not a sum for somebody. */
function asksTable(context: AnswerContext, question: AskedQuestion): boolean {
  if (question.topic !== 'subsidy-rate') return false
  const said = groupsOf(context).some(
    (facts) => facts['headcount'] !== undefined || facts['level'] !== undefined,
  )
  return !said
}

/** Level before the rest: it is what a clerk knows best and what moves the amount most. */
export function pickQuestion(
  context: AnswerContext,
  entry: ValueEntry,
  result: GroupResult,
  left: readonly string[],
): string | undefined {
  const first = ['level', 'category'].find((fact) => left.includes(fact) && !context.declined.has(fact))
  const next = first ?? nextFact(context.program, entry.rule, result.facts, context.declined)
  return next ?? left.find((fact) => !context.declined.has(fact))
}

/** The rows of the standard table that are still possible. */
function standardRows(context: AnswerContext, cases: readonly Facts[]): readonly Atom[] {
  const found = standardTable(context)
  if (found === undefined) return []
  const { standard, table } = found
  const rows = table.rows.filter((row) =>
    cases.some((facts) =>
      row.keys.every((key, at) => {
        const given = facts[table.keys[at] ?? '']
        return given === undefined || given === key
      }),
    ),
  )
  const text = rows.map((row) => `${row.keys.join('')}${printYuan(row.value)}`).join('、')
  const amounts = rows.map((row): AtomAmount => ({
    kind: 'standard',
    label: row.keys.join(''),
    fen: row.value,
    formula: '',
  }))
  return rows.length === 0
    ? []
    : [atom('standards', 'amount', `每人每年标准：${text}。`, { quotes: standard.quotes, amounts })]
}
