import { formulaOf, type Facts, type Withheld } from '../../../knowledge/index.ts'
import {
  atom,
  type Atom,
  type AtomAmount,
  caveats,
  notes,
  type Part,
  part,
  type PartStep,
  printYuan,
  sentence,
  figuresIn,
} from '../../compose/index.ts'
import { className } from '../../understand/index.ts'
import { outcomeWords, phrases } from '../../messages.zh.ts'
import type { AmountKind } from '../../reply.ts'
import { verdictOnClaims } from './claims.ts'
import { conditionOf } from './due-rule.ts'
import { averageOf, perHeadOf, perHeadOfEach, perHeadWords, perYearOf } from './per-head.ts'
import { advanceBack, recovered } from './remainder.ts'
import {
  assumedOf,
  fenOf,
  headings,
  isAtLeast,
  perUnit,
  quotesOf,
  stepsOf,
  type GroupResult,
  type ValueEntry,
} from './run.ts'
import { withheldPart } from './withheld.ts'
import { leadFor } from '../verdict/proposition-lead.ts'
import { entriesFor, type AnswerContext } from '../context.ts'
import type { AskedQuestion } from '../question/asked-question.ts'
import { classAmounts } from '../question/money-topics.ts'

/** Every group is settled: the sum (standards are listed, never added), the arithmetic, and whether a figure the user gave is right. */
export function settled(
  context: AnswerContext,
  entry: ValueEntry,
  results: readonly GroupResult[],
  kind: AmountKind,
  question: AskedQuestion,
): Part {
  const steps = stepsOf(context, results)
  const values = results.flatMap(({ determination }) =>
    determination.kind === 'settled' ? [determination.value] : [],
  )
  const withheld = values.find((value): value is Withheld => value.kind !== 'known')
  const beside = withheld === undefined ? undefined : besideUnstated(context, entry, results, kind, question)
  if (beside !== undefined) return beside
  if (withheld !== undefined) return withheldPart(context, entry, withheld, results, kind, steps, question)
  const atLeast = results.some(isAtLeast)
  const total = results.reduce((sum, result) => sum + (fenOf(result) ?? 0), 0)
  if (total === 0) {
    return atLeast ? noWholeYear(results, steps) : nothingDue(context, entry, results, kind, steps)
  }
  const shown =
    kind === 'standard'
      ? standards(context, entry, results)
      : sum(context, entry, results, kind, total, atLeast, question)
  const said = shown.flatMap((each) => each.amounts.map((amount) => amount.fen))
  const first = shown[0]
  const judged =
    first === undefined
      ? shown
      : [
          { ...first, text: `${leadOf(context, entry, question, kind, said)}${first.text}` },
          ...shown.slice(1),
        ]
  const more = [
    ...(kind === 'remainder' ? recovered(context, results, total) : []),
    ...(kind !== 'total' && kind !== 'standard' && entry.text !== ''
      ? [atom('statement', 'statement', sentence(entry.text), { quotes: entry.quotes })]
      : []),
    ...held(context, results),
    ...(kind === 'total' ? term(context, results) : []),
    ...(atLeast ? [atom('part-year', 'condition', phrases.partYear)] : []),
    ...(kind === 'total' || kind === 'standard' ? [] : notes(entry)),
  ]
  return part('answer', [...judged, ...more], { trace: steps, assumed: assumedOf(results) })
}

/** 3个直接考的，2个由初级升的: the sum of those the text has a standard for, and of the others that it has none. */
function besideUnstated(
  context: AnswerContext,
  entry: ValueEntry,
  results: readonly GroupResult[],
  kind: AmountKind,
  question: AskedQuestion,
): Part | undefined {
  const known = results.filter((result) => fenOf(result) !== undefined)
  const others = results.filter((result) => !known.includes(result))
  const silent = others.flatMap(({ determination, facts }, at) => {
    const value = determination.kind === 'settled' ? determination.value : undefined
    if (value?.kind !== 'not-stated') return []
    const text = phrases.noneOfThese(describe(context, facts), Number(facts['headcount']), value.reason)
    return [atom(`unstated-${String(at)}`, 'condition', text, { quotes: quotesOf(others) })]
  })
  if (kind !== 'total' || known.length === 0 || silent.length < others.length) return undefined
  const sum = settled(context, entry, known, kind, question)
  return { ...sum, atoms: [...sum.atoms, ...silent] }
}

