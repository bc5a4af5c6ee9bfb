import type { Place, StageChoice } from '../../../knowledge/index.ts'
import {
  listMessages,
  readListTalk,
  type ListState,
  type ListTalk,
  type Tick,
} from '../../checklist/index.ts'
import { plainReply } from '../../compose/index.ts'
import { showList } from './list-turn.ts'
import type { Resources } from '../resources.ts'
import type { ConversationState } from '../state.ts'
import { takeTurn } from '../take-turn.ts'
import type { TurnResult } from '../turn-result.ts'

/** A turn about the list in hand: 第3项好了, 还差什么, 撤销. Undefined when it is about something else. */
export function talkOfList(
  resources: Resources,
  before: ConversationState,
  text: string,
  asOf: string,
): TurnResult | undefined {
  const { list } = before
  const place = before.place === undefined ? undefined : resources.corpus.places.get(before.place)
  if (list?.stage === undefined || place === undefined) return undefined
  const ticks = before.ticks ?? {}
  const talk = readListTalk(text, list, new Set(Object.keys(ticks).filter((id) => ticks[id] === true)))
  return talk === undefined
    ? undefined
    : act(resources, { before, list, stage: list.stage, place, asOf }, talk)
}

/** A list that another matter came after: names alone no longer mean its papers being chosen, nor 撤销 its ticks. */
export function closeList(before: ConversationState, result: TurnResult): TurnResult {
  const { list } = result.state
  if (list === undefined || list !== before.list || !list.open) return result
  const { stage, items, asked = [] } = list
  const closed: ListState = { ...(stage === undefined ? {} : { stage }), items, open: false, asked }
  return { ...result, state: { ...result.state, list: closed } }
}

interface InHand {
  readonly before: ConversationState
  readonly list: ListState
  readonly stage: StageChoice
  readonly place: Place
  readonly asOf: string
}

function act(resources: Resources, inHand: InHand, talk: ListTalk): TurnResult {
  const { before, list, stage, place, asOf } = inHand
  const say = (message: string, next: ListState): TurnResult => ({
    state: { ...before, list: next },
    reply: plainReply(message, 'ask', ['item']),
  })
  const bare: ListState = { stage, items: list.items, open: true, asked: list.asked ?? [] }
  const open: ListState = list.last === undefined ? bare : { ...bare, last: list.last }
  switch (talk.kind) {
    case 'show':
      return showList(resources, before, place, stage, asOf, { kind: talk.what })
    case 'no-such-number':
      return say(listMessages.noSuchNumber(talk.number, list.items.length), open)
    case 'no-such-name':
      return say(listMessages.noSuchName(talk.name), open)
    case 'which': {
      const options = list.items.flatMap(({ id, name }, at) =>
        talk.ids.includes(id) ? [listMessages.numbered(at + 1, name)] : [],
      )
      const choosing = { ids: talk.ids, done: talk.done }
      const asking = listMessages.which(talk.name, options)
      if (talk.ticks.length === 0) return say(asking, { ...open, choosing })
      const { state, reply, ticked: changes = {} } = ticked(resources, inHand, talk.ticks, open, false)
      const [line = ''] = reply.answer.split('\n')
      const next: ListState = { ...bare, last: stoodBefore(before, talk.ticks), choosing }
      return { ...say(`${line}\n${asking}`, next), state: { ...state, list: next }, ticked: changes }
    }
    case 'undo': {
      return ticked(resources, inHand, list.last ?? [], bare, true)
    }
    case 'ticked': {
      const last = stoodBefore(before, talk.ticks)
      const result = ticked(resources, inHand, talk.ticks, { ...open, last }, false)
      return talk.rest === '' ? result : besides(resources, result, talk.rest, asOf)
    }
    default:
      return talk satisfies never
  }
}

/** What stood before, to be put back by 撤销. */
function stoodBefore({ ticks = {} }: ConversationState, changed: readonly Tick[]): readonly Tick[] {
  return changed.map(({ id }) => ({ id, done: ticks[id] === true }))
}

function ticked(
  resources: Resources,
  { before, stage, place, asOf }: InHand,
  changed: readonly Tick[],
  list: ListState,
  undone: boolean,
): TurnResult {
  const changes = Object.fromEntries(changed.map(({ id, done }) => [id, done]))
  const state = { ...before, ticks: { ...before.ticks, ...changes }, list }
  const about = undone ? { kind: 'undone' as const } : { kind: 'ticked' as const, changed }
  return { ...showList(resources, state, place, stage, asOf, about), ticked: changes }
}

/** 花名册好了，合同要不要盖章: what was ticked in a line, then the answer. */
function besides(
  resources: Resources,
  { state, reply, ticked: changes }: TurnResult,
  text: string,
  asOf: string,
) {
  const [line = ''] = reply.answer.split('\n')
  const answered = takeTurn(resources, state, text, asOf, undefined)
  const { answer, text: whole } = answered.reply
  return {
    ...answered,
    reply: { ...answered.reply, answer: `${line}\n${answer}`, text: `${line}\n${whole}` },
    ...(changes === undefined ? {} : { ticked: changes }),
  }
}
