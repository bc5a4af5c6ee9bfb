import { atom, type Atom, notes, type Part, part, sentence } from '../../compose/index.ts'
import { valueEntry } from './run.ts'
import { answerAmount } from './answer-amount.ts'
import { entriesFor, groupsOf, type AnswerContext } from '../context.ts'
import { phrases } from '../../messages.zh.ts'
import { classAmounts } from '../question/money-topics.ts'
import type { AskedQuestion } from '../question/asked-question.ts'

/** Topics that are rules of reckoning: for a class already counted, what it comes to is said beside them. */
const reckoning: ReadonlySet<string> = new Set([
  'part-year',
  'subsidised-years',
  'not-yet-evaluated',
  'term-extension',
  'extension-subsidy',
  'rounding',
])

/** What the counted class comes to, where the question is how it is reckoned; undefined where that cannot be computed. */
export function amountBeside(context: AnswerContext, questions: readonly AskedQuestion[]): Part | undefined {
  const [first] = questions
  if (first === undefined || !questions.every((question) => reckoning.has(question.topic))) return undefined
  const counted = groupsOf(context).every(
    (facts) =>
      facts['headcount'] !== undefined &&
      (facts['years'] !== undefined || facts['filed-years'] !== undefined),
  )
  if (!counted) return undefined
  const sum = answerAmount(context, { topic: 'subsidy-amount', text: '', forms: ['amount'], negated: false })
  return sum?.outcome === 'answer' && sum.atoms.some((each) => each.kind === 'amount') ? sum : undefined
}

/** The amount with what the place says of a level it does not train; those words alone where there is no amount for it. */
export function withLevels(
  context: AnswerContext,
  sum: Part | undefined,
  question: AskedQuestion,
): Part | undefined {
  const names = classAmounts.has(question.topic) ? levelsNotTrained(context) : ''
  const levels = names === '' ? [] : levelNotTrained(context, names)
  if (sum === undefined || levels.length === 0) return sum
  // 初级工有补贴吗: whether there is any, not how much.
  if (question.polar !== undefined && context.claims.length === 0) return part('answer', levels)
  const worth = sum.atoms.some((each) => each.amounts.some((amount) => amount.fen > 0))
  return worth || sum.missing.length === 0
    ? { ...sum, atoms: [...levels.slice(0, 1), ...reckoned(names, worth), ...sum.atoms, ...levels.slice(1)] }
    : part('answer', levels)
}

/** Levels told of that the place does not train: 初级工、技师. */
function levelsNotTrained(context: AnswerContext): string {
  const entry = trainedLevels(context)
  if (entry === undefined) return ''
  const failing = groupsOf(context).flatMap((facts) =>
    typeof facts['level'] === 'string' && context.program.test(entry.rule, facts).truth === false
      ? [facts['level']]
      : [],
  )
  return [...new Set(failing)].join('、')
}

function trainedLevels(context: AnswerContext) {
  const entry = entriesFor(context, 'allowed-levels').find((each) => each.kind === 'verdict')
  return entry?.kind === 'verdict' ? entry : undefined
}

/** The place's own words on the levels it does train. */
function levelNotTrained(context: AnswerContext, names: string): readonly Atom[] {
  const entry = trainedLevels(context)
  if (entry === undefined) return []
  const lead = entry.text.includes(`${names}不在其内`) ? '' : phrases.levelsNotListed(names)
  return [
    atom('levels', 'verdict', `${lead}${sentence(entry.text)}`, {
      quotes: [...entry.quotes, ...(valueEntry(context, 'subsidy-rate')?.quotes ?? [])],
    }),
    ...notes(entry),
  ]
}

/** That the sum after it takes them in. */
function reckoned(names: string, worth: boolean): readonly Atom[] {
  return worth ? [atom('levels-reckoned', 'condition', phrases.levelsReckoned(names))] : []
}

const prolonged = /延长|延期|延到|延了|拖到/u

/** 延长到3年补多少, 报的两年，实际三年: the sum, with what the place says of the years beyond those filed. */
export function withExtension(
  context: AnswerContext,
  sum: Part | undefined,
  question: AskedQuestion,
): Part | undefined {
  const beyond = groupsOf(context).some((facts) => Number(facts['years']) > Number(facts['filed-years']))
  if (sum === undefined || !classAmounts.has(question.topic)) return sum
  if (!beyond && !prolonged.test(question.text)) return sum
  const entry = entriesFor(context, 'extension-subsidy').find((each) => each.text !== '')
  if (entry === undefined) return sum
  const said = atom('extension', 'condition', sentence(entry.text), { quotes: entry.quotes })
  const behind = sum.atoms.findLastIndex(({ kind }) => kind === 'amount' || kind === 'arithmetic') + 1
  return { ...sum, atoms: [...sum.atoms.slice(0, behind), said, ...sum.atoms.slice(behind)] }
}