/** 对。 / 不对。 of a figure put forward; of a clawback, what the rule says to keeping the money. */
function leadOf(
  context: AnswerContext,
  entry: ValueEntry,
  question: AskedQuestion,
  kind: AmountKind,
  said: readonly number[],
): string {
  const may = question.polar === 'permit' || question.polar === 'require'
  if (kind === 'clawback' && may) return leadFor(context, entry, question)
  return verdictOnClaims(context, question, said)
}

/** What the rules an amount passed through say about cases like these, each once. */
function held(context: AnswerContext, results: readonly GroupResult[]): readonly Atom[] {
  const found = new Map<string, Atom>()
  for (const { determination, facts } of results) {
    if (determination.kind !== 'settled') continue
    for (const { rule } of determination.steps) {
      const entry = context.knowledge.entry(rule)
      for (const each of entry === undefined ? [] : caveats(context.program, entry, facts))
        found.set(each.id, each)
    }
  }
  return [...found.values()]
}

/** Filed and actual length differ: how the text counts. */
function term(context: AnswerContext, results: readonly GroupResult[]): readonly Atom[] {
  const differs = results.some(({ facts }) => {
    const { years, 'filed-years': filed } = facts
    return years !== undefined && filed !== undefined && years !== filed
  })
  if (!differs) return []
  const entry = entriesFor(context, 'subsidised-years').find(
    (each) => each.kind !== 'absence' && each.text !== '',
  )
  return entry === undefined
    ? []
    : [atom('term', 'condition', sentence(entry.text), { quotes: entry.quotes, amounts: [] })]
}

function sum(
  context: AnswerContext,
  entry: ValueEntry,
  results: readonly GroupResult[],
  kind: AmountKind,
  total: number,
  atLeast: boolean,
  question: AskedQuestion,
): readonly Atom[] {
  const quotes = quotesOf(results)
  const formulas = results.map((result) => formulaOf(context.program, entry.rule, result.facts))
  const isWan = question.topic === 'field-claim-amount'
  const untold = results.some(
    ({ facts }) => facts['passed'] === undefined && facts['certified'] === undefined,
  )
  const head = isWan
    ? `${untold ? phrases.ifAllCertified : ''}${phrases.filledInWan(printYuan(total), String(total / 1_000_000))}`
    : `${headings[kind]}${atLeast ? '至少' : ''}**${printYuan(total)}**。`
  const amount: AtomAmount = { kind, label: headings[kind], fen: total, formula: formulas.join(' + ') }
  const [only] = results
  const each = isWan
    ? []
    : [
        ...(atLeast ? [] : perYearOf(question, results, total)),
        ...(results.length === 1
          ? perHeadOf(question, only?.facts, total)
          : [
              ...perHeadOfEach(question, results, (facts) => describe(context, facts)),
              ...averageOf(question, results, total),
            ]),
      ]
  const lead = atom('amount', 'amount', `${each.map(perHeadWords).join('')}${head}`, {
    quotes,
    amounts: [...each, amount],
  })
  if (results.length === 1 && only !== undefined) {
    const [formula = ''] = formulas
    if (!/[×−+]/u.test(formula)) return [lead]
    const text = `${formula} = ${printYuan(total)}`
    return [lead, atom('arithmetic', 'arithmetic', text, { after: 'amount', amounts: figuresIn(formula) })]
  }
  const lines = results.map((result, at) => {
    const fen = fenOf(result) ?? 0
    const formula = formulas[at] ?? ''
    const label = describe(context, result.facts)
    const written =
      fen === 0 && kind === 'clawback'
        ? phrases.nothingBack
        : fen === 0 || formula === ''
          ? printYuan(fen)
          : `${formula} = ${printYuan(fen)}`
    const uncounted = fen === 0 && isAtLeast(result) ? phrases.partYearUncounted : ''
    return atom(`arithmetic-${String(at)}`, 'arithmetic', `${label}：${written}${uncounted}`, {
      after: 'amount',
      amounts: [{ kind: 'part', label, fen, formula }, ...(fen === 0 ? [] : figuresIn(formula))],
    })
  })
  const added = results.map((result) => printYuan(fenOf(result) ?? 0)).join(' + ')
  return [
    lead,
    ...lines,
    atom('sum', 'arithmetic', `合计：${added} = ${printYuan(total)}`, { after: 'amount', amounts: [] }),
  ]
}

