import { stateFromProfile, type ConversationState } from '../../bot/index.ts'
import {
  factsOfProfile,
  parseProfile,
  profileOfFacts,
  type Knowledge,
  type Profile,
  type ProposedProfile,
} from '../../knowledge/index.ts'
import type { Owner, Store } from '../store/index.ts'
import { readState } from './stored.ts'

/** The state a conversation about a stored profile begins with; undefined when the owner has no such profile. */
export async function profileState(
  store: Store,
  knowledge: Knowledge,
  owner: Owner,
  id: string,
): Promise<ConversationState | undefined> {
  const stored = await store.documents.get(owner, 'profile', id)
  const parsed = stored === undefined ? undefined : parseProfile(stored.body)
  return parsed?.kind === 'profile' ? stateOfProfile(knowledge, parsed.profile) : undefined
}

/** The state a conversation about a profile begins with. */
export function stateOfProfile({ corpus, program }: Knowledge, profile: Profile): ConversationState {
  const places = corpus.places
    .named(profile.region)
    .flatMap((match) => (match.kind === 'known' ? [match.place.id] : []))
  // A name of several places is asked for, never guessed.
  return stateFromProfile(factsOfProfile(profile, program), places.length === 1 ? places[0] : undefined)
}

/** A profile with what a conversation's stored state knows more, as of an ISO date. Nothing is stored. */
export function profileWithState(
  { corpus, program }: Knowledge,
  before: Profile,
  stored: unknown,
  at: string,
): ProposedProfile {
  const { place, shared, groups } = readState(stored)
  const region = place === undefined ? undefined : (corpus.places.get(place)?.name ?? place)
  return profileOfFacts(before, { region, shared, groups }, program, { from: 'chat', at })
}
