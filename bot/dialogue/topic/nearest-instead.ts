import { atom, part, render } from '../../compose/index.ts'
import { phrases } from '../../messages.zh.ts'
import type { AskedQuestion } from '../question/asked-question.ts'
import { replyFacts } from '../told/facts.ts'
import type { Grounds } from '../grounds.ts'
import type { Resources } from '../resources.ts'
import type { ConversationState } from '../state.ts'
import type { TurnResult } from '../turn-result.ts'

/** No entry answers: the nearest clauses of the place's own texts, or nothing. */
export function nearestInstead(
  { program, nearest }: Resources,
  state: ConversationState,
  text: string,
  questions: readonly AskedQuestion[],
  { place, resolution }: Grounds,
): TurnResult {
  const clauses = nearest(
    text,
    resolution.chain.map((link) => link.document.id),
  )
  const message = clauses.length === 0 ? phrases.notFoundAtAll(place.name) : phrases.notFound(place.name)
  const { reply } = render({
    parts: [
      part('not_stated', [
        atom('not-found', 'absence', message, { quotes: clauses.map((clause) => clause.id) }),
      ]),
    ],
    quotes: new Map(clauses.map((clause) => [clause.id, clause])),
    resolution,
    facts: replyFacts(state, [], program, place.name),
    assumption: '',
  })
  const topic = questions[0]?.topic
  return { state, reply, unanswered: { place: place.id, ...(topic === undefined ? {} : { topic }) } }
}
