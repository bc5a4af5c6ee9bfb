import type { CaseFacts, Facts, FactValue } from '../../../knowledge/index.ts'
import { emptyState, type ConversationState, type SharedFacts } from '../state.ts'

/** The state of a conversation that begins knowing an enterprise's profile; `place` is a gazetteer id. */
export function stateFromProfile(
  { shared, groups }: CaseFacts,
  place: string | undefined,
): ConversationState {
  const told = groups.map((group) => known(group.facts))
  const [only, ...others] = told
  const together = { ...known(shared), ...(others.length === 0 ? only : {}) }
  const apart = others.length === 0 ? [] : told
  const facts = { ...(place === undefined ? {} : { place }), shared: together, groups: apart }
  return { ...emptyState, ...facts, profile: facts }
}

function known(facts: Facts): SharedFacts {
  return Object.fromEntries(
    Object.entries(facts).filter((entry): entry is [string, FactValue] => entry[1] !== undefined),
  )
}
