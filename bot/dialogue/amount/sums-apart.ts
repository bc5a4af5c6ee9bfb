import { atom, type Part, part, printYuan } from '../../compose/index.ts'
import { phrases } from '../../messages.zh.ts'
import type { Reply } from '../../reply.ts'
import type { ConversationState } from '../state.ts'

const asksApart =
  /^(?:那)?(?:补得|拿得)?最[多高]的?(?:和|跟|与|比)(?:补得|拿得)?最[少低]的?(?:相)?差(?:了|出)?(?:多少|几)(?:钱|元|块)?[？。！]*$|^(?:那|那么|所以|它们|两个|两者|两种|这两个|前后|一共|总共)*(?:相)?差(?:了|出)?(?:多少|几)(?:钱|元|块)?[？。！]*$|^(?:那|所以|这样|那样|一共|总共|合计|就|会|等于)*(?:多|少)(?:了|出|拿|领|补|给)*(?:多少|几)(?:钱|元|块)?[呢啊？。！]*$/u

/** 差多少, nothing else said: the last two sums against each other. */
export function sumsApart(text: string, sums: readonly number[]): Part | undefined {
  const [before, last] = sums
  if (before === undefined || last === undefined || !asksApart.test(text)) return undefined
  const [high, low] = before >= last ? [before, last] : [last, before]
  const figures = [high - low, high, low].map((fen) => ({
    kind: 'part' as const,
    label: fen === high - low ? phrases.difference : '',
    fen,
    formula: '',
  }))
  const words = phrases.sumsApart(printYuan(high - low), printYuan(high), printYuan(low))
  return part('answer', [atom('apart', 'amount', words, { amounts: figures })])
}

const asksMore =
  /^(?:那|所以|两个|两边)*(?:是)?(?:哪|谁)(?:个|边|种|家|样|里|地|儿)?(?:的)?(?:补贴|补|拿|给|领)?(?:得|的|到)?(?:更|比较|要)?(多|高|划算|合算)(?:一?点|些)?[呢啊？。]*$/u

/** 哪个多, nothing else said: which of the last two sums is the larger. */
export function largerSum(text: string, sums: readonly number[]): Part | undefined {
  const [before, last] = sums
  if (before === undefined || last === undefined || !asksMore.test(text)) return undefined
  const [high, low] = before >= last ? [before, last] : [last, before]
  const words =
    high === low
      ? phrases.sumsEqual(printYuan(high))
      : phrases.moreOf(
          before > last ? phrases.sumBefore : phrases.sumAfter,
          printYuan(high - low),
          printYuan(high),
          printYuan(low),
        )
  const figures = high === low ? [high] : [high - low, high, low]
  const amounts = figures.map((fen) => ({ kind: 'part' as const, label: '', fen, formula: '' }))
  return part('answer', [atom('larger', 'amount', words, { amounts })])
}

/** Whether the words hold the last two sums against each other, and nothing else. */
export function holdsSums(text: string): boolean {
  return asksApart.test(text) || asksMore.test(text)
}

/** The same on the clauses the last answer rested on. */
export function withQuotes(answer: Part, parts: readonly Part[]): Part {
  const quotes = [...new Set(parts.flatMap((each) => each.atoms.flatMap((atom) => atom.quotes)))]
  return { ...answer, atoms: answer.atoms.map((atom) => ({ ...atom, quotes })) }
}

/** The sums of several places asked about together: of more than two, the highest and the lowest. */
export function sumsOfPlaces(replies: readonly Reply[]): readonly number[] {
  const sums = replies.flatMap((reply) => nextSums([], reply))
  if (sums.length < replies.length) return []
  return sums.length > 2 ? [Math.max(...sums), Math.min(...sums)] : sums
}

/** The sums that 差多少 holds against each other: of the last two advances or remainders where those were asked for last. */
export function heldSums({ sums = [], rests }: Pick<ConversationState, 'sums' | 'rests'>): readonly number[] {
  return rests !== undefined && rests.sums.length > 1 ? rests.sums : sums
}

/** The sums to be held against each other after a reply on the topic. */
export function nextHeld(
  state: Pick<ConversationState, 'sums' | 'rests' | 'topics'>,
  reply: Reply,
): Pick<ConversationState, 'sums' | 'rests'> {
  const kind = kinds[state.topics[0] ?? '']
  const [fen, ...more] = reply.amounts.flatMap((amount) => (amount.kind === kind ? [amount.fen] : []))
  if (kind === undefined) {
    const { sums = [] } = state
    const next = nextSums(sums, reply)
    return { sums: next, rests: next === sums ? state.rests : undefined }
  }
  const before = state.rests?.kind === kind ? state.rests.sums : []
  const rests = fen === undefined || more.length > 0 ? [] : [...before, fen].slice(-2)
  return { sums: state.sums ?? [], rests: { kind, sums: rests } }
}

const kinds: Readonly<Record<string, 'remainder' | 'advance'>> = {
  'remainder-payment': 'remainder',
  'advance-payment': 'advance',
}

/** Keeps the sum of a reply that comes to exactly one. */
export function nextSums(sums: readonly number[], { amounts }: Reply): readonly number[] {
  const totals = amounts.filter((amount) => amount.kind === 'total').map((amount) => amount.fen)
  const [total, ...more] = totals
  return total === undefined || more.length > 0 ? sums : [...sums, total].slice(-2)
}
