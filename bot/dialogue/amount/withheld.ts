import { determine, type Withheld } from '../../../knowledge/index.ts'
import {
  atom,
  caveats,
  notes,
  type Part,
  part,
  type PartStep,
  printYuan,
  sentence,
} from '../../compose/index.ts'
import type { AmountKind } from '../../reply.ts'
import { checksFigure } from './claims.ts'
import { phrases } from '../../messages.zh.ts'
import type { AskedQuestion } from '../question/asked-question.ts'
import { recoveredUnder } from './remainder.ts'
import { assumedOf, headings, quotesOf, totalUnder, type GroupResult, type ValueEntry } from './run.ts'
import type { AnswerContext } from '../context.ts'

/** Every group is settled, but the text gives no one figure: two readings, an officer's decision, silence, or another document. */
export function withheldPart(
  context: AnswerContext,
  entry: ValueEntry,
  withheld: Withheld,
  results: readonly GroupResult[],
  kind: AmountKind,
  steps: readonly PartStep[],
  question: AskedQuestion,
): Part {
  const denied = context.claims.length > 0 && checksFigure(question)
  const quotes = [...quotesOf(results), ...entry.quotes]
  const rest = { trace: steps, assumed: assumedOf(results) }
  switch (withheld.kind) {
    case 'conflict': {
      const readings = withheld.readings.map((reading, at) => {
        const fen = totalUnder(results, at)
        const back = kind === 'remainder' ? recoveredUnder(context, results, at) : undefined
        const setOff =
          back === undefined || fen === undefined
            ? ''
            : phrases.setOffUnder(printYuan(back.fen), printYuan(fen - back.fen))
        const figure = fen === undefined ? '' : `，${headings[kind]}${printYuan(fen)}${setOff}`
        return atom(
          `reading-${String(at)}`,
          'statement',
          `读法${'一二三四'[at] ?? ''}：${reading.label}${figure}`,
          {
            quotes: reading.quotes,
            amounts:
              fen === undefined
                ? []
                : [
                    { kind, label: reading.label, fen, formula: '' },
                    ...(back === undefined
                      ? []
                      : [
                          { kind: 'part' as const, label: headings.clawback, fen: back.fen, formula: '' },
                          { kind: 'part' as const, label: phrases.net, fen: fen - back.fen, formula: '' },
                        ]),
                  ],
          },
        )
      })
      const reason = `${withheld.reason}，两种读法都列出，由${withheld.who}认定：`
      const stated =
        entry.text === ''
          ? []
          : [atom('statement', 'statement', sentence(entry.text), { quotes: entry.quotes })]
      const assumed = rest.assumed.filter((fact) => !decides(context, entry, results, fact))
      return part('answer', [...stated, atom('conflict', 'verdict', reason, { quotes }), ...readings], {
        ...rest,
        assumed,
      })
    }
    case 'discretion':
      return part(
        'answer',
        [atom('withheld', 'absence', `${withheld.reason}，由${withheld.who}认定。`, { quotes })],
        rest,
      )
    case 'not-stated': {
      const text = `${denied ? '不是。' : ''}${context.placeName}的文本没有规定：${withheld.reason}。`
      return part(denied ? 'answer' : 'not_stated', [atom('withheld', 'absence', text, { quotes })], rest)
    }
    case 'referred': {
      const text = `${denied ? phrases.notByFigure : ''}${withheld.reason}，要看${withheld.document}（未收录）。`
      const held = results.flatMap(({ facts }) => caveats(context.program, entry, facts))
      return part(
        'not_stated',
        [atom('withheld', 'absence', text, { quotes }), ...held, ...notes(entry)],
        rest,
      )
    }
    case 'not-applicable':
      return part('not_stated', [atom('withheld', 'absence', `${withheld.reason}。`, { quotes })], rest)
  }
}

/** Whether the readings part over what was taken for granted: the contrary of it would leave only one. */
function decides(
  { program }: AnswerContext,
  { rule }: ValueEntry,
  results: readonly GroupResult[],
  fact: string,
): boolean {
  return results.some(({ facts }) => {
    const value = facts[fact]
    if (typeof value !== 'boolean') return false
    const contrary = determine(program, rule, { ...facts, [fact]: !value })
    return contrary.kind === 'settled' && contrary.value.kind !== 'conflict'
  })
}
