import { sumPhrases } from '../../sums.zh.ts'
import { askAtoms, atom, sentence, type Part } from '../../compose/index.ts'
import { phrases } from '../../messages.zh.ts'
import { advanceByCategory } from './advance-by-category.ts'
import { withClassNames } from './class-labels.ts'
import { eachFirst } from './each-first.ts'
import { clawbackAfterAdvance } from './clawback-after-advance.ts'
import { onCondition, stated } from './on-condition.ts'
import { needsFacts } from './facts-needed.ts'
import { byOutcome, withScale } from './open.ts'
import { kindOf, missingOf, run, valueEntries, valueEntry, type GroupResult, type ValueEntry } from './run.ts'
import { remainderOpen } from './remainder-open.ts'
import { noWholeYear, settled } from './settled.ts'
import { groupsOf, type AnswerContext } from '../context.ts'
import { undividedSum } from './undivided.ts'
import { parts } from '../question/instalments.ts'
import { classAmounts, general } from '../question/money-topics.ts'
import type { AskedQuestion } from '../question/asked-question.ts'
import type { SharedFacts } from '../state.ts'

const scale: readonly string[] = ['headcount', 'years', 'filed-years']
const outcomes: readonly string[] = [
  'passed',
  'certified',
  'in-evaluation',
  'pass-certificate',
  'evaluation-failed',
]

/**
 * Answers a money question by the place's own value rule. Undefined when the place has none, or when nothing was said that
 * it could be computed with (the topic's statements answer then).
 */
export function answerAmount(context: AnswerContext, question: AskedQuestion): Part | undefined {
  const part = sumOf(context, question)
  return part === undefined || !question.forms.includes('when') ? part : withTime(context, question, part)
}

/** 剩下的什么时候给，给多少: when that part is paid, before how much it is. */
function withTime(context: AnswerContext, { topic }: AskedQuestion, part: Part): Part {
  const entry = parts.has(topic) ? valueEntry(context, topic) : undefined
  if (entry === undefined || entry.text === '') return part
  const said = sentence(entry.text)
  const sums = part.atoms.filter(({ text }) => text !== said)
  return { ...part, atoms: [atom('time', 'statement', said, { quotes: entry.quotes }), ...sums] }
}

function sumOf(context: AnswerContext, question: AskedQuestion): Part | undefined {
  const back = clawbackAfterAdvance(context, question)
  if (back !== undefined) return back
  const topic = general.has(question.topic) ? classTopic(context, question) : withRemainder(context, question)
  const chosen = choose(context, topic)
  if (chosen === undefined) return undefined
  const { entry, results, missing } = chosen
  const undivided = classAmounts.has(topic)
    ? undividedSum(context, sumEntry(context, topic) ?? entry, question)
    : undefined
  if (undivided !== undefined) return undivided
  const kind = kindOf(topic, entry.unit)
  if (results.every((result) => result.determination.kind === 'settled'))
    return withNext(
      context,
      eachFirst(withClassNames(settled(context, entry, results, kind, question), results), results, question),
      chosen,
    )
  const read = readIfPassed(context, entry, results)
  if (read !== undefined && kind === 'total') {
    const readings = settled(context, entry, [read.result], kind, question)
    const said = atom('if-certified', 'condition', sumPhrases.ifCertified, {})
    return read.certified ? { ...readings, atoms: [...readings.atoms, said] } : readings
  }
  // 半年: no level and no outcome gives a sum.
  if (kind === 'total' && results.every((result) => isPartYear(context, entry, result)))
    return noWholeYear(results, [])
  const open = [...new Set(results.flatMap((result) => missingOf(result.determination)))]
  const ofOutcome = lacking(results) ? [...outcomes, 'category'] : outcomes
  if (open.every((fact) => ofOutcome.includes(fact)))
    return (
      (kind === 'remainder' ? remainderOpen(context, entry, results) : undefined) ??
      byOutcome(context, entry, results, kind, question)
    )
  if (topic === 'advance-payment') {
    const early =
      advanceByCategory(context, entry, results, open) ?? ofOneYear(context, { ...question, topic }, open)
    if (early !== undefined) return early
  }
  if (topic === 'subsidy-amount' && open.every((fact) => scale.includes(fact) || ofOutcome.includes(fact))) {
    const yearly = ofOneYear(context, { ...question, topic }, open)
    if (yearly !== undefined) return yearly
    const rate = answerAmount(context, { ...question, topic: 'payable-rate' })
    return rate === undefined
      ? undefined
      : withScale(
          context,
          rate,
          open.filter((fact) => scale.includes(fact)),
          question,
          results,
        )
  }
  return general.has(question.topic)
    ? needsFacts(context, entry, results, question)
    : (onCondition(context, results, topic) ?? stated(context, entry, results, topic, missing))
}

function isPartYear({ program }: AnswerContext, { rule }: ValueEntry, { facts }: GroupResult): boolean {
  return program.factsOf(rule).includes('years') && Number(facts['years'] ?? facts['filed-years']) < 1
}

/** 追回和尾款各多少: the remainder tells both. */
function withRemainder(context: AnswerContext, { topic, text }: AskedQuestion): string {
  return topic === 'clawback' &&
    remainder.test(text) &&
    valueEntry(context, 'remainder-payment') !== undefined
    ? 'remainder-payment'
    : topic
}
const remainder = /尾款|余款|剩余(?:的)?(?:资金|补贴|钱)/u

/**
 * 12个人，走了2个，3个只有合格证, or what is advanced for 100 people, and no years told: what they come to in one year, said to be that, and the
 * years asked for. Standards alone would say nothing of the people told apart, nor of those an advance is for.
 */
