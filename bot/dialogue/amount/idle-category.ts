import { atom, type Part, sentence } from '../../compose/index.ts'
import { valueEntry } from './run.ts'
import { entriesFor, groupsOf, type AnswerContext } from '../context.ts'
import { classAmounts } from '../question/money-topics.ts'
import type { AskedQuestion } from '../question/asked-question.ts'
import type { SharedFacts } from '../state.ts'

/** 紧缺技师, where the place pays by level alone: the category tells no sum from another, so none is called by it; several told apart keep their names. */
export function withoutIdleCategory(context: AnswerContext): AnswerContext {
  const named = new Set(groupsOf(context).map((facts) => facts['category']))
  return isIdle(context) && named.size === 1
    ? { ...context, shared: bare(context.shared), groups: context.groups.map(bare) }
    : context
}

/** The amount, with the place's own words that it makes no such distinction. */
export function withIdleCategory(
  context: AnswerContext,
  sum: Part | undefined,
  question: AskedQuestion,
): Part | undefined {
  if (sum === undefined || !classAmounts.has(question.topic) || !isIdle(context)) return sum
  const entry = entriesFor(context, 'rate-by-category').find((each) => each.kind === 'statement')
  if (entry === undefined) return sum
  const said = atom('idle-category', 'condition', sentence(entry.text), { quotes: entry.quotes })
  return { ...sum, atoms: [...sum.atoms.filter(isTold), said, ...sum.atoms.filter((each) => !isTold(each))] }
}

const isTold = ({ kind }: Part['atoms'][number]) => kind !== 'ask'

function isIdle(context: AnswerContext): boolean {
  const entry = valueEntry(context, 'subsidy-amount')
  return (
    entry !== undefined &&
    !context.program.factsOf(entry.rule).includes('category') &&
    groupsOf(context).some((facts) => facts['category'] !== undefined)
  )
}

function bare(facts: SharedFacts): SharedFacts {
  return Object.fromEntries(Object.entries(facts).filter(([fact]) => fact !== 'category'))
}
