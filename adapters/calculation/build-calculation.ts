import { printFactValue, type Reply, type ReplyFact } from '../../bot/index.ts'
import type { Program } from '../../knowledge/index.ts'
import { readReply } from '../conversation/index.ts'
import type { StoredTurn } from '../store/index.ts'
import type { Calculation } from '../http/contract/index.ts'
import { sheet } from './messages.zh.ts'

/** The table for the last answer that holds an amount; undefined when none does. Nothing is reckoned anew: it is the answer, laid out. */
export function buildCalculation(
  conversationId: string,
  turns: readonly StoredTurn[],
  program: Program,
  madeAt: string,
): Calculation | undefined {
  const replies = turns.map((turn) => readReply(turn.reply))
  const at = replies.findLastIndex((reply) => isSum(reply))
  const reply = replies[at]
  const turn = turns[at]
  if (reply === undefined || turn === undefined) return undefined
  const question = turns.slice(0, at + 1).findLast((each) => each.text !== '')?.text ?? ''
  const [headline = '', ...remarks] = reply.answer
    .split('\n')
    .filter((line) => line.trim() !== '')
    .map(plain)
  const facts = Object.entries(reply.facts).map(([id, fact]) => ({
    id,
    label: fact.label,
    value: printFact(program, id, fact),
    from: fact.from,
  }))
  return {
    title: sheet.title,
    conversationId,
    question,
    headline,
    asOf: turn.asOf,
    madeAt,
    facts,
    lines: [...reply.amounts],
    steps: reply.trace.map(({ label, value, citation }) => ({ label, value, citation: [...citation] })),
    assumptions: facts
      .filter(({ from }) => from === 'assumed')
      .map(({ label, value }) => `${label}：${value}`),
    remarks,
    clauses: [...reply.citations],
    notice: sheet.notice,
  }
}

/** An answer with a figure of ours; 为什么 and 导出, which repeat figures, cite nothing of their own. */
function isSum({ outcome, citations, amounts }: Reply): boolean {
  return outcome === 'answer' && citations.length > 0 && amounts.some(isOurs)
}

/** A figure the user put forward is no amount of ours. */
function isOurs({ kind }: Reply['amounts'][number]): boolean {
  return kind !== 'claimed'
}

function printFact(program: Program, id: string, { value }: ReplyFact): string {
  const values = typeof value === 'object' ? value : [value]
  return values.map((each) => printFactValue(program, id, each)).join('、')
}

/** Markdown's marks are for screens. */
function plain(line: string): string {
  return line.replace(/\*\*(.+?)\*\*/gu, '$1')
}
