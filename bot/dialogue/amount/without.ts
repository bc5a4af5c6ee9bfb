import { formulaOf } from '../../../knowledge/index.ts'
import { atom, figuresIn, type Part, part, printYuan, sentence } from '../../compose/index.ts'
import { phrases } from '../../messages.zh.ts'
import { sumEntry } from './crossed.ts'
import { reckonedIn } from './reckoned-in.ts'
import { conditionOf, dueRule } from './due-rule.ts'
import {
  assumedOf,
  fenOf,
  headings,
  isAtLeast,
  limits,
  quotesOf,
  run,
  stepsOf,
  type ValueEntry,
} from './run.ts'
import { readQuantities, unreadPart } from '../../understand/index.ts'
import type { SharedFacts } from '../state.ts'
import type { AskedQuestion } from '../question/asked-question.ts'
import { groupsOf, type AnswerContext } from '../context.ts'

/**
 * 80人里12个没上满3天 (or 只来了2天), where nothing is due below three days: the sum of the others, and the condition these twelve have to
 * meet some other way. Undefined where the words are not of that condition, or leave open whether the others meet it.
 */
function withoutShort(
  context: AnswerContext,
  question: AskedQuestion,
  entry: ValueEntry,
  facts: SharedFacts,
  heads: number,
  apartText: string,
): Part | undefined {
  const { program } = context
  const told = unreadPart(question.text) ?? unreadPart(apartText)
  const due = dueRule(context, entry)
  const condition = conditionOf(context, entry)
  if (told === undefined || due === undefined || condition === undefined) return undefined
  const figures = readQuantities(told.words).map((quantity) => {
    if (quantity.kind !== 'duration' || quantity.amount === undefined) return undefined
    const unit = unitNames[quantity.unit] ?? quantity.unit
    const fact = program.factsOf(due.condition).find((each) => {
      const domain = program.facts.get(each)?.domain
      return domain?.kind === 'quantity' && domain.unit === unit
    })
    return fact === undefined ? undefined : { fact, amount: quantity.amount }
  })
  const [limit, ...more] = figures
  if (limit === undefined || more.includes(undefined)) return undefined
  const kept = (value: number) => program.test(due.condition, { [limit.fact]: value }).truth === true
  const isLimit = below.test(told.words) && more.length === 0 && kept(limit.amount) && !kept(limit.amount - 1)
  const theirs = Object.fromEntries(figures.flatMap((each) => (each ? [[each.fact, each.amount]] : [])))
  const tooShort = only.test(told.words) && program.test(due.condition, theirs).truth !== true
  if (!isLimit && !tooShort) return undefined
  const others = isLimit ? { [limit.fact]: limit.amount } : {}
  const result = run(program, entry.rule, { ...facts, headcount: heads - told.count, ...others })
  const fen = fenOf(result)
  if (fen === undefined || fen === 0) return undefined
  const formula = formulaOf(program, entry.rule, result.facts)
  return part(
    'answer',
    [
      atom('amount', 'amount', phrases.withoutShort(printYuan(fen), formula, told.count, told.words), {
        quotes: quotesOf([result]),
        amounts: [{ kind: 'total', label: headings.total, fen, formula }, ...figuresIn(formula)],
      }),
      atom('condition', 'condition', sentence(condition.text), {
        quotes: condition.quotes,
        amounts: figuresIn(condition.text),
      }),
    ],
    { assumed: assumedOf([result]), trace: stepsOf(context, [result]) },
  )
}

const below = /^(?:是|的|都|就|只|，)*(?:没|未|不)(?:能|有)?(?:上|学|培训|参加|去)?(?:满|够|到|足)/u

const only = /^(?:实际)?(?:只|仅|才|就)/u
const unitNames: Readonly<Record<string, string>> = { 日: '天', 学时: '课时', 小时: '课时' }

/**
 * 有3人超过50岁, of 20 known: the sum with and without those told apart by words not understood, and the question whether they count.
 * Undefined where the people are more than one group, or a fact is missing.
 */
export function sumWithout(
  context: AnswerContext,
  question: AskedQuestion,
  apart: number | undefined,
  apartText = question.text,
): Part | undefined {
  const entry = sumEntry(context, question.topic)
  const [facts, ...more] = groupsOf(context)
  const heads = facts?.['headcount']
  if (apart === undefined || entry === undefined || facts === undefined || more.length > 0) return undefined
  if (typeof heads !== 'number' || heads <= apart) return undefined
  const short = withoutShort(context, question, entry, facts, heads, apartText)
  if (short !== undefined) return short
  const counted = reckonedIn(context, question, entry, facts, apartText)
  if (counted !== undefined) return counted
  const results = [heads, heads - apart].map((headcount) =>
    run(context.program, entry.rule, { ...facts, headcount }),
  )
  const sums = results.map(fenOf)
  const [all, without] = sums
  if (all === undefined || without === undefined || results.some(isAtLeast)) return undefined
  const lines = results.map((result, at) => {
    const formula = formulaOf(context.program, entry.rule, result.facts)
    const fen = sums[at] ?? 0
    const shown = fen === 0 || formula === '' ? printYuan(fen) : `${formula} = ${printYuan(fen)}`
    return atom(
      `with-${String(at)}`,
      'arithmetic',
      at === 0 ? `都算：${shown}` : phrases.withoutThem(apart, shown),
      { amounts: fen === 0 ? [] : figuresIn(formula) },
    )
  })
  return part(
    'answer',
    [
      atom('range', 'amount', phrases.withOrWithout(apart, printYuan(all), printYuan(without)), {
        quotes: quotesOf(results),
        amounts: limits([all, without]),
      }),
      ...lines,
      atom('ask-apart', 'ask', phrases.askApart(apart)),
    ],
    { assumed: assumedOf(results), trace: stepsOf(context, results), missing: ['headcount'] },
  )
}
