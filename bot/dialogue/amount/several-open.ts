import { formulaOf } from '../../../knowledge/index.ts'
import { askAtoms, atom, type Atom, type AtomAmount, figuresIn, printYuan } from '../../compose/index.ts'
import { phrases } from '../../messages.zh.ts'
import type { AnswerContext } from '../context.ts'
import { fenOf, given, headings, quotesOf, run, valueEntry, type GroupResult } from './run.ts'
import { sumsOfClasses } from './each-first.ts'
import { perHeadWords } from './per-head.ts'
import { describe, nameOf } from './settled.ts'

/** What the people of whom nothing is open come to, while something is still asked of others: their sum does not vanish meanwhile. */
export function settledBeside(context: AnswerContext, results: readonly GroupResult[]): readonly Atom[] {
  const entry = valueEntry(context, 'subsidy-amount')
  if (entry === undefined || results.length < 2) return []
  const sums = results
    .map(({ facts }) => run(context.program, entry.rule, given(facts)))
    .flatMap((result) => {
      const fen = fenOf(result) ?? 0
      return fen === 0 ? [] : [{ result, fen }]
    })
  if (sums.length === 0 || sums.length === results.length) return []
  const shown = sums.map(({ result, fen }) => {
    const formula = formulaOf(context.program, entry.rule, result.facts)
    return { label: describe(context, result.facts), formula, fen }
  })
  const text = shown.map(({ label, formula, fen }) => `${label}：${formula} = ${printYuan(fen)}`).join('；')
  return [
    atom('settled-beside', 'arithmetic', phrases.settledBeside(text), {
      quotes: quotesOf(sums.map(({ result }) => result)),
      amounts: shown.flatMap(({ label, formula, fen }): readonly AtomAmount[] => [
        { kind: 'part', label, fen, formula },
        ...figuresIn(formula),
      ]),
    }),
  ]
}

/** The question for a fact, of the people it is open of where others are settled. */
export function askOfOpen(
  context: AnswerContext,
  fact: string | undefined,
  results: readonly GroupResult[],
): readonly Atom[] {
  const open = results.filter(({ determination }) => determination.kind === 'open')
  const [only, ...more] = open
  const heads = only?.facts['headcount']
  const told = only !== undefined && more.length === 0 && results.length > 1 && typeof heads === 'number'
  const whose = told ? `其余${nameOf(only.facts)}${String(heads)}人：` : besideCounted(open, results, fact)
  return askAtoms(context.program, fact).map((each) => ({ ...each, text: `${whose}${each.text}` }))
}

/** How many they are, of those beside people counted already. */
function besideCounted(
  open: readonly GroupResult[],
  results: readonly GroupResult[],
  fact: string | undefined,
): string {
  const [only, ...more] = open
  const counted = results.flatMap(({ facts: { headcount } }) =>
    typeof headcount === 'number' ? [headcount] : [],
  )
  if (fact !== 'headcount' || only === undefined || more.length > 0 || counted.length === 0) return ''
  return phrases.besideCounted(
    counted.reduce((sum, count) => sum + count, 0),
    nameOf(only.facts),
  )
}

/** 15个中级10个高级, the outcome of all of them open: what they come to if it is the same for everybody. */
export interface Alike {
  readonly words: string
  /** Of some it was told what came of them. */
  readonly others: boolean
  readonly fen: number
  readonly formula: string
  /** What one of them comes to, where that was asked for. */
  readonly each: readonly AtomAmount[]
  /** What each class comes to, where that was asked for. */
  readonly classes: readonly AtomAmount[]
  /** Whole years only: the part of a year is not counted. */
  readonly atLeast: boolean
}

export function alikeAtoms(alike: readonly Alike[]): readonly Atom[] {
  const due = alike.filter(({ fen }) => fen > 0)
  const shown = due.map(({ words, others, fen, formula, each, classes, atLeast }, at) => {
    const heads = `${each.map(perHeadWords).join('')}${sumsOfClasses(classes)}`
    return atom(
      `alike-${String(at)}`,
      'amount',
      phrases.ifAllAlike(others, words, `${atLeast ? '至少' : ''}**${printYuan(fen)}**`, formula, heads),
      {
        amounts: [
          ...each,
          ...classes,
          { kind: 'total', label: `${headings.total}（${words}）`, fen, formula },
          ...figuresIn(formula),
        ],
      },
    )
  })
  return due.some(({ atLeast }) => atLeast)
    ? [...shown, atom('part-year', 'condition', phrases.partYear)]
    : shown
}
