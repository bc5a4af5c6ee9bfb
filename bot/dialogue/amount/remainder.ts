import { atom, type Atom, printYuan } from '../../compose/index.ts'
import { phrases } from '../../messages.zh.ts'
import { fenOf, given, headings, run, valueEntry, type GroupResult } from './run.ts'
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
    ...(due === undefined
      ? []
      : [
          atom('due', 'arithmetic', phrases.dueInAll(printYuan(due)), {
            amounts: [{ kind: 'total', label: headings.total, fen: due, formula: '' }],
          }),
        ]),
  ]
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
      ]
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
