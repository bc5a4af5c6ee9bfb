import type { Entry } from '../../../knowledge/index.ts'
import { atom, notes, printYuan, type Atom, type Part, part, sentence } from '../../compose/index.ts'
import { phrases } from '../../messages.zh.ts'
import { fenOf, run } from '../amount/run.ts'
import { entriesFor, groupsOf, type AnswerContext } from '../context.ts'
import { general } from '../question/money-topics.ts'
import type { AskedQuestion } from '../question/asked-question.ts'

/** 300块是每天还是每人: what a sum is counted by, as the topic's own words put it. Undefined where neither of the two is it. */
export function answerPerWhat(context: AnswerContext, { topic, text }: AskedQuestion): Part | undefined {
  const [, one, other] = alternatives.exec(text) ?? []
  const put = [one, other].flatMap((word) => (word === undefined ? [] : [unitOf(word)]))
  if (put.length < 2) return undefined
  const figure = /\d{2,}/u.exec(text)?.[0]
  const topics = general.has(topic) ? [topic, 'subsidy-rate'] : [topic]
  for (const entry of topics.flatMap((each) => entriesFor(context, each))) {
    const base = baseOf(entry, figure)
    if (base === undefined || !put.some((unit) => base.includes(unit))) continue
    const not = put.filter((unit) => !base.includes(unit))
    return part('answer', [
      atom('per-what', 'verdict', phrases.perWhat(base, not), { quotes: entry.quotes }),
      ...eachOf(context, entry),
      ...(entry.text === ''
        ? []
        : [atom('statement', 'statement', sentence(entry.text), { quotes: entry.quotes })]),
      ...notes(entry).slice(0, 1),
    ])
  }
  return undefined
}

/** What one head of the one class known comes to in its years: 每人每年6,000元，2年12,000元. */
function eachOf(context: AnswerContext, entry: Entry): readonly Atom[] {
  const [facts, ...others] = groupsOf(context)
  if (entry.kind !== 'value' || facts === undefined || others.length > 0) return []
  const { years } = facts
  const fen = fenOf(run(context.program, entry.rule, facts))
  if (fen === undefined || typeof years !== 'number') return []
  const figures = [fen, fen * years].map((each) => ({
    kind: 'standard' as const,
    label: '',
    fen: each,
    formula: '',
  }))
  const words = phrases.inYears(printYuan(fen), years, printYuan(fen * years))
  return [atom('each', 'amount', words, { quotes: entry.quotes, amounts: figures })]
}

/** 每人, 每人每年 before the figure asked about, or before the first. */
function baseOf(entry: Entry, figure: string | undefined): string | undefined {
  if (entry.kind === 'value' && entry.unit === '元/人年') return '每人每年'
  const named = [...entry.text.matchAll(/((?:每(?:人|天|年|月|课时)){1,3})(\d+)元/gu)]
  return named.find(([, , sum]) => figure === undefined || sum === figure)?.[1]
}

function unitOf(word: string): string {
  return /[人天年月]|课时/u.exec(word)?.[0].replace(/^/u, '每') ?? word
}

const unit = '(?:每|按|一)?(?:一)?(?:个)?(?:人|天|年|月|课时)|总共|一共|一次性'
// 按14个月还是按一年: a length told of the class, and no unit.
const alternatives = new RegExp(
  `(?<![\\d半一二两三四五六七八九十][个]?)(${unit})(?:的|算|给|补|发)*，?还是(?:按|算|说|给|补|发)*(${unit})(?![零半\\d一二两三四五六七八九十])`,
  'u',
)
