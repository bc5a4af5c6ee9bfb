import { determine, formulaOf, type Entry, type RuleId } from '../../../knowledge/index.ts'
import {
  askAtoms,
  atom,
  describeFact,
  notes,
  type Part,
  part,
  printYuan,
  sentence,
  figuresIn,
} from '../../compose/index.ts'
import { phrases } from '../../messages.zh.ts'
import { headings, kindOf, perUnit, valueEntries, type GroupResult, type ValueEntry } from './run.ts'
import { dueRule } from './due-rule.ts'
import { askedFirst, pickQuestion } from './facts-needed.ts'
import { entriesFor, type AnswerContext } from '../context.ts'
import { unfavourable } from '../verdict/unfavourable.ts'

/** Another programme's money, or a part of the subsidy without figures: its rule in words, and the fact still needed. */
export function stated(
  context: AnswerContext,
  entry: ValueEntry,
  results: readonly GroupResult[],
  topic: string,
  left: readonly string[],
): Part | undefined {
  const spoken = entry.text === '' ? inWords(context, results, topic) : entry
  if (spoken === undefined) return undefined
  const first = results.find((result) => result.determination.kind === 'open')
  const asked = first === undefined ? undefined : pickQuestion(context, entry, first, left)
  const lead = first === undefined ? '' : shortOf(context, entry, first)
  const said = atom('statement', 'statement', `${lead}${sentence(spoken.text)}`, { quotes: spoken.quotes })
  return part('answer', [said, ...notes(spoken), ...askAtoms(context.program, asked)], {
    missing: askedFirst(asked, left),
  })
}

/** A sum of people counted, whose rule is said by another entry of the topic. */
function inWords(context: AnswerContext, results: readonly GroupResult[], topic: string): Entry | undefined {
  const counted = results.some(({ facts }) => facts['headcount'] !== undefined)
  return counted
    ? entriesFor(context, topic).find((each) => each.kind !== 'absence' && each.text.includes('元'))
    : undefined
}

/** 培训2天算不算: what was told of the condition and speaks against it, though something not told could still meet it. */
function shortOf(context: AnswerContext, entry: ValueEntry, { facts }: GroupResult): string {
  const due = dueRule(context, entry)
  if (due === undefined) return ''
  const against = unfavourable(context.program, due.condition, facts, facts)
  const told = against
    .flatMap((each) => each.facts)
    .flatMap((fact) => {
      const value = facts[fact]
      return value === undefined ? [] : [describeFact(context.program, fact, value)]
    })
  return told.length === 0 ? '' : phrases.notYetMet(told.join('、'))
}

/**
 * 普通培训10个人多少钱: everything the sum is reckoned from is known, only whether it is due is not: the sum, said to be due where the
 * condition is met. Undefined when the rule is not of that shape or the sum itself is open.
 */
export function onCondition(
  context: AnswerContext,
  results: readonly GroupResult[],
  topic: string,
): Part | undefined {
  const [result, ...more] = results
  if (result === undefined || more.length > 0) return undefined
  for (const entry of valueEntries(context, topic)) {
    const dueOnly = onConditionBy(context, entry, result, topic)
    if (dueOnly !== undefined) return dueOnly
  }
  return undefined
}

/** 订单班培训30天每人补多少: of one person, where something that the standard is reckoned from was told and nobody counted. */
function onConditionBy(
  context: AnswerContext,
  entry: ValueEntry,
  result: GroupResult,
  topic: string,
): Part | undefined {
  const due = dueRule(context, entry)
  if (due === undefined) return undefined
  const told = (rule: RuleId) =>
    context.program.factsOf(rule).some((fact) => result.facts[fact] !== undefined)
  if (told(due.condition) || !(result.facts['headcount'] !== undefined || told(due.rule))) return undefined
  const whole = determine(context.program, due.rule, result.facts)
  if (whole.kind !== 'settled' || whole.value.kind !== 'known' || whole.value.value === 0) return undefined
  const fen = whole.value.value
  const kind = kindOf(topic, entry.unit)
  const formula = formulaOf(context.program, due.rule, result.facts)
  const condition = context.knowledge.entry(due.condition)
  const text = `${headings[kind]}**${printYuan(fen)}${perUnit(entry)}**（${formula}），条件满足才给。`
  return part('answer', [
    atom('amount', 'amount', text, {
      quotes: [...entry.quotes, ...whole.steps.flatMap((step) => step.quotes)],
      amounts: [{ kind, label: headings[kind], fen, formula }, ...figuresIn(formula)],
    }),
    ...(condition === undefined || condition.text === ''
      ? []
      : [
          atom('condition', 'condition', sentence(condition.text), {
            quotes: condition.quotes,
            amounts: figuresIn(condition.text),
          }),
        ]),
  ])
}
