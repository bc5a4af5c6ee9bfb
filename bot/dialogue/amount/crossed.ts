import { formulaOf } from '../../../knowledge/index.ts'
import {
  askAtoms,
  atom,
  type Atom,
  type AtomAmount,
  figuresIn,
  type Part,
  part,
  printYuan,
} from '../../compose/index.ts'
import { outcomeWords, phrases } from '../../messages.zh.ts'
import type { Crossed, GroupFacts } from '../../understand/index.ts'
import { verdictOnClaims, verdictOnRange } from './claims.ts'
import {
  assumedOf,
  fenOf,
  headings,
  isAtLeast,
  limits,
  missingOf,
  quotesOf,
  run,
  stepsOf,
  valueEntry,
  type GroupResult,
  type ValueEntry,
} from './run.ts'
import { nameOf } from './settled.ts'
import type { AskedQuestion } from '../question/asked-question.ts'
import type { AnswerContext } from '../context.ts'
import { crossedFacts, divideClasses, openPart } from '../told/crossed-classes.ts'
import { outcomeFacts } from '../told/merge.ts'
import { general } from '../question/money-topics.ts'
import type { SharedFacts } from '../state.ts'

/**
 * 15个中级10个高级，1个没过: the sum where it is the same whoever did not pass; else the least and the most it can be, and the question
 * whose outcome it was. Undefined where a fact is missing, or more than two outcomes leave the sum open.
 */
export function crossedSum(
  context: AnswerContext,
  question: AskedQuestion,
  crossed: Crossed | undefined,
): Part | undefined {
  // 附件3 takes the sum of them all, as told one by one.
  const filled = question.topic === 'field-claim-amount'
  const entry = sumEntry(context, filled ? 'subsidy-amount' : question.topic)
  if (crossed === undefined || entry === undefined) return undefined
  const runOf = (facts: SharedFacts) => run(context.program, entry.rule, { ...context.shared, ...facts })
  const results = crossed.parts.map(({ count, facts }) =>
    crossed.classes.map((own) => runOf({ ...own, ...facts, headcount: count })),
  )
  const sums = results.map((each) => each.map(fenOf))
  if (results.flat().some(isAtLeast)) return undefined
  if (sums.flat().includes(undefined)) return askOpen(context, crossed, results)
  if (sums.every((each) => new Set(each).size === 1))
    return alike(
      context,
      question,
      entry.rule,
      results.flatMap(([first]) => first ?? []),
    )
  const outcomes = worthAlike(crossed.parts, sums)
  const open = openPart(outcomes)
  const told = open === undefined ? undefined : outcomes[open.at]
  const others = open === undefined ? undefined : outcomes[1 - open.at]
  if (told === undefined || others === undefined) return undefined
  const split = { classes: crossed.classes, told, others, ends: endsOf(crossed.classes, told, others) }
  return between(context, question, entry.rule, split, runOf)
}

/** 中级10人、急需紧缺高级8人，3人没证: what the sum needs beside whose outcome it was is asked for first, of those it was not said of. */
function askOpen(
  { program, declined }: AnswerContext,
  { classes, parts }: Crossed,
  results: readonly (readonly GroupResult[])[],
): Part | undefined {
  if (results.flat().some((each) => each.determination.kind === 'settled' && fenOf(each) === undefined))
    return undefined
  const missing = new Set(results.flat().flatMap(({ determination }) => missingOf(determination)))
  const asked = crossedFacts.find((fact) => missing.has(fact) && !declined.has(fact))
  if (asked === undefined) return undefined
  const whose = outcomeFacts.includes(asked)
    ? parts
        .filter((_, at) => results[at]?.some((result) => misses(result, asked)) === true)
        .map(({ count, facts }) => `${ofOutcome(outcomeWords(facts))}${String(count)}人`)
    : classes.filter((_, at) => results.some((of) => misses(of[at], asked))).map(nameOf)
  const [ask] = askAtoms(program, asked)
  if (ask === undefined || whose.includes('')) return undefined
  const text = whose.length === 0 ? ask.text : `${whose.join('、')}：${ask.text}`
  return part('ask', [{ ...ask, text }], { missing: [asked] })
}

/** Those nobody counted apart are the rest. */
function ofOutcome(words: string): string {
  return words === '' ? '其余' : `${words}的`
}

function misses(result: GroupResult | undefined, fact: string): boolean {
  return result !== undefined && missingOf(result.determination).includes(fact)
}

interface Outcome {
  readonly count: number
  readonly facts: GroupFacts
  readonly words: string
  /** What one person comes to, of each class in turn, in 分. */
  readonly perHead: readonly number[]
}

/** Outcomes that come to the same in every class count as one: 合格没拿证3人, 没过2人 of nothing due. */
function worthAlike(
  parts: Crossed['parts'],
  sums: readonly (readonly (number | undefined)[])[],
): readonly Outcome[] {
  const found = new Map<string, Outcome>()
  for (const [at, { count, facts }] of parts.entries()) {
    const perHead = (sums[at] ?? []).map((fen) => (fen ?? 0) / count)
    const before = found.get(perHead.join())
    const words = outcomeWords(facts)
    found.set(
      perHead.join(),
      before === undefined
        ? { count, facts, words, perHead }
        : { ...before, count: before.count + count, words: `${before.words}或${words}` },
    )
  }
  return [...found.values()]
}

