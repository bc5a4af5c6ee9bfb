import { atom, type Part, part, plainReply, render } from '../../compose/index.ts'
import { portalPhrases as phrases } from '../../messages.zh.ts'
import { replyFacts } from '../told/facts.ts'
import { findGrounds } from '../grounds.ts'
import type { PortalSystem, Resources } from '../resources.ts'
import type { ConversationState } from '../state.ts'
import type { TurnResult } from '../turn-result.ts'

/** Answers for the place the conversation is about; without one every system the texts name is told. */
export function answerPortal(
  { knowledge, corpus, program, coverage, portals }: Resources,
  state: ConversationState,
  text: string,
  asOf: string,
): TurnResult {
  const place = state.place === undefined ? undefined : corpus.places.get(state.place)
  const jurisdiction = place === undefined ? undefined : coverage.jurisdictionOf(place)
  if (place === undefined || jurisdiction === undefined) {
    const lines = portalPart(portals).atoms.map((each) => each.text)
    return { state, reply: plainReply(lines.join('\n'), 'answer') }
  }
  const found = findGrounds(coverage, place, jurisdiction, text, asOf)
  if (found.kind !== 'grounds') return { state, reply: found.reply }
  const within = new Set(corpus.places.upwards(place.id).map((each) => each.id))
  const parts = [portalPart(portals.filter((each) => within.has(each.place)))]
  const facts = replyFacts(state, parts, program, place.name)
  const { resolution } = found.grounds
  return {
    state,
    reply: render({ parts, quotes: knowledge.quotes, resolution, facts, assumption: '' }).reply,
  }
}

/** What can be checked of a place's filing system beforehand, and how. Nothing is opened from a conversation. */
function portalPart(systems: readonly PortalSystem[]): Part {
  return part('answer', [
    atom('portal-can', 'statement', systems.length === 0 ? phrases.noSystem : phrases.can),
    ...systems.map(({ system, state, fields, quotes }, at) =>
      atom(`portal-system-${String(at)}`, 'statement', phrases.states[state](system, fields), { quotes }),
    ),
    atom('portal-how', 'statement', phrases.how),
    atom('portal-never', 'statement', phrases.never),
  ])
}
