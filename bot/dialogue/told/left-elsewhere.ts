import { cohortTokens } from '../../understand/index.ts'
import { groupsOf } from '../context.ts'
import type { Beside, ConversationState } from '../state.ts'
import { withoutPeople } from './without-people.ts'

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
  const rest = elsewhere.filter(({ state }) => state.place !== now.place && state.place !== place)
  const name = nameOf(place)
  const others = ownPeople(text) || ofAnotherLevel(before, text)
  if (name === undefined || !others || !allCounted(before) || before.last === undefined) return rest
  return [...rest, { name, state: { ...before, elsewhere: [] } }]
}

/**
 * 又有18个技师在北京, of another place than before: nothing told of the people there holds of them, but how long and for which level they are
 * trained, where that was the same for all.
 */
export function newcomers(before: ConversationState, place: string, text: string): ConversationState {
  const here = { ...before, place }
  if (before.place !== undefined && before.place !== place && ofAnotherLevel(before, text))
    return withoutPeople(here)
  const others = before.place !== undefined && before.place !== place && ownPeople(text)
  const apart =
    besides.test(text) || before.groups.length > 1 || otherLevel(before, text) || tellsWholeClass(text)
  if (!others || !allCounted(before) || !apart) return here
  const [first = {}, ...more] = groupsOf(before)
  const common = Object.entries(first).filter(
    ([fact, value]) => ofTraining.has(fact) && more.every((group) => group[fact] === value),
  )
  const { shared, ...rest } = withoutPeople(here)
  return { ...rest, elsewhere: before.elsewhere, shared: { ...shared, ...Object.fromEntries(common) } }
}

/** 那无锡15个中级工都有证, after 高级工 elsewhere: it divides none of those. */
function otherLevel(before: ConversationState, text: string): boolean {
  const tokens = cohortTokens(text)
  return tokens.some(({ kind }) => kind === 'outcome') && namesOthers(before, tokens)
}

/** 无锡报技师给多少, after 50个高级工 elsewhere: asked of the level there, and of nobody known. */
function ofAnotherLevel(before: ConversationState, text: string): boolean {
  const levelKnown = groupsOf(before).every(({ level }) => level !== undefined)
  if (supposes.test(text) || sameOnes.test(text) || !levelKnown || !allCounted(before)) return false
  const tokens = cohortTokens(text)
  return !tokens.some(({ kind }) => kind === 'count' || kind === 'outcome') && namesOthers(before, tokens)
}

/** 太原呢12个中级一年都拿证: a class by itself, and none of those elsewhere. */
function tellsWholeClass(text: string): boolean {
  const kinds = new Set(cohortTokens(text).map(({ kind }) => kind))
  return (['count', 'level', 'years'] as const).every((kind) => kinds.has(kind))
}

function namesOthers(before: ConversationState, tokens: ReturnType<typeof cohortTokens>): boolean {
  const levels = tokens.flatMap((token) => (token.kind === 'level' && !token.held ? [token.value] : []))
  const known = groupsOf(before).map(({ level }) => level)
  return levels.length > 0 && levels.every((level) => !known.includes(level))
}

const ofTraining: ReadonlySet<string> = new Set(['level', 'category', 'years', 'filed-years'])
/** 还是太原 goes back there. */
const besides = /又|还(?!是)|另|再|也/u

function ownPeople(text: string): boolean {
  return cohortTokens(text).some(({ kind }) => kind === 'count') && !supposes.test(text)
}

/** How many there are is known of everybody. */
export function allCounted(state: ConversationState): boolean {
  return groupsOf(state).every((facts) => facts['headcount'] !== undefined)
}

/** 同样的情况放北京呢 普通中级, 无锡技师呢: asked of those known. */
const sameOnes = /同样|这些|这批|放|搬|挪|搁|呢(?:[，。？！]|$)/u
/** 要是换成太原20人: the same people, supposed to be there. */
const supposes = /换|改|要是|如果|假如|假设|万一|不对|不是|说错/u