/** The rule that yields a sum, of a question after one or after the standard. */
export function sumEntry(context: AnswerContext, topic: string): ValueEntry | undefined {
  return [topic, ...(general.has(topic) ? ['subsidy-amount'] : [])]
    .map((each) => valueEntry(context, each))
    .find((each) => each?.unit === '元')
}

/** Whoever they are, each outcome comes to the same. */
function alike(
  context: AnswerContext,
  question: AskedQuestion,
  rule: string,
  settled: readonly GroupResult[],
): Part {
  const total = settled.reduce((sum, result) => sum + (fenOf(result) ?? 0), 0)
  const lines = settled.map((result, at) => {
    const fen = fenOf(result) ?? 0
    const formula = formulaOf(context.program, rule, result.facts)
    const heads = String(result.facts['headcount'])
    const label = outcomeWords(result.facts)
    const text = `${label}：${fen === 0 ? `${heads}人，${printYuan(0)}` : `${formula} = ${printYuan(fen)}`}`
    const amounts: readonly AtomAmount[] =
      fen === 0 ? [] : [{ kind: 'part', label, fen, formula }, ...figuresIn(formula)]
    return atom(`crossed-${String(at)}`, 'arithmetic', text, { amounts })
  })
  const verdict = verdictOnClaims(context, question, [total])
  const head =
    question.topic === 'field-claim-amount'
      ? phrases.filledInWan(printYuan(total), String(total / 1_000_000))
      : `${headings.total}**${printYuan(total)}**，`
  const text = `${verdict}${head}${phrases.whicheverClass}`
  return part(
    'answer',
    [
      atom('amount', 'amount', text, {
        quotes: quotesOf(settled),
        amounts: [{ kind: 'total', label: headings.total, fen: total, formula: '' }],
      }),
      ...lines,
    ],
    { assumed: assumedOf(settled), trace: stepsOf(context, settled) },
  )
}

interface Split {
  readonly classes: readonly GroupFacts[]
  readonly told: Outcome
  readonly others: Outcome
  /** How many of each class are of the outcome told where the sum is least, and where it is most. */
  readonly ends: readonly (readonly number[])[]
}

/** Those of the outcome told are taken first from the classes where that lowers the sum most, and the other way round. */
function endsOf(classes: readonly GroupFacts[], told: Outcome, others: Outcome): Split['ends'] {
  const gain = (own: number) => (told.perHead[own] ?? 0) - (others.perHead[own] ?? 0)
  const order = classes.map((_, at) => at).sort((left, right) => gain(left) - gain(right))
  return [order, order.toReversed()].map((from) => {
    const taken = classes.map(() => 0)
    let left = told.count
    for (const at of from) {
      const own = Math.min(left, Number(classes[at]?.['headcount']))
      taken[at] = own
      left -= own
    }
    return taken
  })
}

function between(
  context: AnswerContext,
  question: AskedQuestion,
  rule: string,
  { classes, told, others, ends }: Split,
  runOf: (facts: SharedFacts) => GroupResult,
): Part {
  const cases = ends.map((taken) => ({
    taken,
    results: divideClasses(classes, taken, told.facts, others.facts).map(runOf),
  }))
  const totals = cases.map(({ results }) => results.reduce((sum, each) => sum + (fenOf(each) ?? 0), 0))
  const [low = 0, high = 0] = totals
  const outcome = told.words
  const names = classes.map(nameOf)
  const claimed = verdictOnRange(context, question, low, high)
  const all = cases.flatMap(({ results }) => results)
  const lines = cases.map(({ taken, results }, at): Atom => {
    const whose = taken
      .flatMap((count, own) => (count === 0 ? [] : [`${names[own] ?? ''}${String(count)}人`]))
      .join('、')
    const paid = results.filter((result) => (fenOf(result) ?? 0) > 0)
    const formulas = paid.map((result) => formulaOf(context.program, rule, result.facts))
    const fen = totals[at] ?? 0
    const formula = formulas.join(' + ')
    return atom(
      `whose-${String(at)}`,
      'arithmetic',
      phrases.ifTheyAre(outcome, whose, formula === '' ? printYuan(fen) : `${formula} = ${printYuan(fen)}`),
      { amounts: [{ kind: 'part', label: whose, fen, formula }, ...formulas.flatMap(figuresIn)] },
    )
  })
  return part(
    'answer',
    [
      atom(
        'range',
        'amount',
        `${claimed}${phrases.whoseOutcome(outcome, told.count, printYuan(low), printYuan(high))}`,
        { quotes: quotesOf(all), amounts: limits([low, high]) },
      ),
      ...lines,
      atom('ask-whose', 'ask', phrases.askWhose(outcome, told.count, names.join('、'))),
    ],
    { assumed: assumedOf(all), trace: stepsOf(context, all), missing: ['headcount'] },
  )
}
