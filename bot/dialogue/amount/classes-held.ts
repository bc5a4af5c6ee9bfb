import { printYuan } from '../../compose/index.ts'
import { phrases } from '../../messages.zh.ts'
import type { Amount } from '../../reply.ts'
import { className, cohortTokens } from '../../understand/index.ts'
import { besideEachOther } from '../compare/joined-replies.ts'
import { moneyish } from '../question/money-topics.ts'
import type { ConversationState } from '../state.ts'
import { classNamed } from '../told/class-outcomes.ts'
import { classesIn, type KnownClass } from '../told/classes-known.ts'
import { cohortFacts, without } from '../told/merge.ts'
import { ledBy, type TurnResult } from '../turn-result.ts'
import { nameOf } from './settled.ts'

/** What is held against each other: the money asked for by name, and what its sums are called. */
interface Money {
  readonly asked: string
  readonly kind: Amount['kind']
}

/**
 * 两个班尾款差多少, 甲班和乙班预拨差多少, 哪个班多: each of two classes known asked by itself, and by how much they differ where each comes to one
 * sum. Undefined where the words hold no classes against each other.
 */
export function classesHeld(
  before: ConversationState,
  text: string,
  take: (state: ConversationState, said: string) => TurnResult,
): TurnResult | undefined {
  const classes = classesIn(before)
  const found = patterns.map((each) => each.exec(text)?.groups).find((each) => each !== undefined)
  if (classes === undefined || found === undefined || before.last?.unsure !== false) return undefined
  const [topic = ''] = before.topics
  if (found['money'] === undefined && !moneyish.has(topic)) return undefined
  const [one, other] = [found['one'], found['other']]
  const named =
    one === undefined || other === undefined
      ? classes
      : [one, other].flatMap((words) => {
          const hit = classNamed(classes, words, cohortTokens(words))
          return hit === undefined || hit === 'none' ? [] : [hit]
        })
  const [first, second, ...more] = new Set(named)
  if (first === undefined || second === undefined || more.length > 0) return undefined
  const money = moneyOf(found['money'] ?? topic)
  const sides = [first, second].map((own) => ({
    name: labelOf(own),
    ...take({ ...before, shared: without(before.shared, [...cohortFacts]), groups: own.groups }, money.asked),
  }))
  const reply = besideEachOther(sides, false)
  const [left = [], right = []] = sides.map((side) => sumsOf(side, money))
  const state = { ...before, topics: sides[0]?.state.topics ?? before.topics }
  const pairs = left.flatMap((each) => {
    const same = right.find(({ when }) => when === each.when)
    return same === undefined ? [] : [[each, same] as const]
  })
  if (pairs.length === 0 || pairs.length < left.length || pairs.length < right.length) return { state, reply }
  const led = ledBy(reply, pairs.map((pair) => `${held(...pair)}\n`).join(''))
  const apart = pairs.map(([one, other]): Amount => ({
    kind: 'part',
    label: phrases.difference,
    fen: Math.abs(one.fen - other.fen),
    formula: '',
    citation: [],
  }))
  return { state, reply: { ...led, amounts: [...apart, ...led.amounts] } }
}

/** What one class comes to; `when` its outcome is so, where that is open. */
interface ClassSum {
  readonly name: string
  readonly fen: number
  readonly when: string
}

function held(left: ClassSum, right: ClassSum): string {
  const [high, low] = left.fen >= right.fen ? [left, right] : [right, left]
  const shown = ({ name, fen }: ClassSum) => `${name}${printYuan(fen)}`
  const said =
    high.fen === low.fen
      ? phrases.noDifference(shown(high), shown(low))
      : phrases.differs(high.name, printYuan(high.fen - low.fen), shown(high), shown(low))
  return high.when === '' ? said : phrases.inThatCase(high.when, said)
}

function moneyOf(word: string): Money {
  if (/尾款|余款|剩|remainder/u.test(word)) return { asked: '尾款多少', kind: 'remainder' }
  if (/预|先|advance/u.test(word)) return { asked: '预拨多少', kind: 'advance' }
  return { asked: '一共能补多少', kind: 'total' }
}

function sumsOf(
  { name, reply }: { readonly name: string } & TurnResult,
  { kind }: Money,
): readonly ClassSum[] {
  const sums = reply.amounts.filter((amount) => amount.kind === kind)
  if (reply.missing.length === 0)
    return sums.length > 1 ? [] : sums.map(({ fen }) => ({ name, fen, when: '' }))
  const due = sums.filter(({ fen }) => fen > 0)
  return due.some(({ label }) => label === '')
    ? []
    : due.map(({ fen, label }) => ({ name, fen, when: /（(.+)）$/u.exec(label)?.[1] ?? label }))
}

function labelOf({ own }: KnownClass): string {
  const name = own[className]
  return typeof name === 'string' ? name : nameOf(own)
}

const opens = '^(?:那|那么|这|所以|现在|，)*'
const name =
  '(?:第[一二三四五1-5]个?[班批期组拨]|[1-5A-Ea-e甲乙丙丁戊一二三四五][班期]|(?:普通|急需紧缺|紧缺)?的?(?:高级技师|技师|[初中高]级工?)(?:的?[那这]?(?:个班|班|批|拨|组|帮|些|几个))?(?:人|学徒|的)?)'
const both = '(?:(?:两|2|俩)个?(?:班|批|级别|等级|工种|组|拨|期)(?:人|学徒)?|两边|两者)'
const money =
  '(?<money>尾款|余款|剩(?:余|下)的?(?:补贴|钱|资金|款项?)?|预拨(?:的|款|资金)*|预付款?|首款|补贴|补助|钱|总额)?'
const between = '(?:的|各自|之间|相比|相互|，|一共|总共|能|会|要|拿|补|领|给)*'
const howFar =
  '(?:(?:相?差|[多少高低])(?:了|出|拿|补|领)*(?:多少|几)(?:钱|元|块)?|(?:哪个班?|谁)(?:的)?(?:补贴|钱|拿得|补得|更)*[多高少低])[呢啊？。]*$'
const patterns = [
  `${opens}${both}${between}${money}${between}${howFar}`,
  `${opens}(?<one>${name})(?:和|跟|与|比|同|、)(?<other>${name})${between}${money}${between}${howFar}`,
  `${opens}哪个?(?:班|批)(?:的)?${money}(?:拿|补|领)?(?:得|的)?(?:更)?[多高少低](?:些|点)?[呢啊？。]*$`,
].map((each) => new RegExp(each, 'u'))
