import {
  assume,
  close,
  determine,
  formulaOf,
  isConsistent,
  nextFact,
  quantity,
  type Determination,
  type Entry,
  type Facts,
  type FactValue,
  type Program,
  type QuoteId,
  type Withheld,
} from '../../knowledge/index.ts'
import { askAtoms } from '../compose/ask.ts'
import { atom, part, type Atom, type AtomAmount, type Part, type PartStep } from '../compose/atoms.ts'
import { printYuan } from '../compose/money.ts'
import { notes, sentence } from '../compose/sentence.ts'
import { outcomeWords } from '../messages.zh.ts'
import type { AmountKind } from '../reply.ts'
import { entriesFor, groupsOf, type AnswerContext } from './context.ts'
import type { SharedFacts } from './state.ts'

type ValueEntry = Extract<Entry, { kind: 'value' }>

/** The apprenticeship subsidy itself: its standards and outcomes are what an open question is answered with. */
const subsidyTopics = new Set([
  'subsidy-amount',
  'subsidy-rate',
  'payable-rate',
  'advance-payment',
  'remainder-payment',
  'clawback',
])

/** One group taken through a value rule. */
interface GroupResult {
  readonly facts: Facts
  readonly determination: Determination
  readonly assumed: readonly string[]
}

/**
 * Answers a money question by the place's own value rule for the topic. Undefined when the place has no such rule, or when
 * nothing that can be computed with was said (the topic's statements answer then).
 */
export function answerAmount(context: AnswerContext, topic: string): Part | undefined {
  const entry = valueEntry(context, topic)
  if (entry === undefined) return undefined
  const results = groupsOf(context).map((facts) => run(context.program, entry.rule, facts))
  const kind = kindOf(topic, entry.unit)
  if (results.every((result) => result.determination.kind === 'settled'))
    return settled(context, entry, results, kind, topic === 'field-claim-amount')
  const open = new Set(results.flatMap((result) => missingOf(result.determination)))
  const scale = ['headcount', 'years', 'filed-years']
  const outcomes = ['passed', 'certified', 'in-evaluation', 'pass-certificate']
  const left = [...open]
  if (left.every((fact) => outcomes.includes(fact))) return byOutcome(context, entry, results, kind)
  if (!subsidyTopics.has(topic)) return stated(context, entry, results, left)
  if (
    kind === 'total' &&
    left.some((fact) => scale.includes(fact)) &&
    left.every((fact) => scale.includes(fact) || outcomes.includes(fact))
  )
    return perPerson(
      context,
      left.filter((fact) => scale.includes(fact)),
    )
  return needsFacts(context, entry, results, left)
}

export function valueEntry(context: AnswerContext, topic: string): ValueEntry | undefined {
  return entriesFor(context, topic).find((entry): entry is ValueEntry => entry.kind === 'value')
}

function run(program: Program, rule: string, facts: SharedFacts): GroupResult {
  const { facts: complete, assumed } = assume(program, rule, facts)
  return { facts: complete, assumed, determination: determine(program, rule, complete) }
}

function missingOf(determination: Determination): readonly string[] {
  return determination.kind === 'open' ? determination.missing : []
}

function kindOf(topic: string, unit: string): AmountKind {
  if (topic === 'advance-payment') return 'advance'
  if (topic === 'remainder-payment') return 'remainder'
  if (topic === 'clawback') return 'clawback'
  return unit === '元' ? 'total' : 'standard'
}

const headings: Readonly<Record<AmountKind, string>> = {
  total: '补贴合计',
  part: '其中',
  standard: '补贴标准',
  limit: '上限',
  advance: '预拨',
  remainder: '余款',
  clawback: '追回',
  claimed: '您说的',
}

