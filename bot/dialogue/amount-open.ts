import {
  close,
  determine,
  formulaOf,
  isConsistent,
  nextFact,
  type Facts,
  type FactValue,
  type Program,
} from '../../knowledge/index.ts'
import {
  askAtoms,
  atom,
  type Atom,
  type AtomAmount,
  type Part,
  part,
  printYuan,
  figuresIn,
} from '../compose/index.ts'
import { outcomeWords, phrases } from '../messages.zh.ts'
import { hasRoughCount, readCohorts } from '../understand/index.ts'
import type { AmountKind } from '../reply.ts'
import {
  assumedOf,
  fenOf,
  missingOf,
  perUnit,
  stepsOf,
  valueEntry,
  type GroupResult,
  type ValueEntry,
} from './amount-run.ts'
import { verdictOnClaims } from './amount-claims.ts'
import { describe, nameOf, noWholeYear } from './amount-settled.ts'
import { splitQuestion } from './amount-undivided.ts'
import type { AskedQuestion } from './asked-question.ts'
import { groupsOf, type AnswerContext } from './context.ts'

interface Scenario {
  readonly facts: Facts
  readonly words: string
  readonly fen: number
  /** Whole years only: the part of a year is not counted. */
  readonly atLeast: boolean
}

/** Everything but the outcome is known: what each outcome is worth, the best first. */
export function byOutcome(
  context: AnswerContext,
  entry: ValueEntry,
  results: readonly GroupResult[],
  kind: AmountKind,
  question: AskedQuestion,
): Part {
  const open = results.filter((result) => result.determination.kind === 'open')
  const [first] = open
  if (first === undefined || open.length > 1) return needsFacts(context, entry, results, question)
  // Standards of several groups stand side by side; only sums are added.
  const beside = kind === 'standard' ? results.filter((result) => (fenOf(result) ?? 0) > 0) : []
  const fixed = kind === 'standard' ? 0 : results.reduce((sum, result) => sum + (fenOf(result) ?? 0), 0)
  const scenarios = scenariosOf(context.program, entry.rule, first)
  if (scenarios.length === 0) return needsFacts(context, entry, results, question)
  if (fixed === 0 && scenarios.every(({ fen }) => fen === 0) && scenarios.some(({ atLeast }) => atLeast))
    return noWholeYear([first], [])
  const quotes = [
    ...entry.quotes,
    ...scenarios.flatMap((scenario) => quotesFor(context, entry.rule, scenario.facts)),
  ]
  const name = results.length > 1 || kind === 'standard' ? nameOf(first.facts) : ''
  const atoms = scenarios.map((scenario, at) => {
    const fen = scenario.fen + fixed
    const formula = formulaOf(context.program, entry.rule, scenario.facts)
    const added = fixed === 0 ? '' : ` + ${printYuan(fixed)}`
    const shown = scenario.fen === 0 || !/[×−+]/u.test(formula) ? '' : `（${formula}${added}）`
    const text = fen === 0 ? '不予补贴（0元）' : `**${printYuan(fen)}${perUnit(entry)}**${shown}`
    const words = [name, scenario.words].filter((each) => each !== '').join('、')
    const whole = fixed === 0 ? '' : '合计'
    return atom(`scenario-${String(at)}`, 'amount', `${words}：${whole}${text}`, {
      quotes: at === 0 ? quotes : [],
      amounts: [
        { kind, label: words, fen, formula },
        ...figuresIn(formula),
        ...(fixed === 0 ? [] : [{ kind: 'part' as const, label: '其余', fen: fixed, formula: '' }]),
      ],
    })
  })
  const others = beside.map((result, at) => {
    const fen = fenOf(result) ?? 0
    const words = describe(context, result.facts)
    const formula = formulaOf(context.program, entry.rule, result.facts)
    const shown = /[×−+]/u.test(formula) ? `（${formula}）` : ''
    return atom(
      `beside-${String(at)}`,
      'amount',
      `${words}：**${printYuan(fen)}${perUnit(entry)}**${shown}`,
      {
        amounts: [{ kind, label: words, fen, formula }, ...(shown === '' ? [] : figuresIn(formula))],
      },
    )
  })
  const asked = outcomeQuestion(context, entry, first)
  const [best] = scenarios
  const lead = atoms[0]
  const verdict = verdictOnClaims(context, question, best === undefined ? [] : [best.fen + fixed])
  const judged =
    lead === undefined || verdict === ''
      ? atoms
      : [{ ...lead, text: `${verdict}${lead.text}` }, ...atoms.slice(1)]
  const parts = scenarios.some((scenario) => scenario.atLeast)
    ? [atom('part-year', 'condition', phrases.partYear)]
    : []
  return part('answer', [...judged, ...others, ...parts, ...askAtoms(context.program, asked)], {
    missing: asked === undefined ? [] : [asked],
    assumed: assumedOf(results),
    trace:
      best === undefined
        ? []
        : stepsOf(context, [{ ...first, determination: determine(context.program, entry.rule, best.facts) }]),
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
  let unsettled = false
  const visit = (facts: Facts): void => {
    const determination = determine(program, rule, facts)
    if (determination.kind === 'settled') {
      if (determination.value.kind !== 'known') {
        unsettled = true
        return
      }
      const words = outcomeWords(newlySaid(result.facts, close(program, facts)))
      const fen = determination.value.value
      const key = `${words}/${String(fen)}`
      const atLeast = determination.value.atLeast === true
      if (!found.has(key)) found.set(key, { facts, words, fen, atLeast })
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
  // Nothing due in one case tells nothing where the others have no one figure.
  const scenarios = [...found.values()]
  if (unsettled && scenarios.every(({ fen }) => fen === 0)) return []
  return scenarios.sort((left, right) => right.fen - left.fen)
}

function optionsOf(program: Program, fact: string): readonly FactValue[] {
  const domain = program.facts.get(fact)?.domain
  if (domain?.kind === 'boolean') return [true, false]
  return domain?.kind === 'choice' ? domain.options : []
}

function newlySaid(before: Facts, after: Facts): Facts {
  return Object.fromEntries(
    Object.entries(after).filter(
      ([fact]) => before[fact] === undefined || fact === 'passed' || fact === 'certified',
    ),
  )
}

function quotesFor(context: AnswerContext, rule: string, facts: Facts): readonly string[] {
  const determination = determine(context.program, rule, facts)
  return determination.kind === 'settled' ? determination.steps.flatMap((step) => step.quotes) : []
}

function tellsOnly(context: AnswerContext, question: AskedQuestion): boolean {
  const { shared, groups } = readCohorts(question.text)
  return (
    question.forms.length === 0 &&
    context.claims.length === 0 &&
    [shared, ...groups].some((facts) => facts['years'] !== undefined)
  )
}

/** Headcount or years not said: what one person is worth a year is given by `rate`; how to get to a total, and the question. */
export function withScale(
  context: AnswerContext,
  rate: Part,
  missing: readonly string[],
  question: AskedQuestion,
): Part {
  const asked = missing.find((fact) => !context.declined.has(fact) && fact !== 'filed-years')
  return {
    ...rate,
    // Told without being asked: the fact still needed is what the turn is about.
    outcome: tellsOnly(context, question) ? 'ask' : rate.outcome,
    atoms: [
      ...rate.atoms.filter((each) => each.kind !== 'ask'),
      ...(hasRoughCount(question.text) ? [atom('rough', 'condition', phrases.roughCount)] : []),
      atom('to-total', 'note', phrases.toTotal),
      ...(asked === 'headcount' && context.whole !== undefined
        ? [splitQuestion(context)]
        : askAtoms(context.program, asked)),
    ],
    missing,
  }
}

/** Facts other than outcome and scale are open: the standards they choose between, and the question. */
export function needsFacts(
  context: AnswerContext,
  entry: ValueEntry,
  results: readonly GroupResult[],
  question: AskedQuestion,
): Part {
  const first = results.find((result) => result.determination.kind === 'open')
  const left = [...new Set(results.flatMap((result) => missingOf(result.determination)))]
  const asked = first === undefined ? undefined : pickQuestion(context, entry, first, left)
  const rows = standardRows(
    context,
    results.filter((result) => result.determination.kind === 'open').map(({ facts }) => facts),
  )
  const judged = judgedRows(context, question, rows)
  if (judged !== undefined) return part('answer', judged, { assumed: assumedOf(results) })
  if (rows.length > 0 && asksTable(context, question))
    return part('answer', rows, { assumed: assumedOf(results) })
  return part('ask', [...rows, ...askAtoms(context.program, asked)], {
    missing: askedFirst(asked, left),
    assumed: assumedOf(results),
  })
}

/** 每人补8000对吧: 不对 where no standard that may apply is that sum, 要看等级 where some is; undefined where no sum is put forward. */
function judgedRows(
  context: AnswerContext,
  question: AskedQuestion,
  rows: readonly Atom[],
): readonly Atom[] | undefined {
  const [first, ...rest] = rows
  const said = rows.flatMap((row) => row.amounts.map(({ fen }) => fen))
  const counted = groupsOf(context).some((facts) => Number(facts['headcount'] ?? 1) > 1)
  const verdict = verdictOnClaims(context, question, said)
  if (first === undefined || counted || verdict === '') return undefined
  const lead = context.claims.some((claim) => said.includes(claim)) ? phrases.dependsOnLevel : verdict
  return [{ ...first, text: `${lead}${first.text}` }, ...rest]
}

export function askedFirst(asked: string | undefined, left: readonly string[]): readonly string[] {
  return asked === undefined ? left : [asked, ...left.filter((fact) => fact !== asked)]
}

/** 各档标准都是多少: the table itself, not a sum for somebody. */
function asksTable(context: AnswerContext, question: AskedQuestion): boolean {
  if (question.topic !== 'subsidy-rate') return false
  const said = groupsOf(context).some(
    (facts) => facts['headcount'] !== undefined || facts['level'] !== undefined,
  )
  return !said
}

/** Level before the rest: it is what a clerk knows best and what moves the amount most. */
export function pickQuestion(
  context: AnswerContext,
  entry: ValueEntry,
  result: GroupResult,
  left: readonly string[],
): string | undefined {
  const first = ['level', 'category'].find((fact) => left.includes(fact) && !context.declined.has(fact))
  return first ?? nextFact(context.program, entry.rule, result.facts, context.declined)
}

/** The rows of the standard table that are still possible. */
function standardRows(context: AnswerContext, cases: readonly Facts[]): readonly Atom[] {
  const standard = valueEntry(context, 'subsidy-rate')
  const rule = standard === undefined ? undefined : context.program.rules.get(standard.rule)
  const table =
    rule?.kind === 'value' && rule.expression.kind === 'table'
      ? context.program.tables.get(rule.expression.table)
      : undefined
  if (standard === undefined || table === undefined) return []
  const rows = table.rows.filter((row) =>
    cases.some((facts) =>
      row.keys.every((key, at) => {
        const given = facts[table.keys[at] ?? '']
        return given === undefined || given === key
      }),
    ),
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
