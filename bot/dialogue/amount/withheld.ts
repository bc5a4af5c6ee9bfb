import { determine, numbersIn, type Withheld } from '../../../knowledge/index.ts'
import {
  atom,
  type Atom,
  caveats,
  notes,
  type Part,
  part,
  type PartStep,
  printYuan,
  sentence,
} from '../../compose/index.ts'
import type { AmountKind } from '../../reply.ts'
import { claimsIn } from '../claims.ts'
import { checksFigure } from './claims.ts'
import { phrases } from '../../messages.zh.ts'
import type { AskedQuestion } from '../question/asked-question.ts'
import { advancedUnder, leaversOpen, recoveredUnder } from './remainder.ts'
import { assumedOf, fenOf, headings, quotesOf, totalUnder, type GroupResult, type ValueEntry } from './run.ts'
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
        const paid = back === undefined ? undefined : advancedUnder(context, results, at)
        const ahead = paid === undefined ? '' : `，${headings.advance}${printYuan(paid)}`
        // 没有遴选设立的，文本没有写能补, of some: what the others come to does not vanish.
        const others = fen === undefined ? besideRead(results) : 0
        const left = others === 0 ? '' : phrases.othersCome(headings[kind], printYuan(others))
        const figure = fen === undefined ? left : `${ahead}，${headings[kind]}${printYuan(fen)}${setOff}`
        return atom(
          `reading-${String(at)}`,
          'statement',
          `读法${'一二三四'[at] ?? ''}：${reading.label}${figure}`,
          {
            quotes: reading.quotes,
            amounts:
              fen === undefined
                ? others === 0
                  ? []
                  : [{ kind: 'part' as const, label: phrases.theOthers, fen: others, formula: '' }]
                : [
                    { kind, label: reading.label, fen, formula: '' },
                    ...(paid === undefined
                      ? []
                      : [{ kind: 'part' as const, label: headings.advance, fen: paid, formula: '' }]),
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
      const leavers = kind === 'remainder' ? leaversOpen(context, results) : []
      const put = paidSo(context, withheld.readings, results, question, quotes)
      return part(
        'answer',
        [...put, ...stated, atom('conflict', 'verdict', reason, { quotes }), ...readings, ...leavers],
        {
          ...rest,
          assumed,
        },
      )
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
      // 高级工取证补贴是1000对吧: neither is it the standard of those who claimed it before, which the text names.
      const former = denied && claimsIn(question.text).length > 0 ? entry.text : ''
      const text =
        former === ''
          ? `${denied ? phrases.notByFigure : ''}${withheld.reason}，要看${withheld.document}（未收录）。`
          : `${names(former, claimsIn(question.text)) ? phrases.notByFigure : '不对。'}${sentence(former)}`
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

/** Whether one of the figures stands in the statement. */
function names(statement: string, claims: readonly number[]): boolean {
  return numbersIn(statement).some(
    ({ value, unit }) =>
      typeof value === 'number' && unit?.startsWith('元') === true && claims.includes(value * 100),
  )
}

/** 按高级工培的也是5000？, where one reading pays at all: whether that is what it pays a head and year. */
function paidSo(
  context: AnswerContext,
  readings: Extract<Withheld, { kind: 'conflict' }>['readings'],
  results: readonly GroupResult[],
  question: AskedQuestion,
  quotes: ReturnType<typeof quotesOf>,
): readonly Atom[] {
  const [claim, ...more] = context.claims
  const due = readings.flatMap(({ label }, at) => {
    const fen = totalUnder(results, at)
    return fen === undefined || fen === 0 ? [] : [{ label, fen }]
  })
  const [only, ...others] = due
  const unit = results.reduce(
    (sum, { facts }) =>
      sum + Number(facts['headcount'] ?? NaN) * Number(facts['years'] ?? facts['filed-years'] ?? NaN),
    0,
  )
  if (claim === undefined || more.length > 0 || only === undefined || others.length > 0) return []
  if (!checksFigure(question) && question.polar === undefined && !/[？]$/u.test(question.text)) return []
  const each = only.fen / unit
  if (!Number.isInteger(each) || (claim !== each && claim > 1_000_000)) return []
  const amounts = [{ kind: 'standard' as const, label: only.label, fen: each, formula: '' }]
  return [
    atom('put', 'verdict', phrases.ratePut(claim === each, only.label, printYuan(each)), { quotes, amounts }),
  ]
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
    return contrary.kind === 'open' || contrary.value.kind !== 'conflict'
  })
}

/** What those of whom one figure is due come to. */
function besideRead(results: readonly GroupResult[]): number {
  return results.reduce((sum, result) => sum + (fenOf(result) ?? 0), 0)
}