function ofOneYear(
  context: AnswerContext,
  question: AskedQuestion,
  open: readonly string[],
): Part | undefined {
  const { groups } = context
  const advance = question.topic === 'advance-payment'
  const counted = groupsOf(context).every(({ headcount }) => headcount !== undefined)
  const lengths = groupsOf(context).some(({ years }) => years !== undefined)
  const told = groups.some((group) => outcomes.some((fact) => group[fact] !== undefined))
  const apart = advance || (groups.length > 1 && told)
  if (!counted || !apart || lengths || !open.includes('years') || open.includes('headcount')) return undefined
  const year = { years: 1 }
  const part = answerAmount(
    {
      ...context,
      shared: { ...context.shared, ...year },
      groups: groups.map((group) => ({ ...group, ...year })),
    },
    question,
  )
  const [first, ...rest] = part?.atoms.filter(({ kind }) => kind !== 'ask') ?? []
  const hasSum = first?.amounts.some(({ kind }) => kind === 'total' || kind === 'advance') === true
  if (part === undefined || first === undefined || !hasSum) return undefined
  const missing = ['years', ...part.missing.filter((fact) => fact !== 'years')]
  return {
    ...part,
    atoms: [
      { ...first, text: `${phrases.ofOneYear}${first.text}` },
      ...rest,
      ...askAtoms(context.program, 'years'),
    ],
    outcome: 'ask',
    missing,
  }
}

/**
 * 工种没开展评价，9个人一年: two readings whoever passes, and each of them names what has to be passed. 6个高级技师三年: the readings of those who
 * will have a certificate, which is said.
 */
function readIfPassed(
  context: AnswerContext,
  { rule }: ValueEntry,
  results: readonly GroupResult[],
): { readonly result: GroupResult; readonly certified: boolean } | undefined {
  const [only, ...more] = results
  if (only === undefined || more.length > 0 || only.facts['passed'] !== undefined) return undefined
  const cases = only.facts['certified'] === undefined ? [{}, { certified: true }] : [{}]
  return cases
    .map((each) => ({
      result: run(context.program, rule, { ...groupsOf(context)[0], passed: true, ...each }),
      certified: 'certified' in each,
    }))
    .find(
      ({ result: { determination } }) =>
        determination.kind === 'settled' && determination.value.kind === 'conflict',
    )
}

/** 高级工没证补多少: told to lack the certificate, so that the standard itself is not what is due, whatever the category. */
function lacking(results: readonly GroupResult[]): boolean {
  return results.every(({ facts }) => facts['level'] !== undefined && facts['certified'] === false)
}

/** 每人每课时的标准, where the sum of people counted still needs a fact: that one is asked for. */
function withNext(context: AnswerContext, rate: Part, { entry, results, missing }: Chosen): Part {
  const [asked] = missing.filter((fact) => !context.declined.has(fact))
  const counted = results.some(({ facts }) => facts['headcount'] !== undefined)
  if (asked === undefined || !counted || entry.unit === '元' || rate.missing.length > 0) return rate
  return { ...rate, atoms: [...rate.atoms, ...askAtoms(context.program, asked)], missing }
}

interface Chosen {
  readonly entry: ValueEntry
  readonly results: readonly GroupResult[]
  /** What any of the rules still needs. */
  readonly missing: readonly string[]
}

/** Of several rules for one topic (a sum, a rate a person), the first that everything is known for. */
function choose(context: AnswerContext, topic: string): Chosen | undefined {
  const tried = valueEntries(context, topic).map((entry) => ({
    entry,
    results: people(context, topic).map((facts) => run(context.program, entry.rule, facts)),
  }))
  const whole = tried.find(({ results }) =>
    results.every((result) => result.determination.kind === 'settled'),
  )
  const chosen = whole ?? tried[0]
  if (chosen === undefined) return undefined
  const missing = tried.flatMap(({ results }) =>
    results.flatMap(({ determination }) => missingOf(determination)),
  )
  return { ...chosen, missing: [...new Set(missing)] }
}

/**
 * 附件3 counts those who passed and have a certificate, where others are told of beside them; what is taken back is of those told to have
 * failed, where some are.
 */
function people(context: AnswerContext, topic: string): readonly SharedFacts[] {
  const groups = groupsOf(context)
  if (topic === 'clawback') {
    const failed = groups.filter((facts) => facts['passed'] === false)
    return failed.length === 0 ? groups : failed
  }
  if (topic !== 'field-claim-amount') return groups
  const counted = groups.filter((facts) => facts['passed'] !== false && facts['certified'] !== false)
  return counted.length === 0 ? groups : counted
}

/** The rule for the whole sum where a rate a head was asked for, of people whose number is known. */
function sumEntry(context: AnswerContext, topic: string): ValueEntry | undefined {
  return general.has(topic) ? valueEntry(context, 'subsidy-amount') : undefined
}

/** A sum where headcount and years are known; one person's year where only the outcome is; else what the question names. */
function classTopic(context: AnswerContext, { topic }: AskedQuestion): string {
  const groups = groupsOf(context)
  const scaled = groups.every(
    (facts) =>
      facts['headcount'] !== undefined &&
      (facts['years'] !== undefined || facts['filed-years'] !== undefined),
  )
  if (scaled) return 'subsidy-amount'
  const outcome = groups.some((facts) => outcomes.some((fact) => facts[fact] !== undefined))
  if (topic === 'certificate-project-subsidy') return 'payable-rate'
  return outcome && topic === 'subsidy-rate' ? 'payable-rate' : topic
}
