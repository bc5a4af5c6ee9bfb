import { cohortTokens } from '../../understand/index.ts'
import { meansApprenticeship } from '../question/programme.ts'
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

/** 那学徒呢，20人一年. */
const asksInTurn = /^(?:那|那么)学徒制?(?:班|培训)?呢/u

/**
 * 那算了，上学徒吧，22个人, after 取证补贴: people told anew of the apprenticeship; the certificates asked about before are not theirs. Undefined where the
 * conversation was not of that, or counts nobody.
 */
export function turnsToApprentices(before: ConversationState, text: string): ConversationState | undefined {
  const { programme } = before.course ?? {}
  const ofOther = programme === 'certificate-subsidy' || (programme !== undefined && asksInTurn.test(text))
  if (!ofOther || !meansApprenticeship(text)) return undefined
  if (!cohortTokens(text).some(({ kind }) => kind === 'count')) return undefined
  return { ...withoutPeople(before), course: { ...before.course, programme: undefined } }
}
