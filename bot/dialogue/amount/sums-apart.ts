import { atom, type AtomAmount, type Part, part, printYuan } from '../../compose/index.ts'
import { phrases } from '../../messages.zh.ts'
import { headings } from './run.ts'
import type { Amount, Reply } from '../../reply.ts'
import type { ConversationState, Reckoned, ReckonedCase } from '../state.ts'

const opens =
  '^(?:那|那么|所以|这样|那样|它们|[这那]?[俩两](?:个|者|种|次|样|笔|回|档)?(?:数|结果|算法|情况)?|前后|现在|一共|总共|合计|就|会|等于|我们|咱们?|公司|厂里?|企业|，)*'
const first = '一开始|最开始|最初|开头|起初|起先|第一次|头一次|最早|原来|原先|原本|本来'
/** …，跟最早比: held against the first sum of all. */
export const againstFirst = new RegExp(
  `，?(?:跟|和|与|同|比|较|相比|对比)(?:起)?(?:${first})(?:的|那个|那次|那种|说的|算的|数)*(?:相比|比起来|来比|比)?$`,
  'u',
)
const before = '刚才|刚刚|方才|之前|先前|前面|上面|上次|上一[次个]|前一[次个]'
const compared = `(?:(?:跟|和|与|同|比|较|相比|对比)(?:起)?(?:(?<first>${first})|${before})(?:的|那个|那次|那种|说的|算的|数)*(?:相比|比起来|来比|比)?(?:呢，|，|能|会|要|得|总共|一共|我们|又|还)*)?`
const apartBy =
  '(?:相?差(?:了|出)?|(?:还|能|又|得|一共|总共)*(?:多|少|亏|损失|赔|赚)(?:了|出|拿|领|补|给|得|到手|赚|挣|收|掉)*)(?:多少|几)(?:个?钱|元|块钱?|万)?'
/** 就差这一个人少拿多少钱: what made the difference, said ahead of it. */
const because =
  '(?:(?:就|只|光|仅)*(?:差|因为?|为|缺|少|多)(?:了|去|来)*[这那](?:[一两几12]|\\d+)(?:个|名|位)(?:人|学徒)?(?:，|就|要|会|能|没过|没去|没来)*)?'
const apart = new RegExp(`${opens}${because}${compared}${apartBy}[呢啊吧？。！]*$`, 'u')
const ofPlaces =
  /^(?:那)?(?:补得|拿得)?最[多高]的?(?:和|跟|与|比)(?:补得|拿得)?最[少低]的?(?:相)?差(?:了|出)?(?:多少|几)(?:钱|元|块)?[？。！]*$/u

/** 差多少, 少拿多少, 比一开始多多少, nothing else said: the last two sums, or the last and the first, against each other. */
export function sumsApart(text: string, reckoned: readonly Reckoned[]): Part | undefined {
  if (!asksApart(text)) return undefined
  const pairs = pairsOf(text, reckoned)
  if (pairs.length === 0) return undefined
  const figures = pairs.flatMap(({ high, low }): readonly AtomAmount[] =>
    [high - low, high, low].map((fen, at) => ({
      kind: 'part',
      label: at === 0 ? phrases.difference : '',
      fen,
      formula: '',
    })),
  )
  const words = pairs.map(({ when, high, low }) => {
    const said = phrases.sumsApart(printYuan(high - low), printYuan(high), printYuan(low))
    return when === '' ? said : phrases.inThatCase(when, said)
  })
  return part('answer', [atom('apart', 'amount', words.join('\n'), { amounts: figures })])
}

/** 一共少了多少, 总共少拿多少: of all that was taken off since the first sum. */
const inAllLess =
  /(?:一共|总共|合计|总的|累计|前前后后|前后)(?:算(?:下来|起来)?|加起来|就|会|要|得|，)*(?:少|多|亏|损失|减|差)/u

interface Pair {
  readonly when: string
  readonly high: number
  readonly low: number
}

