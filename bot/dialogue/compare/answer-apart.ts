import { answerLimit, plainReply } from '../../compose/index.ts'
import { phrases } from '../../messages.zh.ts'
import type { Act } from '../../understand/index.ts'
import type { Resources } from '../resources.ts'
import type { ConversationState } from '../state.ts'
import { takeTurn } from '../take-turn.ts'
import { withoutPeople } from '../told/without-people.ts'
import type { TurnResult } from '../turn-result.ts'
import { afterPlaces } from './after-places.ts'
import { answerProgrammes } from './answer-programmes.ts'
import { classesByDays } from './classes-by-days.ts'
import type { ComparedPlace } from './compare.ts'
import { answerDaysApart } from './days-apart.ts'
import { answerFurtherPlace } from './further-place.ts'
import { answerHoursApart } from './hours-apart.ts'
import { hoursByLevel } from './hours-by-level.ts'
import { besideEachOther, joinReplies } from './joined-replies.ts'
import { standardsOf } from './place-standards.ts'
import { programmesEach } from './programmes-each.ts'
import { asksTogether, holdsAgainst, placesApart } from './places-apart.ts'

/** Places, or programmes, with people of their own in one turn: each answered by itself. */
export function answerApart(
  resources: Resources,
  before: ConversationState,
  text: string,
  asOf: string,
  act: Act | undefined,
): TurnResult | undefined {
  const { finder, coverage, program } = resources
  const apart = placesApart(text, finder.find(text), coverage.jurisdictionAt)
  if (apart?.kind === 'unclear') return { state: before, reply: plainReply(phrases.placesUnclear, 'ask') }
  if (apart !== undefined) {
    const { places, own } = apart
    const turnAt = turnsAt(resources, own ? withoutPeople(before) : before, asOf, act, places)
    const turns = places.map((place) => turnAt(place))
    const reply =
      own && !holdsAgainst(text) ? besideEachOther(turns, asksTogether(text)) : joinReplies(turns, text)
    // Whose people a follow-up without a place speaks of is not known.
    return { state: afterPlaces(before, turns, { by: text, own, apart: own }), reply }
  }
  const take = (asked: string, limit?: number) => takeTurn(resources, before, asked, asOf, act, limit)
  return (
    hoursByLevel(text, program, (asked) => take(asked)) ??
    answerDaysApart(text, asOf, finder.find(text), take) ??
    answerHoursApart(text, take) ??
    answerFurtherPlace(resources, before, text, asOf) ??
    programmesEach(resources, before, text, asOf) ??
    classesByDays(resources, before, text, asOf) ??
    answerProgrammes(resources, before, text, asOf)
  )
}

/** One turn at each of the places asked about. */
export function turnsAt(
  resources: Resources,
  before: ConversationState,
  asOf: string,
  act: Act | undefined,
  places: readonly ComparedPlace[],
) {
  const { jurisdictionAt } = resources.coverage
  const limit = Math.floor(answerLimit / places.length)
  return (place: ComparedPlace, topic?: string) => ({
    name: place.name,
    jurisdiction: jurisdictionAt(place.id) ?? '',
    standards: standardsOf(resources, jurisdictionAt(place.id) ?? ''),
    ...takeTurn(resources, before, place.text, asOf, act, limit, topic),
  })
}
