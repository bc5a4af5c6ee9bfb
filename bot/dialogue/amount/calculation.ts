import type { Program } from '../../../knowledge/index.ts'
import { printFactValue, printYuan } from '../../compose/index.ts'
import { chineseDate, phrases } from '../../messages.zh.ts'
import type { Amount, Reply, ReplyFact } from '../../reply.ts'
import type { Calculated } from '../state.ts'

/** The answer as a 测算表 in lines: question, result, facts, arithmetic, what was assumed, remarks, clauses, day. Undefined without a figure of ours. */
export function calculationOf(
  reply: Reply,
  question: string,
  date: string,
  program: Program,
): Calculated | undefined {
  const ours = reply.amounts.filter(({ kind }) => kind !== 'claimed')
  if (reply.outcome !== 'answer' || ours.length === 0) return undefined
  const { sheet } = phrases
  const [headline = '', ...remarks] = reply.answer
    .split('\n')
    .filter((line) => line.trim() !== '' && !repeated(line, ours))
  const facts = Object.entries(reply.facts)
  const listed = (from: (fact: ReplyFact) => boolean) =>
    facts.filter(([, fact]) => from(fact)).map(([id, fact]) => `${fact.label}：${printed(program, id, fact)}`)
  const known = listed(({ from }) => from !== 'assumed')
  const assumed = listed(({ from }) => from === 'assumed')
  const lines = [
    `**${sheet.title}**（${sheet.asOf(chineseDate(date))}）`,
    sheet.question(question),
    sheet.result(headline),
    ...(known.length === 0 ? [] : [sheet.facts(known)]),
    ...(assumed.length === 0 ? [] : [sheet.assumed(assumed)]),
    ...ours
      .filter(({ formula }) => formula !== '')
      .map(({ label, formula, fen }) => sheet.line(label, formula, printYuan(fen))),
    ...(remarks.length === 0 ? [] : [sheet.remarks, ...remarks]),
    ...reply.citations.map(({ document, provision, status }, at) =>
      sheet.clause(at + 1, `${document} ${provision}`, status),
    ),
    sheet.notice,
  ]
  return { lines, amounts: reply.amounts.map((amount) => ({ ...amount, citation: [] })) }
}

/** Printed elsewhere in the table, or a question back. */
function repeated(line: string, amounts: readonly Amount[]): boolean {
  return (
    /^(?:依据：|请问|合计：)/u.test(line) ||
    amounts.some(({ formula }) => /[×−+]/u.test(formula) && line.includes(`${formula} = `))
  )
}

function printed(program: Program, id: string, { value }: ReplyFact): string {
  const values = typeof value === 'object' ? value : [value]
  return values.map((each) => printFactValue(program, id, each)).join('、')
}