/** Each case of the one against that of the other; one sum stands against every case. */
function pairsOf(text: string, reckoned: readonly Reckoned[]): readonly Pair[] {
  const last = reckoned.at(-1)
  const fromFirst = apart.exec(text)?.groups?.['first'] !== undefined || inAllLess.test(text)
  const other = fromFirst ? reckoned[0] : reckoned.at(-2)
  if (last === undefined) return []
  if (other === undefined || other === last) {
    const [one, two, ...more] = last
    if (one === undefined || two === undefined || more.length > 0 || reckoned.length > 1) return []
    return [pairOf(`${one.when ?? ''}与${two.when ?? ''}`, one.fen, two.fen)]
  }
  const [alone, ...several] = other
  const [now, ...severalNow] = last
  if (alone === undefined || now === undefined) return []
  if (several.length === 0 && severalNow.length === 0) {
    const when = [...new Set([alone.when, now.when].flatMap((each) => each?.split('、') ?? []))]
    return [pairOf(when.join('、'), alone.fen, now.fen)]
  }
  if (several.length === 0) return againstCases(alone, last)
  if (severalNow.length === 0) return againstCases(now, other)
  const [fewer, more] = last.length <= other.length ? [last, other] : [other, last]
  const both = more.flatMap(({ when = '', fen }) => {
    const same = fewer.find((each) => within(when, each.when ?? ''))
    return same === undefined ? [] : [{ same, pair: pairOf(when, same.fen, fen) }]
  })
  const every = both.length === more.length && new Set(both.map(({ same }) => same)).size === fewer.length
  return every ? both.map(({ pair }) => pair) : []
}

/** One sum against each case; of another place, one that supposes an outcome against the case of that outcome, or the best. */
function againstCases(one: ReckonedCase, cases: Reckoned): readonly Pair[] {
  if (one.when === undefined || cases.every(({ place }) => place === one.place))
    return cases.map(({ when = '', fen }) => pairOf(when, one.fen, fen))
  const supposed = one.when
  const same = cases.find(({ when }) => when === supposed) ?? cases[0]
  const whens = [...new Set([supposed, ...(same?.when?.split('、') ?? [])])]
  return same === undefined ? [] : [pairOf(whens.join('、'), one.fen, same.fen)]
}

/** 合格但没有取得证书, of 工种已纳入评价范围、合格但没有取得证书: the case it is one of. */
function within(when: string, whole: string): boolean {
  return when === whole || when.split('、').includes(whole)
}

function pairOf(when: string, one: number, other: number): Pair {
  return { when, high: Math.max(one, other), low: Math.min(one, other) }
}

const asksApart = (text: string) => apart.test(text) || ofPlaces.test(text)

const asksMore =
  /^(?:那|所以|两个|两边)*(?:是)?(?:哪|谁)(?:个|边|种|家|样|里|地|儿)?(?:的)?(?:补贴|补|拿|给|领)?(?:得|的|到)?(?:更|比较|要)?(多|高|划算|合算)(?:一?点|些)?[呢啊？。]*$/u

/** 哪个多, nothing else said: which of the last two sums is the larger. */
export function largerSum(text: string, reckoned: readonly Reckoned[]): Part | undefined {
  const [before, ...others] = reckoned.at(-2) ?? []
  const [last, ...more] = reckoned.at(-1) ?? []
  if (before === undefined || last === undefined || !asksMore.test(text)) return undefined
  if (others.length > 0 || more.length > 0) return undefined
  const { high, low } = pairOf('', before.fen, last.fen)
  const words =
    high === low
      ? phrases.sumsEqual(printYuan(high))
      : phrases.moreOf(
          before.fen > last.fen ? phrases.sumBefore : phrases.sumAfter,
          printYuan(high - low),
          printYuan(high),
          printYuan(low),
        )
  const figures = high === low ? [high] : [high - low, high, low]
  const amounts = figures.map((fen) => ({ kind: 'part' as const, label: '', fen, formula: '' }))
  return part('answer', [atom('larger', 'amount', words, { amounts })])
}

