import { atom, type Atom, type Part, part, printYuan } from '../../compose/index.ts'
import { outcomeWords, phrases } from '../../messages.zh.ts'
import type { AnswerContext } from '../context.ts'
import type { SharedFacts } from '../state.ts'
import { recoveredUnder } from './remainder.ts'
import {
  assumedOf,
  given,
  headings,
  missingOf,
  run,
  totalUnder,
  type GroupResult,
  type ValueEntry,
} from './run.ts'
import { askOfOpen } from './several-open.ts'

/**
 * 尾款呢, of people some of whom failed and of whom of the others it is open whether they have a certificate, where the text leaves two readings:
 * what is left, and set off, in each case under each reading. Undefined where one figure can be given, or something else is open.
 */
export function remainderOpen(
  context: AnswerContext,
  entry: ValueEntry,
  results: readonly GroupResult[],
): Part | undefined {
  const { program } = context
  const lines = cases.flatMap((facts): readonly Atom[] => {
    const filled = results.map((result) =>
      result.determination.kind === 'open'
        ? run(program, entry.rule, given({ ...result.facts, ...facts }))
        : result,
    )
    const [read] = filled.flatMap(({ determination }) =>
      determination.kind === 'settled' && determination.value.kind === 'conflict'
        ? [determination.value]
        : [],
    )
    return (read?.readings ?? []).flatMap((reading, at): readonly Atom[] => {
      const fen = totalUnder(filled, at)
      if (fen === undefined) return []
      const back = recoveredUnder(context, filled, at)
      const setOff =
        back === undefined ? '' : phrases.setOffUnder(printYuan(back.fen), printYuan(fen - back.fen))
      const label = `${outcomeWords(facts)}，${reading.label}`
      return [
        atom(
          `case-${outcomeWords(facts)}-${String(at)}`,
          'amount',
          `${label}：${headings.remainder}**${printYuan(fen)}**${setOff}`,
          {
            quotes: reading.quotes,
            amounts: [
              { kind: 'remainder', label, fen, formula: '' },
              ...(back === undefined
                ? []
                : [
                    { kind: 'clawback' as const, label, fen: back.fen, formula: '' },
                    { kind: 'part' as const, label, fen: fen - back.fen, formula: '' },
                  ]),
            ],
          },
        ),
      ]
    })
  })
  const missing = [...new Set(results.flatMap(({ determination }) => missingOf(determination)))]
  const fact = missing.includes('certified') ? 'certified' : missing[0]
  return lines.length === 0
    ? undefined
    : part('ask', [...lines, ...askOfOpen(context, fact, results)], {
        missing: fact === undefined ? missing : [fact],
        assumed: assumedOf(results),
      })
}

const cases: readonly SharedFacts[] = [
  { certified: true, passed: true },
  { passed: true, certified: false },
]
