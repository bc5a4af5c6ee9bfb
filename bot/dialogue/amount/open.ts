import {
  close,
  determine,
  formulaOf,
  isConsistent,
  nextFact,
  type Facts,
  type FactValue,
  type Program,
} from '../../../knowledge/index.ts'
import { atom, type Part, part, printYuan, figuresIn } from '../../compose/index.ts'
import { outcomeWords, phrases } from '../../messages.zh.ts'
import { hasRoughCount, readCohorts } from '../../understand/index.ts'
import type { AmountKind } from '../../reply.ts'
import {
  assumedOf,
  fenOf,
  given,
  isAtLeast,
  missingOf,
  run,
  perUnit,
  stepsOf,
  type GroupResult,
  type ValueEntry,
} from './run.ts'
import { verdictOnClaims } from './claims.ts'
import { describe, nameOf, noWholeYear } from './settled.ts'
import { alikeAtoms, askOfOpen, settledBeside, type Alike } from './several-open.ts'
import { classSums } from './each-first.ts'
import { averageOf, perHeadOf, perHeadOfEach, perHeadWords, perYearOf } from './per-head.ts'
import { recoveredBeside } from './remainder.ts'
import { splitQuestion } from './undivided.ts'
import { needsFacts } from './facts-needed.ts'
import type { AskedQuestion } from '../question/asked-question.ts'
import type { AnswerContext } from '../context.ts'

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
  // What some come to has two readings: no one sum can be added to.
  const read = results.some((result) => result.determination.kind === 'settled' && !hasOneSum(result))
  if (first === undefined || open.length > 1 || read) {
    const part = needsFacts(context, entry, results, question)
    const alike =
      kind === 'total' && part.outcome === 'ask'
        ? alikeAtoms(allAlike(context, entry, results, question))
        : []
    return alike.length === 0 ? part : { ...part, atoms: [...alike, ...part.atoms] }
  }
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
  const named = (facts: Facts) =>
    results.length > 1 || kind === 'standard' || facts['category'] !== first.facts['category']
      ? nameOf(facts)
      : ''
  const atoms = scenarios.map((scenario, at) => {
    const fen = scenario.fen + fixed
    const formula = formulaOf(context.program, entry.rule, scenario.facts)
    const added = fixed === 0 ? '' : ` + ${printYuan(fixed)}`
    const shown = scenario.fen === 0 || !/[×−+]/u.test(formula) ? '' : `（${formula}${added}）`
    const heads =
      fixed === 0
        ? [...perYearOf(question, [scenario], fen), ...perHeadOf(question, scenario.facts, fen)]
        : averageOf(question, results, fen)
    const each = kind === 'total' && fen > 0 ? heads : []
    const lead = each.map((one) => perHeadWords(one)).join('')
    const sum = `${lead}${lead === '' ? '' : '合计'}**${printYuan(fen)}${perUnit(entry)}**${shown}`
    const nothing = kind === 'clawback' ? phrases.nothingBack : '不予补贴（0元）'
    const text = fen === 0 ? nothing : sum
    // Nothing is due in any category: the category is not told then.
    const words = [named(scenario.fen === 0 ? first.facts : scenario.facts), scenario.words]
      .filter((each) => each !== '')
      .join('、')
    const whole = fixed === 0 ? '' : '合计'
    return atom(`scenario-${String(at)}`, 'amount', `${words}：${whole}${text}`, {
      quotes: at === 0 ? quotes : [],
      amounts: [
        { kind, label: words, fen, formula },
        ...each,
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
  const recovered = kind === 'remainder' ? recoveredBeside(context, results) : []
  return part(
    'answer',
    [...judged, ...others, ...recovered, ...parts, ...askOfOpen(context, asked, results)],
    {
      missing: asked === undefined ? [] : [asked],
      assumed: assumedOf(results),
      trace:
        best === undefined
          ? []
          : stepsOf(context, [
              { ...first, determination: determine(context.program, entry.rule, best.facts) },
            ]),
    },
  )
}

function hasOneSum({ determination }: GroupResult): boolean {
  return determination.kind === 'settled' && determination.value.kind === 'known'
}

/** What several classes come to, each outcome being that of all whose own is open. */
function allAlike(
  context: AnswerContext,
  entry: ValueEntry,
  results: readonly GroupResult[],
  question: AskedQuestion,
): readonly Alike[] {
  const cases = results.map((result) =>
    result.determination.kind === 'open' ? scenariosOf(context.program, entry.rule, result) : undefined,
  )
  // 其中一个合格没证: that one's outcome is not the others'.
  const open = results.filter(({ determination }) => determination.kind === 'open')
  const told = open.map(({ facts }) => outcomeWords(facts))
  // 高级有一个不合格, of two classes: whether the others have a certificate is open of all of them.
  const ofCertificate = open.every(({ facts }) => facts['certified'] === undefined)
  if (new Set(told).size > 1 && !ofCertificate) return []
  const [first = []] = cases.filter((each) => each !== undefined)
  return first.flatMap(({ words }): readonly Alike[] => {
    const chosen = results.map((result, at) => {
      const own = cases[at]
      return own === undefined ? result : own.find((scenario) => scenario.words === words)
    })
    const terms = chosen.flatMap((each) => {
      if (each === undefined) return []
      const fen = 'fen' in each ? each.fen : fenOf(each)
      return fen === undefined ? [] : [{ fen, formula: formulaOf(context.program, entry.rule, each.facts) }]
    })
    if (words === '' || terms.length < results.length) return []
    const due = terms.filter(({ fen }) => fen > 0)
    const fen = due.reduce((sum, term) => sum + term.fen, 0)
    const others = open.length < results.length
    const settledSo = chosen.flatMap((each): readonly GroupResult[] =>
      each === undefined ? [] : [run(context.program, entry.rule, given(each.facts))],
    )
    const own = perHeadOfEach(question, settledSo, (facts) => nameOf(facts))
    const each = own.length === 0 ? [] : [...own, ...averageOf(question, settledSo, fen)]
    const classes = classSums(settledSo, question)
    const atLeast = settledSo.some(isAtLeast)
    const formula = due.map((term) => term.formula).join(' + ')
    return [{ words, others, fen, formula, each, classes, atLeast }]
  })
}

/** The category first, then 取证 before 合格: it settles both. */
function outcomeQuestion(context: AnswerContext, entry: ValueEntry, result: GroupResult): string | undefined {
  const missing = missingOf(result.determination)
  const [first] = ['category', 'certified'].filter(
    (fact) => missing.includes(fact) && !context.declined.has(fact),
  )
  if (first !== undefined) return first
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
      const key = `${fen === 0 ? '' : nameOf(facts)}/${words}/${String(fen)}`
      const atLeast = determination.value.atLeast === true
      if (!found.has(key)) found.set(key, { facts, words, fen, atLeast })
      return
    }
    const fact = determination.missing.find((each) => each === 'category') ?? determination.missing[0]
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
  results: readonly GroupResult[],
): Part {
  const asked = missing.find((fact) => !context.declined.has(fact) && fact !== 'filed-years')
  return {
    ...rate,
    // Told without being asked: the fact still needed is what the turn is about.
    outcome: tellsOnly(context, question) ? 'ask' : rate.outcome,
    atoms: [
      ...rate.atoms.filter((each) => each.kind !== 'ask'),
      ...(hasRoughCount(question.text) ? [atom('rough', 'condition', phrases.roughCount)] : []),
      ...settledBeside(context, results),
      atom('to-total', 'note', phrases.toTotal),
      ...(asked === 'headcount' && context.whole !== undefined
        ? [splitQuestion(context)]
        : askOfOpen(context, asked, results)),
    ],
    missing,
  }
}
