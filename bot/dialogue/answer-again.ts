import { plainReply } from '../compose/index.ts'
import { phrases } from '../messages.zh.ts'
import { conclude } from './conclude.ts'
import { replyFacts } from './told/facts.ts'
import { findGrounds } from './grounds.ts'
import type { Resources } from './resources.ts'
import type { ConversationState } from './state.ts'
import type { TurnResult } from './turn-result.ts'

/** The last question once more, on what is known now. */
export function answerAgain(resources: Resources, state: ConversationState, asOf: string): TurnResult {
  const { corpus, program, coverage } = resources
  const place = state.place === undefined ? undefined : corpus.places.get(state.place)
  const jurisdiction = place === undefined ? undefined : coverage.jurisdictionOf(place)
  if (place === undefined || jurisdiction === undefined)
    return {
      state,
      reply: plainReply(phrases.askPlace, 'ask', ['region'], replyFacts(state, [], program, undefined)),
    }
  if (state.last === undefined)
    return {
      state,
      reply: plainReply(
        phrases.noted(place.name),
        'ask',
        ['topic'],
        replyFacts(state, [], program, place.name),
      ),
    }
  const found = findGrounds(coverage, place, jurisdiction, state.last.text, asOf)
  return found.kind === 'grounds'
    ? conclude(resources, state, state.last, found.grounds, asOf, [])
    : { state, reply: found.reply }
}
