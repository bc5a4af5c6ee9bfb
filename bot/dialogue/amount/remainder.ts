import { atom, type Atom, caveats, printYuan } from '../../compose/index.ts'
import { phrases } from '../../messages.zh.ts'
import { fenOf, given, headings, run, totalUnder, valueEntry, type GroupResult } from './run.ts'
import type { AnswerContext } from '../context.ts'

/** Beside a remainder: what is due in all, what is taken back from those who failed, and the two set off against each other. */
export function recovered(
  context: AnswerContext,
  results: readonly GroupResult[],
  remainder: number,
): readonly Atom[] {
  const entry = valueEntry(context, 'clawback')
  const whole = valueEntry(context, 'subsidy-amount')
  if (entry === undefined) return []
  const fen = sumOf(context, entry.rule, failedOf(results))
  if (fen === undefined || fen === 0) return []
  const due = whole === undefined ? undefined : sumOf(context, whole.rule, results)
  return [
    atom('recovered', 'arithmetic', phrases.recovered(printYuan(fen), printYuan(remainder - fen)), {
      quotes: entry.quotes,
      amounts: [
        { kind: 'clawback', label: headings.clawback, fen, formula: '' },
        { kind: 'part', label: phrases.net, fen: remainder - fen, formula: '' },
      ],
    }),
    ...leaversOpen(context, results),
    ...(due === undefined
      ? []
      : [
          atom('due', 'arithmetic', phrases.dueInAll(printYuan(due)), {
            amounts: [{ kind: 'total', label: headings.total, fen: due, formula: '' }],
          }),
        ]),
  ]
}

/** What is taken back from those who failed, under one reading of a rule that has several. */
export function recoveredUnder(
  context: AnswerContext,
  results: readonly GroupResult[],
  reading: number,
): { readonly label: string; readonly fen: number } | undefined {
  const entry = valueEntry(context, 'clawback')
  const failed = failedOf(results)
  if (entry === undefined || failed.length === 0) return undefined
  const back = failed.map(({ facts }) => run(context.program, entry.rule, given(facts)))
  const fen = totalUnder(back, reading)
  const [first] = back
  if (fen === undefined || fen === 0 || first?.determination.kind !== 'settled') return undefined
  const { value } = first.determination
  if (value.kind === 'known') return reading === 0 ? { label: '', fen } : undefined
  const label = value.kind === 'conflict' ? value.readings[reading]?.label : undefined
  return label === undefined ? undefined : { label, fen }
}

/** What was paid in advance for all of them, under one reading. */
export function advancedUnder(
  context: AnswerContext,
  results: readonly GroupResult[],
  reading: number,
): number | undefined {
  const entry = valueEntry(context, 'advance-payment')
  if (entry === undefined || context.advance !== undefined) return undefined
  const paid = results.map(({ facts }) => run(context.program, entry.rule, given(facts)))
  return totalUnder(paid, reading)
}

/** All failed: what of an advance is taken back, under each reading. */
export function advanceBack(context: AnswerContext, results: readonly GroupResult[]): readonly Atom[] {
  const backs = [0, 1].flatMap((reading) => recoveredUnder(context, results, reading) ?? [])
  if (backs.length === 0 || context.advance !== undefined) return []
  const shown = backs
    .map(({ label, fen }) => `${label}${label === '' ? '' : '，'}**${printYuan(fen)}**`)
    .join('；')
  const words = backs.length === 1 ? phrases.advanceBack(shown) : phrases.advanceBackOpen(shown)
  const amounts = backs.map(({ label, fen }) => ({ kind: 'clawback' as const, label, fen, formula: '' }))
  return [atom('advance-back', 'arithmetic', words, { amounts })]
}

/** The same while something is still asked of the others: what is taken back from those who failed does not hang on it. */
export function recoveredBeside(context: AnswerContext, results: readonly GroupResult[]): readonly Atom[] {
  const entry = valueEntry(context, 'clawback')
  if (entry === undefined) return []
  const fen = sumOf(context, entry.rule, failedOf(results)) ?? 0
  return fen === 0
    ? []
    : [
        atom('recovered', 'arithmetic', phrases.recoveredToo(printYuan(fen)), {
          quotes: entry.quotes,
          amounts: [{ kind: 'clawback', label: headings.clawback, fen, formula: '' }],
        }),
        ...leaversOpen(context, results),
      ]
}

/** Some of those reckoned with the failed only left: what is taken back of them the text leaves open. */
export function leaversOpen(context: AnswerContext, results: readonly GroupResult[]): readonly Atom[] {
  const entry = valueEntry(context, 'clawback')
  return entry !== undefined && results.some(({ facts }) => facts['left-early'] === true)
    ? caveats(context.program, entry, { 'left-early': true })
    : []
}

function failedOf(results: readonly GroupResult[]): readonly GroupResult[] {
  return results.filter((result) => result.facts['passed'] === false)
}

function sumOf(context: AnswerContext, rule: string, results: readonly GroupResult[]): number | undefined {
  let total = 0
  for (const result of results) {
    const fen = fenOf(run(context.program, rule, given(result.facts)))
    if (fen === undefined) return undefined
    total += fen
  }
  return total
}
