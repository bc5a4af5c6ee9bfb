import { determine, formulaOf, nextFact } from '../../knowledge/index.ts'
import { askAtoms, atom, notes, type Part, part, printYuan, sentence, figuresIn } from '../compose/index.ts'
import { headings, kindOf, missingOf, type GroupResult, type ValueEntry } from './amount-run.ts'
import { dueRule } from './due-rule.ts'
import { askedFirst } from './amount-open.ts'
import type { AnswerContext } from './context.ts'

/** Another programme's money, or a part of the subsidy without figures: its rule in words, and the fact still needed. */
export function stated(
  context: AnswerContext,
  entry: ValueEntry,
  results: readonly GroupResult[],
): Part | undefined {
  if (entry.text === '') return undefined
  const first = results.find((result) => result.determination.kind === 'open')
  const asked =
    first === undefined ? undefined : nextFact(context.program, entry.rule, first.facts, context.declined)
  const left = [...new Set(results.flatMap((result) => missingOf(result.determination)))]
  const said = atom('statement', 'statement', sentence(entry.text), { quotes: entry.quotes })
  return part('answer', [said, ...notes(entry), ...askAtoms(context.program, asked)], {
    missing: askedFirst(asked, left),
  })
}

/**
 * 普通培训10个人多少钱: everything the sum is reckoned from is known, only whether it is due is not: the sum, said to be due where the
 * condition is met. Undefined when the rule is not of that shape or the sum itself is open.
 */
export function onCondition(
  context: AnswerContext,
  entry: ValueEntry,
  results: readonly GroupResult[],
  topic: string,
): Part | undefined {
  const [result, ...more] = results
  const due = dueRule(context, entry)
  if (result === undefined || more.length > 0 || due === undefined) return undefined
  const partlyTold = context.program.factsOf(due.condition).some((fact) => result.facts[fact] !== undefined)
  if (result.facts['headcount'] === undefined || partlyTold) return undefined
  const whole = determine(context.program, due.rule, result.facts)
  if (whole.kind !== 'settled' || whole.value.kind !== 'known' || whole.value.value === 0) return undefined
  const fen = whole.value.value
  const kind = kindOf(topic, entry.unit)
  const formula = formulaOf(context.program, due.rule, result.facts)
  const condition = context.knowledge.entry(due.condition)
  const text = `${headings[kind]}**${printYuan(fen)}**（${formula}），条件满足才给。`
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
