import type { CohortReading } from '../../understand/index.ts'
import type { ConversationState } from '../state.ts'
import { without } from './merge.ts'

/**
 * 那要是24个月呢, of a class trained as long as it was filed for: of both lengths; of one only filed for: of that. Unless the words are of how long
 * it took.
 */
export function asFiled({ shared }: ConversationState, reading: CohortReading, text: string): CohortReading {
  const { years, 'filed-years': filed } = reading.shared
  const { years: known, 'filed-years': knownFiled } = shared
  if (knownFiled === undefined || years === undefined || filed !== undefined || ofActual.test(text))
    return reading
  const said = { ...reading.shared, 'filed-years': years }
  if (known === undefined) return { ...reading, shared: without(said, ['years']) }
  return known === knownFiled ? { ...reading, shared: said } : reading
}
const ofActual = /实际|真正|学|训|读|上了|办|拖|才|只|提前|延|结[业班束]|毕业|完/u