/** Standards of several groups stand side by side. */
function standards(
  context: AnswerContext,
  entry: ValueEntry,
  results: readonly GroupResult[],
): readonly Atom[] {
  const quotes = quotesOf(results)
  // 达到4500元的，不再补贴: what it may come to, and no standard.
  const kind = entry.text.includes('不再补贴') ? 'limit' : 'standard'
  return results.map((result, at) => {
    const fen = fenOf(result) ?? 0
    const formula = formulaOf(context.program, entry.rule, result.facts)
    const name = describe(context, result.facts)
    const shown = /[×−+]/u.test(formula) ? `（${formula}）` : ''
    return atom(
      `standard-${String(at)}`,
      'amount',
      `${name}：${headings[kind]}**${printYuan(fen)}${perUnit(entry)}**${shown}。`,
      {
        quotes: at === 0 ? quotes : [],
        amounts: [{ kind, label: name, fen, formula }, ...(shown === '' ? [] : figuresIn(formula))],
      },
    )
  })
}

/** The topic that says why those who get nothing do not. */
function whyNothing(results: readonly GroupResult[]): string {
  if (results.some(({ facts }) => facts['passed'] === false)) return 'failed-assessment'
  return results.some(({ facts }) => facts['other-certificate'] === true)
    ? 'accepted-certificates'
    : 'passed-without-certificate'
}

function nothingDue(
  context: AnswerContext,
  entry: ValueEntry,
  results: readonly GroupResult[],
  kind: AmountKind,
  steps: readonly PartStep[],
): Part {
  // Of another programme its own rule says why, never that of the apprenticeship.
  const ofClass = entry.topics.some((topic) => classAmounts.has(topic))
  const statement =
    kind === 'clawback'
      ? entry
      : ofClass
        ? entriesFor(context, whyNothing(results)).find((each) => each.text !== '' && each.kind !== 'absence')
        : entry.text === ''
          ? conditionOf(context, entry)
          : entry
  const text = kind === 'clawback' ? `${phrases.nothingBack}。` : '不予补贴（0元）。'
  const amounts: AtomAmount[] = [{ kind, label: headings[kind], fen: 0, formula: '' }]
  const atoms = [atom('amount', 'amount', text, { quotes: quotesOf(results), amounts })]
  if (statement !== undefined)
    atoms.push(atom('because', 'statement', sentence(statement.text), { quotes: statement.quotes }))
  if ((kind === 'total' || kind === 'remainder') && ofClass) atoms.push(...advanceBack(context, results))
  return part('answer', atoms, { trace: steps, assumed: assumedOf(results) })
}

/** Less than a year, and the text has no rule for parts of one: a lower bound of nothing would tell nothing. */
export function noWholeYear(results: readonly GroupResult[], steps: readonly PartStep[]): Part {
  const said = atom('part-year', 'absence', phrases.noWholeYear, { quotes: quotesOf(results) })
  return part('not_stated', [said], { trace: steps, assumed: assumedOf(results) })
}

/** 普通高级工 */
export function nameOf(facts: Facts): string {
  const ofCertificate = facts['other-certificate'] === undefined ? facts['certificate-kind'] : undefined
  return [facts['category'], ofCertificate ?? facts['level']]
    .filter((value) => typeof value === 'string')
    .join('')
}

/** 普通高级工、取得证书 — what tells this group from the others. */
export function describe(context: AnswerContext, facts: Facts): string {
  const text = [nameOf(facts), outcomeWords(facts)].filter((each) => each !== '').join('、')
  if (text !== '') return text
  const { [className]: name } = facts
  return typeof name === 'string' ? name : context.placeName
}
