import { cohortTokens, readCohorts } from '../../understand/index.ts'
import { groupsOf } from '../context.ts'
import type { Resources } from '../resources.ts'
import type { Beside, ConversationState } from '../state.ts'
import { asksAllTogether } from '../told/further-class.ts'
import { withoutPeople } from '../told/without-people.ts'
import type { TurnResult } from '../turn-result.ts'
import { goesOnApart } from './goes-on-apart.ts'

/**
 * 那山西20人呢, after people of 无锡 were asked about: people of its own, so that those known stay where they are and can be spoken of again.
 * `text`: what was said in the turn that turned to the place of `now`.
 */
export function leftElsewhere(
  before: ConversationState,
  now: ConversationState,
  text: string,
  nameOf: (place: string) => string | undefined,
): readonly Beside[] | undefined {
  const { place, elsewhere = [] } = before
  if (place === undefined || now.place === place) return before.elsewhere
  const others = elsewhere.filter(({ state }) => state.place !== now.place && state.place !== place)
  const name = nameOf(place)
  if (name === undefined || !ownPeople(text) || !counted(before) || before.last === undefined) return others
  return [...others, { name, state: { ...before, elsewhere: [] } }]
}

/**
 * 又有18个技师在北京, of another place than before: nothing told of the people there holds of them, but how long and for which level they are
 * trained, where that was the same for all.
 */
export function newcomers(before: ConversationState, place: string, text: string): ConversationState {
  const here = { ...before, place }
  const others = before.place !== undefined && before.place !== place && ownPeople(text)
  if (!others || !counted(before) || !(besides.test(text) || before.groups.length > 1)) return here
  const [first = {}, ...more] = groupsOf(before)
  const common = Object.entries(first).filter(
    ([fact, value]) => ofTraining.has(fact) && more.every((group) => group[fact] === value),
  )
  const { shared, ...rest } = withoutPeople(here)
  return { ...rest, elsewhere: before.elsewhere, shared: { ...shared, ...Object.fromEntries(common) } }
}

const ofTraining: ReadonlySet<string> = new Set(['level', 'category', 'years', 'filed-years'])
const besides = /又|还|另|再/u

function ownPeople(text: string): boolean {
  return cohortTokens(text).some(({ kind }) => kind === 'count') && !supposes.test(text)
}

/** 两个地方加起来, 太原那边有2个没证: of those left elsewhere as well. Undefined where the words are of the place spoken of now alone. */
export function withElsewhere(
  resources: Resources,
  before: ConversationState,
  text: string,
  asOf: string,
): TurnResult | undefined {
  const { elsewhere = [], place } = before
  const name = place === undefined ? undefined : resources.corpus.places.get(place)?.name
  if (elsewhere.length === 0 || name === undefined || !counted(before) || before.last === undefined)
    return undefined
  const named = resources.finder
    .find(text)
    .some((mention) => mention.kind === 'known' && elsewhere.some(({ state }) => state.place === mention.id))
  if (named ? tellsWholeClass(text) : !asksAllTogether(text)) return undefined
  return goesOnApart(resources, [...elsewhere, { name, state: { ...before, elsewhere: [] } }], text, asOf)
}

/** 太原20人高级两年: another class, and nothing told of the people there. */
function tellsWholeClass(text: string): boolean {
  const { shared, groups } = readCohorts(text)
  return [shared, ...groups].some((facts) => facts['level'] !== undefined || facts['years'] !== undefined)
}

function counted(state: ConversationState): boolean {
  return groupsOf(state).every((facts) => facts['headcount'] !== undefined)
}

/** 要是换成太原20人: the same people, supposed to be there. */
const supposes = /换|改|要是|如果|假如|假设|万一|不对|不是|说错/u
