import type { CohortReading } from '../../understand/index.ts'
import type { ConversationState } from '../state.ts'

/** 那要是24个月呢, of a class trained as long as it was filed for: of both lengths, unless the words are of one of them. */
export function asFiled({ shared }: ConversationState, reading: CohortReading, text: string): CohortReading {
  const { years, 'filed-years': filed } = reading.shared
  const equal = shared['years'] !== undefined && shared['years'] === shared['filed-years']
  if (!equal || years === undefined || filed !== undefined || ofActual.test(text)) return reading
  return { ...reading, shared: { ...reading.shared, 'filed-years': years } }
}
const ofActual = /实际|真正|学|训|读|上了|办|拖|才|只|提前|延/u