function settled(
  context: AnswerContext,
  entry: ValueEntry,
  results: readonly GroupResult[],
  kind: AmountKind,
  inWan: boolean,
): Part {
  const values = results.flatMap(({ determination }) =>
    determination.kind === 'settled' ? [determination.value] : [],
  )
  const withheld = values.find((value): value is Withheld => value.kind !== 'known')
  const steps = results.flatMap((result) => stepsOf(context, result))
  if (withheld !== undefined) return withheldPart(context, entry, withheld, results, kind, steps)
  const known = values.flatMap((value) => (value.kind === 'known' ? [value] : []))
  const total = known.reduce((sum, value) => sum + value.value, 0)
  const atLeast = known.some((value) => value.atLeast === true)
  const quotes = quotesOf(results)
  const formulas = results.map((result) => formulaOf(context.program, entry.rule, result.facts))
  const formula = formulas.join(' + ')
  if (total === 0 && !atLeast) return nothingDue(context, results, kind, quotes, steps)
  const unit = entry.unit === '元' ? '' : entry.unit.replace(/^元/u, '')
  const shown = inWan
    ? `${String(total / 1_000_000)}（万元），即${printYuan(total)}`
    : `${printYuan(total)}${unit}`
  const head = inWan ? `填**${shown}**` : `${headings[kind]}${atLeast ? '至少' : ''}**${shown}**`
  const amount: AtomAmount = { kind, label: headings[kind], fen: total, formula }
  const atoms: Atom[] = [atom('amount', 'amount', `${head}。`, { quotes, amounts: [amount] })]
  atoms.push(...arithmetic(context, results, formulas, total))
  if (atLeast)
    atoms.push(
      atom(
        'part-year',
        'condition',
        '只算了整年；不足一年的部分文本没有规定折算办法，不作推算，请向经办部门核实。',
        { after: 'amount' },
      ),
    )
  return part('answer', atoms, { trace: steps, assumed: assumedOf(results) })
}

function arithmetic(
  context: AnswerContext,
  results: readonly GroupResult[],
  formulas: readonly string[],
  total: number,
): readonly Atom[] {
  const [first] = results
  if (results.length === 1 && first !== undefined) {
    const formula = formulas[0] ?? ''
    if (formula === '' || !/[×−+]/u.test(formula)) return []
    const amounts = ratesIn(context, first)
    return [
      atom('arithmetic', 'arithmetic', `${formula} = ${printYuan(total)}`, { after: 'amount', amounts }),
    ]
  }
  const lines = results.map((result, at) => {
    const { determination } = result
    const fen =
      determination.kind === 'settled' && determination.value.kind === 'known' ? determination.value.value : 0
    const formula = formulas[at] ?? ''
    const line: AtomAmount = { kind: 'part', label: describe(context, result.facts), fen, formula }
    return atom(
      `arithmetic-${String(at)}`,
      'arithmetic',
      `${describe(context, result.facts)}：${formula} = ${printYuan(fen)}`,
      {
        after: 'amount',
        amounts: [line, ...ratesIn(context, result)],
      },
    )
  })
  const sum = results
    .map(({ determination }) =>
      determination.kind === 'settled' && determination.value.kind === 'known'
        ? printYuan(determination.value.value)
        : '',
    )
    .join(' + ')
  return [...lines, atom('sum', 'arithmetic', `合计：${sum} = ${printYuan(total)}`, { after: 'amount' })]
}

/** The standards a formula shows are money figures too. */
function ratesIn(context: AnswerContext, result: GroupResult): readonly AtomAmount[] {
  const standard = valueEntry(context, 'subsidy-rate')
  if (standard === undefined) return []
  const value = context.program.evaluate(standard.rule, close(context.program, result.facts))
  return value.kind === 'known'
    ? [{ kind: 'standard', label: '每人每年标准', fen: value.value, formula: '' }]
    : []
}

/** 普通·高级工·取得证书 — what tells this group from the others. */
function describe(context: AnswerContext, facts: Facts): string {
  const words = [facts['category'], facts['level']].filter((value) => typeof value === 'string').join('')
  const outcome = outcomeWords(facts)
  return [words, outcome].filter((text) => text !== '').join('、') || context.placeName
}

