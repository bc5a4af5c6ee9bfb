import type { CohortReading } from '../understand/index.ts'
import { outcomeFacts, pick, without } from './merge.ts'
import type { ConversationState } from './state.ts'

/**
 * 如果那2个也不合格: people counted before, told apart by their number, came out otherwise. Undefined when the words do not
 * point at exactly one group known.
 */
export function retell(state: ConversationState, reading: CohortReading): ConversationState | undefined {
  const [said, ...more] = reading.groups
  const count = said?.['headcount']
  if (!reading.refers || said === undefined || more.length > 0 || state.groups.length < 2) return undefined
  const outcome = { ...pick(reading.shared, outcomeFacts), ...pick(said, outcomeFacts) }
  if (Object.keys(outcome).length === 0 || count === undefined) return undefined
  const hits = state.groups.filter(
    (group) =>
      group['headcount'] === count &&
      Object.entries(pick(said, ['level', 'category'])).every(
        ([fact, value]) => ({ ...state.shared, ...group })[fact] === value,
      ),
  )
  const [hit] = hits
  if (hit === undefined || hits.length > 1) return undefined
  const common = pick(state.shared, outcomeFacts)
  return {
    ...state,
    shared: without(state.shared, outcomeFacts),
    groups: state.groups.map((group) =>
      group === hit ? { ...without(group, outcomeFacts), ...outcome } : { ...common, ...group },
    ),
  }
}
