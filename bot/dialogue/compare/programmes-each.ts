import { phrases } from '../../messages.zh.ts'
import { answerLimit, printYuan } from '../../compose/index.ts'
import type { Amount } from '../../reply.ts'
import { cohortTokens } from '../../understand/index.ts'
import { groupsOf } from '../context.ts'
import { programmeOf } from '../question/programme.ts'
import type { Resources } from '../resources.ts'
import { emptyState, type ConversationState, type Reckoned } from '../state.ts'
import { takeTurn } from '../take-turn.ts'
import { ledBy, type TurnResult } from '../turn-result.ts'
import { besideEachOther } from './joined-replies.ts'
import { inFull, type ProgrammePart } from './programmes-apart.ts'

/**
 * 5天普通培训跟一年学徒制各能拿多少: the same people under either of two programmes, each answered by itself and nothing added up; 差多少 holds
 * the one against the other. Undefined where the words do not ask that of two programmes.
 */
export function programmesEach(
  resources: Resources,
  before: ConversationState,
  text: string,
  asOf: string,
): TurnResult | undefined {
  const [first, second] = eitherOf(inFull(text)) ?? []
  if (first === undefined || second === undefined) return undefined
  const told = (state: ConversationState, said: string) =>
    takeTurn(resources, state, said, asOf, undefined, answerLimit / 2)
  const counted = cohortTokens(text).some(({ kind }) => kind === 'count')
  const holdsAgainst = /差|多(?!少)/u.test(text)
  // 普通培训跟学徒制差多少, of nobody counted: what the standards are.
  if (!counted && holdsAgainst && groupsOf(before).every(({ headcount }) => headcount === undefined))
    return undefined
  const known = counted ? { ...emptyState, place: before.place } : before
  const one = told(known, first.text)
  const other = told({ ...known, place: one.state.place }, second.text)
  const { place } = one.state
  if (place === undefined || [one, other].some(({ state }) => state.last?.unsure === true)) return undefined
  const sums = [one, other].flatMap(({ state }) => state.reckoned?.slice(-1) ?? [])
  const state = { ...other.state, reckoned: sums.length === 2 ? sums : [] }
  const names = [first, second].map(({ programme }) => phrases.programmes[programme])
  const [left = '', right = ''] = names
  const reply = besideEachOther(
    [
      { name: left, ...one },
      { name: right, ...other },
    ],
    false,
  )
  const lead = holdsAgainst ? against(names, sums) : undefined
  if (lead === undefined) return { state, reply }
  return {
    state,
    reply: { ...ledBy(reply, `${lead.text}\n`), amounts: [lead.apart, ...reply.amounts] },
  }
}

/** 企业新型学徒制高，相差94,000元, where each came to one sum; the outcome it supposes is said. */
function against(
  names: readonly string[],
  sums: readonly Reckoned[],
): { readonly text: string; readonly apart: Amount } | undefined {
  const cases = sums.flatMap(([only, ...more], at) =>
    only === undefined || more.length > 0 ? [] : [{ ...only, name: names[at] ?? '' }],
  )
  const [high, low] = cases.toSorted((one, other) => other.fen - one.fen)
  if (high === undefined || low === undefined || high.fen === low.fen) return undefined
  const fen = high.fen - low.fen
  const list = cases.map(({ name, fen: own }) => `${name}${printYuan(own)}`).join('、')
  const said = phrases.higherFigure(high.name, printYuan(fen), list)
  const when = cases.flatMap((each) => each.when ?? []).join('、')
  const apart = { kind: 'part' as const, label: phrases.difference, fen, formula: '', citation: [] }
  return { text: when === '' ? said : phrases.inThatCase(when, said), apart }
}

/** What is said of each: the people counted once are those of both. */
function eitherOf(text: string): readonly [ProgrammePart, ProgrammePart] | undefined {
  const asking = asks.exec(text)
  if (asking === null || together.test(text)) return undefined
  const said = text.slice(0, asking.index)
  const after = text.slice(asking.index + asking[0].length).replace(/^[，。？！]+|[，。？！]+$/gu, '')
  for (const match of said.matchAll(joins)) {
    const [left, right] = [said.slice(0, match.index), said.slice(match.index + match[0].length)]
    const clause = left.split('，').at(-1) ?? ''
    const [before, own] =
      programmeOf(clause) === undefined ? ['', left] : [left.slice(0, left.length - clause.length), clause]
    const [one, other] = [programmeOf(own), programmeOf(right)]
    if (one === undefined || other === undefined || one === other) continue
    const heads = cohortTokens(text).filter(({ kind }) => kind === 'count')
    if (heads.length > 1) return undefined
    const [head] = heads
    const count = head === undefined ? '' : `${text.slice(head.start, head.end)}人，`
    const put = (words: string) => {
      const rest = [before, after]
        .map((each) => each.replace(/^，+|，+$/gu, ''))
        .filter((each) => each !== '')
      const all = [...rest, words.replace(opening, '')].join('，')
      const lacks = !cohortTokens(all).some(({ kind }) => kind === 'count')
      return `${lacks ? count : ''}${all}，补多少`
    }
    return [
      { programme: one, text: put(own) },
      { programme: other, text: put(right) },
    ]
  }
  return undefined
}

const joins = /，?(?:还是|对比|跟|和|与|同|比)/gu
const together = /一共|总共|合计|加起来|加一起|都能[领拿]|同时|叠加|兼/u
const opening = /^(?:那|是|做|办|搞|走|上|，)+/u
const asks =
  /(?:，|能|可以|会|要)*(?:各自?|分别|相差|差(?:了|出)?(?:多少|几)|(?:哪个|哪样|哪种|哪边|谁)(?:补|拿|给|领)?(?:得)?(?:更)?多|(?:补|拿|给|领)(?:得|的)(?:更)?多)(?:是|能|可以|会|得|补|给|拿|领|到)*(?:多少|几)?(?:钱|元|块钱?|补贴|万)?(?:呢|啊|些|点)?/u