function nothingDue(
  context: AnswerContext,
  results: readonly GroupResult[],
  kind: AmountKind,
  quotes: readonly QuoteId[],
  steps: readonly PartStep[],
): Part {
  const failed = results.some((result) => result.facts['passed'] === false)
  const topic = failed ? 'failed-assessment' : 'passed-without-certificate'
  const statement = entriesFor(context, topic).find((each) => each.text !== '' && each.kind !== 'absence')
  const amount: AtomAmount = { kind, label: headings[kind], fen: 0, formula: '' }
  const atoms = [
    atom('amount', 'amount', kind === 'clawback' ? '不用追回（0元）。' : '不予补贴（0元）。', {
      quotes,
      amounts: [amount],
    }),
  ]
  if (statement !== undefined)
    atoms.push(
      atom('because', 'statement', `${statement.text}。`, { quotes: statement.quotes, after: 'amount' }),
    )
  return part('answer', atoms, { trace: steps, assumed: assumedOf(results) })
}

function withheldPart(
  context: AnswerContext,
  entry: ValueEntry,
  withheld: Withheld,
  results: readonly GroupResult[],
  kind: AmountKind,
  steps: readonly PartStep[],
): Part {
  const quotes = [...quotesOf(results), ...entry.quotes]
  if (withheld.kind === 'conflict') {
    const readings = withheld.readings.map((reading, at) => {
      const fen = conflictTotal(results, at)
      const amounts: AtomAmount[] =
        fen === undefined ? [] : [{ kind, label: reading.label, fen, formula: '' }]
      return atom(
        `reading-${String(at)}`,
        'statement',
        `读法${'一二三四'[at] ?? ''}：${reading.label}${fen === undefined ? '' : `，${headings[kind]}${printYuan(fen)}`}`,
        {
          quotes: reading.quotes,
          amounts,
        },
      )
    })
    const lead =
      entry.text === '' ? [] : [atom('statement', 'statement', `${entry.text}。`, { quotes: entry.quotes })]
    const reason = atom(
      'conflict',
      'verdict',
      `${withheld.reason}，两种读法都列出，由${withheld.who}认定：`,
      { quotes },
    )
    return part('answer', [...lead, reason, ...readings], { trace: steps, assumed: assumedOf(results) })
  }
  const referred = withheld.kind === 'referred' ? `，要看${withheld.document}（未收录）` : ''
  const text =
    withheld.kind === 'discretion'
      ? `${withheld.reason}，由${withheld.who}认定。`
      : withheld.kind === 'not-stated'
        ? `${context.placeName}的文本没有规定：${withheld.reason}。`
        : `${withheld.reason}${referred}。`
  const outcome = withheld.kind === 'discretion' ? 'answer' : 'not_stated'
  return part(outcome, [atom('withheld', 'absence', text, { quotes })], { trace: steps })
}

/** Groups that are settled count under every reading. */
function conflictTotal(results: readonly GroupResult[], reading: number): number | undefined {
  let total = 0
  for (const { determination } of results) {
    if (determination.kind !== 'settled') return undefined
    const { value } = determination
    const amount =
      value.kind === 'known'
        ? value.value
        : value.kind === 'conflict'
          ? value.readings[reading]?.value
          : undefined
    if (amount === undefined) return undefined
    total += amount
  }
  return total
}

interface Scenario {
  readonly facts: Facts
  readonly words: string
  readonly value: number
}

/** Everything but the outcome is known: what each outcome is worth, the best first. */
function byOutcome(
  context: AnswerContext,
  entry: ValueEntry,
  results: readonly GroupResult[],
  kind: AmountKind,
): Part {
  const open = results.filter((result) => result.determination.kind === 'open')
  const fixed = results.reduce((sum, { determination }) => {
    return (
      sum +
      (determination.kind === 'settled' && determination.value.kind === 'known'
        ? determination.value.value
        : 0)
    )
  }, 0)
  const [first] = open
  if (first === undefined || open.length > 1)
    return needsFacts(context, entry, results, [
      ...new Set(open.flatMap((result) => missingOf(result.determination))),
    ])
  const scenarios = scenariosOf(context.program, entry.rule, first)
  const quotes = [
    ...entry.quotes,
    ...scenarios.flatMap((scenario) => quotesFor(context, entry.rule, scenario.facts)),
  ]
  const unit = entry.unit === '元' ? '' : entry.unit.replace(/^元/u, '')
  const atoms = scenarios.map((scenario, at) => {
    const fen = scenario.value + fixed
    const formula = formulaOf(context.program, entry.rule, scenario.facts)
    const shown =
      scenario.value === 0 || !/[×−+]/u.test(formula)
        ? ''
        : `（${formula}${fixed === 0 ? '' : ` + ${printYuan(fixed)}`}）`
    const text =
      fen === 0
        ? `${scenario.words}：不予补贴（0元）`
        : `${scenario.words}：**${printYuan(fen)}${unit}**${shown}`
    return atom(`scenario-${String(at)}`, 'amount', text, {
      quotes: at === 0 ? quotes : [],
      amounts: [
        { kind, label: scenario.words, fen, formula },
        ...(at === 0 ? ratesIn(context, { ...first, facts: scenario.facts }) : []),
      ],
    })
  })
  const asked = outcomeQuestion(context, entry, first)
  return part('answer', [...atoms, ...askAtoms(context.program, asked)], {
    missing: asked === undefined ? [] : [asked],
    assumed: assumedOf(results),
    trace: scenarios
      .slice(0, 1)
      .flatMap((scenario) => stepsOf(context, run(context.program, entry.rule, plain(scenario.facts)))),
  })
}

