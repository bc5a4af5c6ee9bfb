import type { Condition, Entry, RuleId } from '../../../knowledge/index.ts'
import type { ValueEntry } from './run.ts'
import type { AnswerContext } from '../context.ts'

/** The condition under which the one thing a rule pays is due. */
export function conditionOf(context: AnswerContext, entry: ValueEntry): Entry | undefined {
  const due = dueRule(context, entry)
  return due === undefined ? undefined : context.knowledge.entry(due.condition)
}

/** The sum of a rule that pays one thing under one named condition, and that condition. */
export function dueRule(
  { program }: AnswerContext,
  { rule }: ValueEntry,
): { readonly rule: RuleId; readonly condition: RuleId } | undefined {
  const found = program.rules.get(rule)
  if (found?.kind !== 'value' || found.expression.kind !== 'cases') return undefined
  const [only, ...others] = found.expression.cases
  if (only?.then.kind !== 'rule' || others.length > 0) return undefined
  const condition: Condition = only.when
  return condition.kind === 'named' ? { rule: only.then.rule, condition: condition.rule } : undefined
}