/** Whether the words hold sums reckoned before against each other, and nothing else. */
export function holdsSums(text: string, held: Pick<ConversationState, 'reckoned' | 'rests'>): boolean {
  const reckoned = heldSums(held)
  if (reckoned.length === 1) return asksApart(text) && (reckoned[0]?.length ?? 0) > 1
  return reckoned.length > 1 && (asksApart(text) || asksMore.test(text))
}

/** The same on the clauses the last answer rested on. */
export function withQuotes(answer: Part, parts: readonly Part[]): Part {
  const quotes = [...new Set(parts.flatMap((each) => each.atoms.flatMap((atom) => atom.quotes)))]
  return { ...answer, atoms: answer.atoms.map((atom) => ({ ...atom, quotes })) }
}

/** The sums of several places asked about together: of more than two, the highest and the lowest. */
export function sumsOfPlaces(replies: readonly Reply[]): readonly Reckoned[] {
  const sums = replies.flatMap(({ amounts }) => {
    const [total, ...more] = amounts.filter(({ kind }) => kind === 'total')
    return total === undefined || more.length > 0 ? [] : [total.fen]
  })
  if (sums.length < replies.length) return []
  return (sums.length > 2 ? [Math.max(...sums), Math.min(...sums)] : sums).map((fen) => [{ fen }])
}

/** The sums that 差多少 holds against each other: of the last two advances or remainders where those were asked for last. */
export function heldSums({
  reckoned = [],
  rests,
}: Pick<ConversationState, 'reckoned' | 'rests'>): readonly Reckoned[] {
  return rests !== undefined && rests.sums.length > 1 ? rests.sums.map((fen) => [{ fen }]) : reckoned
}

/** The sums to be held against each other after a reply on the topic. */
export function nextHeld(
  state: Pick<ConversationState, 'reckoned' | 'rests' | 'topics' | 'place'>,
  reply: Reply,
): Pick<ConversationState, 'reckoned' | 'rests'> {
  const kind = kinds[state.topics[0] ?? '']
  const [fen, ...more] = reply.amounts.flatMap((amount) => (amount.kind === kind ? [amount.fen] : []))
  const { reckoned = [] } = state
  if (kind === undefined) {
    const next = casesOf(reply)?.map((each) => ({ ...each, place: state.place }))
    if (next === undefined) return { reckoned, rests: state.rests }
    return { reckoned: [...reckoned.slice(0, 1), ...reckoned.slice(1).slice(-few), next], rests: undefined }
  }
  const before = state.rests?.kind === kind ? state.rests.sums : []
  const rests = fen === undefined || more.length > 0 ? [] : [...before, fen].slice(-2)
  return { reckoned, rests: { kind, sums: rests } }
}

const kinds: Readonly<Record<string, 'remainder' | 'advance'>> = {
  'remainder-payment': 'remainder',
  'advance-payment': 'advance',
}

/** How many sums are kept between the first and the last. */
const few = 3
/** So many outcomes one answer may leave open. */
const mostCases = 4

/** What a reply comes to: one sum, or one for each of the outcomes it names, none where its sums are no such cases; undefined without a sum. */
function casesOf({ amounts, missing }: Reply): Reckoned | undefined {
  const totals = amounts.filter(({ kind }) => kind === 'total')
  const [only, ...more] = totals
  if (only === undefined) return undefined
  if (more.length === 0) return [{ fen: only.fen, ...(missing.length === 0 ? {} : supposed(only)) }]
  const due = totals.filter(({ fen }) => fen > 0)
  const labels = new Set(due.map(({ label }) => label))
  if (missing.length === 0 || labels.has('') || labels.size < due.length || due.length > mostCases) return []
  return due.map((each) => ({ fen: each.fen, ...supposed(each) }))
}

/** 补贴合计（取得证书）, 取得证书: the outcome. */
function supposed({ label }: Amount): Pick<ReckonedCase, 'when'> {
  const when = /（(.+)）$/u.exec(label)?.[1] ?? label
  return when === '' || when === headings.total ? {} : { when }
}