/** 取证 before 合格: it settles both. */
function outcomeQuestion(context: AnswerContext, entry: ValueEntry, result: GroupResult): string | undefined {
  const missing = missingOf(result.determination)
  if (missing.includes('certified') && !context.declined.has('certified')) return 'certified'
  return nextFact(context.program, entry.rule, result.facts, context.declined)
}

function scenariosOf(program: Program, rule: string, result: GroupResult): readonly Scenario[] {
  const found = new Map<string, Scenario>()
  const visit = (facts: Facts): void => {
    const determination = determine(program, rule, facts)
    if (determination.kind === 'settled') {
      if (determination.value.kind !== 'known') return
      const words = outcomeWords(difference(result.facts, close(program, facts)))
      const key = `${words}/${String(determination.value.value)}`
      if (!found.has(key)) found.set(key, { facts, words, value: determination.value.value })
      return
    }
    const [fact] = determination.missing
    if (fact === undefined) return
    for (const value of optionsOf(program, fact)) {
      const next = close(program, { ...facts, [fact]: value })
      if (isConsistent(program, next)) visit(next)
    }
  }
  visit(result.facts)
  return [...found.values()].sort((left, right) => right.value - left.value)
}

function optionsOf(program: Program, fact: string): readonly FactValue[] {
  const domain = program.facts.get(fact)?.domain
  if (domain?.kind === 'boolean') return [true, false]
  return domain?.kind === 'choice' ? domain.options : []
}

function difference(before: Facts, after: Facts): Facts {
  return Object.fromEntries(
    Object.entries(after).filter(
      ([fact]) => before[fact] === undefined || fact === 'passed' || fact === 'certified',
    ),
  )
}

/** Headcount or years not said: what one person is worth, by outcome if that is open, and how to get to a total. */
function perPerson(context: AnswerContext, missing: readonly string[]): Part | undefined {
  const rate = answerAmount(context, 'payable-rate')
  if (rate === undefined) return undefined
  const words = missing.map((fact) => context.program.facts.get(fact)?.label ?? fact).join('、')
  const known = groupsOf(context)[0] ?? {}
  const figures = ['headcount', 'years'].flatMap((fact) => {
    const value = known[fact]
    const domain = context.program.facts.get(fact)?.domain
    return typeof value === 'number' && domain?.kind === 'quantity' ? [quantity(value, domain.unit)] : []
  })
  const how = `总额 = 每人每年标准 × 人数 × 年数${figures.length === 0 ? '' : `（已知${figures.join('、')}）`}，告诉我${words}就能算出合计。`
  return {
    ...rate,
    atoms: [...rate.atoms.filter((each) => each.kind !== 'ask'), atom('to-total', 'note', how)],
    missing,
  }
}

