import { cohortFacts, without } from './merge.ts'
import type { ConversationState } from '../state.ts'

/** The conversation with nothing kept of any apprentices told of. */
export function withoutPeople(state: ConversationState): ConversationState {
  return {
    ...state,
    shared: without(state.shared, [...cohortFacts]),
    groups: [],
    divided: false,
    whole: undefined,
    advance: undefined,
    fee: undefined,
    elsewhere: undefined,
    leftOut: undefined,
    pending: '',
  }
}
