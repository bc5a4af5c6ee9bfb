import { questionForms, type PlaceMention } from '../../understand/index.ts'
import { groupsOf } from '../context.ts'
import { moneyish } from '../question/money-topics.ts'
import type { Resources } from '../resources.ts'
import type { ConversationState } from '../state.ts'
import { lends, ofThere } from './borrowing.ts'

type Known = Extract<PlaceMention, { kind: 'known' }>

/** What a turn that names a place asks of it, where its words leave that to the conversation: 要是放在无锡呢, 是按无锡的来吗; else the text as it is. */
export function askedOfPlace({ finder, corpus }: Resources, before: ConversationState, text: string): string {
  const mentions = finder.find(text)
  if (mentions.length === 0) return text
  const above = (id: string) => corpus.places.upwards(id)
  return sumThere(before, text, mentions) ?? goesByAbove(text, mentions, before.place, above) ?? text
}

/** 要是放在无锡呢, after the papers of people counted: what they would come to there, and not the papers. */
function sumThere(
  before: ConversationState,
  text: string,
  mentions: readonly PlaceMention[],
): string | undefined {
  const [there, ...more] = mentions
  const counted = groupsOf(before).some(({ headcount }) => headcount !== undefined)
  const [topic = ''] = before.topics
  // 没过能退吗 asks for no sum.
  const ofMoney = moneyish.has(topic) && (!sides.has(topic) || /多少|几/u.test(before.last?.text ?? ''))
  if (there?.kind !== 'known' || more.length > 0 || !counted || ofMoney) return undefined
  return movedThere.test(`${text.slice(0, there.start)}#${text.slice(there.end)}`)
    ? `${there.name}一共能补多少`
    : undefined
}

const sides: ReadonlySet<string> = new Set(['advance-payment', 'remainder-payment', 'clawback'])
const movedThere =
  /^(?:那|要是|如果|假如|都|我们|，)*(?:放|搁|搬|挪|转|换到|移)(?:到|在|去)*#(?:市|省|那边|的话|，)*(?:呢|怎么样|又怎么样|的话)?[？。！]*$/u

/** 我们宜兴的，是按无锡的来吗: whether a place goes by the text of the one above it, asked of that text. Undefined where that is not what is asked. */
function goesByAbove(
  text: string,
  mentions: readonly PlaceMention[],
  here: string | undefined,
  upwards: (id: string) => readonly { readonly id: string }[],
): string | undefined {
  const [one, two, ...more] = mentions.filter((mention): mention is Known => mention.kind === 'known')
  if (mentions.some(({ kind }) => kind === 'elsewhere')) return undefined
  const above = two ?? one
  const own = two === undefined ? here : one?.id
  if (above === undefined || own === undefined || own === above.id || more.length > 0) return undefined
  if (!lends.test(text.slice(0, above.start)) || !ofThere.test(text.slice(above.end))) return undefined
  const under = upwards(own).some(({ id }) => id === above.id)
  const bare = !/多少|几|什么|怎么|谁|哪/u.test(text) && !/\d/u.test(text)
  return under && bare && questionForms(text).polar !== undefined
    ? `${two === undefined ? '' : (one?.name ?? '')}适用${above.name}的通知吗`
    : undefined
}