/** Another programme's money: its rule in words, and the fact that is still needed. */
function stated(
  context: AnswerContext,
  entry: ValueEntry,
  results: readonly GroupResult[],
  left: readonly string[],
): Part {
  const first = results.find((result) => result.determination.kind === 'open')
  const asked =
    first === undefined ? undefined : nextFact(context.program, entry.rule, first.facts, context.declined)
  const text =
    entry.text === '' ? [] : [atom('statement', 'statement', sentence(entry.text), { quotes: entry.quotes })]
  return part(
    text.length > 0 ? 'answer' : 'ask',
    [...text, ...notes(entry), ...askAtoms(context.program, asked)],
    {
      missing: asked === undefined ? left : [asked, ...left.filter((fact) => fact !== asked)],
    },
  )
}

/** Facts other than outcome and scale are open: the standards they choose between, and the question. */
function needsFacts(
  context: AnswerContext,
  entry: ValueEntry,
  results: readonly GroupResult[],
  left: readonly string[],
): Part {
  const [first] = results.filter((result) => result.determination.kind === 'open')
  const asked = first === undefined ? undefined : pickQuestion(context, entry, first, left)
  const rows = standardRows(context, first?.facts ?? {})
  const outcome = rows.length > 0 ? 'answer' : 'ask'
  return part(outcome, [...rows, ...askAtoms(context.program, asked)], {
    missing: asked === undefined ? left : [asked, ...left.filter((fact) => fact !== asked)],
    assumed: assumedOf(results),
  })
}

/** Level before the rest: it is what a clerk knows best and what moves the amount most. */
function pickQuestion(
  context: AnswerContext,
  entry: ValueEntry,
  result: GroupResult,
  left: readonly string[],
): string | undefined {
  const first = ['category', 'level'].filter((fact) => left.includes(fact) && !context.declined.has(fact))
  if (first.includes('level')) return 'level'
  return first[0] ?? nextFact(context.program, entry.rule, result.facts, context.declined)
}

/** The rows of the standard table that are still possible. */
function standardRows(context: AnswerContext, facts: Facts): readonly Atom[] {
  const standard = valueEntry(context, 'subsidy-rate')
  const rule = standard === undefined ? undefined : context.program.rules.get(standard.rule)
  const table =
    rule?.kind === 'value' && rule.expression.kind === 'table'
      ? context.program.tables.get(rule.expression.table)
      : undefined
  if (standard === undefined || table === undefined) return []
  const rows = table.rows.filter((row) =>
    row.keys.every((key, at) => {
      const given = facts[table.keys[at] ?? '']
      return given === undefined || given === key
    }),
  )
  const text = rows.map((row) => `${row.keys.join('')}${printYuan(row.value)}`).join('、')
  const amounts = rows.map((row): AtomAmount => ({
    kind: 'standard',
    label: row.keys.join(''),
    fen: row.value,
    formula: '',
  }))
  return rows.length === 0
    ? []
    : [atom('standards', 'amount', `每人每年标准：${text}。`, { quotes: standard.quotes, amounts })]
}

function quotesOf(results: readonly GroupResult[]): readonly QuoteId[] {
  return results.flatMap(({ determination }) =>
    determination.kind === 'settled' ? determination.steps.flatMap((step) => step.quotes) : [],
  )
}

function quotesFor(context: AnswerContext, rule: string, facts: Facts): readonly QuoteId[] {
  const determination = determine(context.program, rule, facts)
  return determination.kind === 'settled' ? determination.steps.flatMap((step) => step.quotes) : []
}

function stepsOf(context: AnswerContext, result: GroupResult): readonly PartStep[] {
  if (result.determination.kind !== 'settled') return []
  return result.determination.steps.map((step) => {
    const rule = context.program.rules.get(step.rule)
    const unit = rule?.kind === 'value' ? rule.unit : ''
    return {
      rule: step.rule,
      label: rule?.label ?? step.rule,
      value: step.value.kind === 'known' ? quantity(step.value.value, unit) : step.value.kind,
      facts: context.program.factsOf(step.rule),
      quotes: step.quotes,
    }
  })
}

function assumedOf(results: readonly GroupResult[]): readonly string[] {
  return [...new Set(results.flatMap((result) => result.assumed))]
}

function plain(facts: Facts): SharedFacts {
  return Object.fromEntries(
    Object.entries(facts).flatMap(([fact, value]) => (value === undefined ? [] : [[fact, value]])),
  )
}
