import { formulaOf } from '../../../knowledge/index.ts'
import { atom, type Atom, figuresIn, type Part, part, printYuan } from '../../compose/index.ts'
import { phrases } from '../../messages.zh.ts'
import {
  assumedOf,
  fenOf,
  headings,
  limits,
  quotesOf,
  run,
  stepsOf,
  type GroupResult,
  type ValueEntry,
} from './run.ts'
import { verdictOnClaims, verdictOnRange } from './claims.ts'
import { nameOf } from './settled.ts'
import type { AskedQuestion } from '../question/asked-question.ts'
import { groupsOf, type AnswerContext } from '../context.ts'

/**
 * 高级工和技师一共20人: what it comes to if all of them were of one class or of the other, and the question how they divide; the sum
 * itself where it is the same however they do. Undefined where a class shares no headcount, or something else is open too.
 */
export function undividedSum(
  context: AnswerContext,
  entry: ValueEntry,
  question: AskedQuestion,
): Part | undefined {
  const { whole, program } = context
  if (whole === undefined) return undefined
  const groups = groupsOf(context)
  const open = groups.filter((facts) => facts['headcount'] === undefined)
  const counted = groups.filter((facts) => facts['headcount'] !== undefined)
  const left = whole - counted.reduce((sum, facts) => sum + Number(facts['headcount']), 0)
  if (open.length < 2 || left <= 0) return undefined
  const fixed = counted.map((facts) => run(program, entry.rule, facts))
  const cases = open.map((facts) => run(program, entry.rule, { ...facts, headcount: left }))
  const sums = [...fixed, ...cases].map(fenOf)
  if (sums.some((fen) => fen === undefined)) return undefined
  const sure = fixed.reduce((sum, result) => sum + (fenOf(result) ?? 0), 0)
  const totals = cases.map((result) => sure + (fenOf(result) ?? 0))
  const [low, high] = [Math.min(...totals), Math.max(...totals)]
  const rest = { assumed: assumedOf(cases), trace: stepsOf(context, cases) }
  const quotes = quotesOf(cases)
  if (low === high) {
    const total = { kind: 'total' as const, label: headings.total, fen: low, formula: '' }
    const verdict = verdictOnClaims(context, question, [low])
    const text = `${verdict}${headings.total}**${printYuan(low)}**，各级怎么分都一样。`
    const formula = formulaOf(program, entry.rule, cases[0]?.facts ?? {})
    const shown =
      sure === 0
        ? [
            atom('arithmetic', 'arithmetic', `${formula} = ${printYuan(low)}`, {
              amounts: figuresIn(formula),
            }),
          ]
        : []
    return part('answer', [atom('amount', 'amount', text, { quotes, amounts: [total] }), ...shown], rest)
  }
  const claimed = verdictOnRange(context, question, low, high)
  return part(
    'answer',
    [
      atom('range', 'amount', `${claimed}${phrases.undivided(printYuan(low), printYuan(high))}`, {
        quotes,
        amounts: limits([low, high]),
      }),
      ...(counted.length === 0 ? [] : [fixedLine(context, entry, fixed)]),
      ...lines(context, entry, cases),
      splitQuestion(context),
    ],
    { ...rest, missing: ['headcount'] },
  )
}

/** 全是高级工: 20人 × 6000元/人年 × 1年 = 120,000元. */
function lines(context: AnswerContext, entry: ValueEntry, cases: readonly GroupResult[]): readonly Atom[] {
  return cases.map((result, at) => {
    const fen = fenOf(result) ?? 0
    const name = nameOf(result.facts)
    const formula = formulaOf(context.program, entry.rule, result.facts)
    const text = phrases.allOfClass(name, fen === 0 ? printYuan(fen) : `${formula} = ${printYuan(fen)}`)
    return atom(`all-${String(at)}`, 'arithmetic', text, {
      amounts: [{ kind: 'part', label: name, fen, formula }, ...figuresIn(formula)],
    })
  })
}

/** What those counted already come to, which is in every sum. */
function fixedLine(context: AnswerContext, entry: ValueEntry, fixed: readonly GroupResult[]): Atom {
  const shown = fixed.map((result) => {
    const fen = fenOf(result) ?? 0
    const formula = formulaOf(context.program, entry.rule, result.facts)
    return { name: nameOf(result.facts), fen, formula }
  })
  return atom(
    'counted',
    'arithmetic',
    `已说到的${shown.map(({ name, fen, formula }) => `${name}：${formula} = ${printYuan(fen)}`).join('；')}`,
    {
      amounts: shown.flatMap(({ name, fen, formula }) => [
        { kind: 'part' as const, label: name, fen, formula },
        ...figuresIn(formula),
      ]),
    },
  )
}

/** 一共20人，请问高级工、技师各多少人. */
export function splitQuestion(context: AnswerContext): Atom {
  const groups = groupsOf(context)
  const counted = groups.reduce((sum, facts) => sum + Number(facts['headcount'] ?? 0), 0)
  const names = groups.filter((facts) => facts['headcount'] === undefined).map(nameOf)
  return atom(
    'ask-headcount',
    'ask',
    phrases.askSplit((context.whole ?? 0) - counted, names.join('、'), counted > 0),
  )
}
