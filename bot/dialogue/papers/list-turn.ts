import {
  checklistOf,
  isDate,
  type Checklist,
  type FactId,
  type Place,
  type StageChoice,
} from '../../../knowledge/index.ts'
import {
  listMessages,
  listReply,
  readListRequest,
  stageAlone,
  stageIn,
  type ListReplyKind,
  type ListRequest,
  type ListState,
} from '../../checklist/index.ts'
import { plainReply } from '../../compose/index.ts'
import { phrases } from '../../messages.zh.ts'
import type { Act, PlaceMention } from '../../understand/index.ts'
import { explanation } from '../explanation.ts'
import { replyFacts } from '../told/facts.ts'
import { findGrounds } from '../grounds.ts'
import type { Resources } from '../resources.ts'
import type { ConversationState } from '../state.ts'
import type { TurnResult } from '../turn-result.ts'
import { isPlaceAlone } from '../where.ts'

/** What was understood of a turn besides a list. */
interface Beside {
  readonly mentions: readonly PlaceMention[]
  readonly act: Act | undefined
  readonly asks: boolean
  /** Facts were told. */
  readonly tells: boolean
}

/** Whether the turn asks for a list of papers, or goes on with one: names the place or step asked for, another step, another place, a fact. */
export function listWanted(
  before: ConversationState,
  text: string,
  { mentions, act, asks, tells }: Beside,
): ListRequest | undefined {
  const { list } = before
  const request = readListRequest(text)
  const earlier = list?.stage ?? (before.last === undefined ? undefined : stageIn(before.last.told))
  if (request !== undefined) return { ...(earlier === undefined ? {} : { stage: earlier }), ...request }
  if (list?.open !== true) return undefined
  const same = list.stage === undefined ? {} : { stage: list.stage }
  const named = stageAlone(text)
  if (named !== undefined) return { stage: named }
  if (placesAlone(text, mentions)) return same
  if (list.items.length === 0) {
    const stage = mentions.length > 0 || !asks ? stageIn(text) : undefined
    if (stage !== undefined) return { stage }
  }
  return act === 'unsure' || (!asks && tells) ? same : undefined
}

/** 换成无锡呢, 那北京的, 我们在阳泉. */
function placesAlone(text: string, mentions: readonly PlaceMention[]): boolean {
  const bare = text
    .replace(/^(?:那么?|换成?|改成?|如果是?|要是|看看?)+/u, '')
    .replace(/(?:的|呢|吧|[，。？！])+$/u, '')
  const cut = text.indexOf(bare)
  return isPlaceAlone(
    bare,
    mentions.map((mention) => ({ ...mention, start: mention.start - cut, end: mention.end - cut })),
  )
}

/** Shows the list asked for, or asks for the place or the step first. */
export function beginList(
  resources: Resources,
  known: ConversationState,
  place: Place | undefined,
  { stage }: ListRequest,
  text: string,
  asOf: string,
  limit?: number,
): TurnResult {
  const { program, coverage } = resources
  const asked = known.list?.asked ?? []
  const list: ListState = { ...(stage === undefined ? {} : { stage }), items: [], open: true, asked }
  const state: ConversationState = { ...known, pending: '', list }
  const facts = replyFacts(state, [], program, place?.name)
  const jurisdiction = place === undefined ? undefined : coverage.jurisdictionOf(place)
  if (place === undefined || jurisdiction === undefined)
    return { state, reply: plainReply(phrases.askPlace, 'ask', ['region'], facts) }
  const found = findGrounds(coverage, place, jurisdiction, text, asOf)
  if (found.kind !== 'grounds') return { state, reply: found.reply }
  const day = found.grounds.date
  if (stage === undefined) {
    const { checklist } = listed(resources, state, place, '全部', day)
    const stages = new Set(checklist.items.map((item) => item.stage))
    const ask = listMessages.askStage(place.name, [...stages])
    return { state, reply: plainReply(ask, 'ask', ['stage'], facts) }
  }
  return showList(resources, state, place, stage, day, { kind: 'whole' }, limit)
}

/** A reply about the list, and the list as now numbered. */
export function showList(
  resources: Resources,
  state: ConversationState,
  place: Place,
  stage: StageChoice,
  asOf: string,
  about: ListReplyKind,
  limit?: number,
): TurnResult {
  const { program } = resources
  const { checklist, undecided } = listed(resources, state, place, stage, asOf)
  const fact = about.kind === 'whole' ? undecided[0] : undefined
  const asked = state.list?.asked ?? []
  const open = fact !== undefined && !asked.includes(fact) && !state.declined.includes(fact)
  const definition = open ? program.facts.get(fact) : undefined
  const reply = listReply(
    {
      list: checklist,
      ticks: state.ticks ?? {},
      facts: replyFacts(state, [], program, place.name),
      ...(definition === undefined ? {} : { ask: { fact: definition.id, question: definition.question } }),
      ...(limit === undefined ? {} : { limit }),
    },
    about,
  )
  const list: ListState = {
    stage,
    items: checklist.items.map(({ id, name }) => ({ id, name })),
    open: true,
    asked: definition === undefined ? asked : [...asked, definition.id],
    ...(state.list?.last !== undefined ? { last: state.list.last } : {}),
  }
  return { state: { ...state, asked: definition?.id, list, explained: explanation(reply) }, reply }
}

function listed(
  { knowledge, daysOff, program }: Resources,
  { shared, groups }: ConversationState,
  place: Place,
  stage: StageChoice,
  asOf: string,
): { readonly checklist: Checklist; readonly undecided: readonly FactId[] } {
  const dates = Object.entries(shared).flatMap(([fact, value]) =>
    program.facts.get(fact)?.domain.kind === 'date' && typeof value === 'string' && isDate(value)
      ? [[fact, value] as const]
      : [],
  )
  const facts = {
    shared,
    groups: groups.map((group) => ({ label: '', facts: group })),
    dates: Object.fromEntries(dates),
    unused: [],
  }
  const result = checklistOf(
    { knowledge, daysOff },
    { region: place.id, facts, cohorts: [] },
    { stage, asOf },
  )
  if (result.kind === 'unknown-place') throw new TypeError(`the gazetteer's own ${place.id} is not known`)
  return result
}
