import type { Program } from '../../../knowledge/index.ts'
import { readCohorts } from '../../understand/index.ts'
import { classesIn } from './classes-known.ts'
import { namesClass, partsOf, partsTold } from './known-people.ts'
import { outcomeFacts, overlay, pick, without } from './merge.ts'
import { partNamed } from './part-named.ts'
import type { ConversationState } from '../state.ts'

/**
 * 那没过的两个补考过了呢, of several classes: the one group of that outcome, and number where one is told, came out otherwise.
 * Undefined where the words name no group, or more than one, or say nothing of an outcome.
 */
export function retellNamed(
  state: ConversationState,
  text: string,
  program: Program,
): ConversationState | undefined {
  if (classesIn(state) === undefined) return undefined
  const groups = state.groups.map((group) => ({ ...state.shared, ...group }))
  const parts = partsOf(groups)
  const named = partNamed(parts, text)
  if (named === undefined || named === 'unknown' || named.rest || named.anew) return undefined
  const reading = readCohorts(named.said)
  if (reading.unsure || namesClass(reading)) return undefined
  const [one, ...more] = partsTold(reading) ?? [
    { count: undefined, facts: pick(reading.shared, outcomeFacts) },
  ]
  const group = groups[named.at]
  const whole = parts[named.at]?.count ?? 0
  const heads = one?.count ?? whole
  if (one === undefined || more.length > 0 || group === undefined) return undefined
  if (Object.keys(one.facts).length === 0 || heads > whole) return undefined
  const others = heads < whole ? [{ ...group, headcount: whole - heads }] : []
  const changed = { ...overlay(without(group, ['headcount']), one.facts, program), headcount: heads }
  return {
    ...state,
    shared: without(state.shared, outcomeFacts),
    groups: groups.flatMap((each) => (each === group ? [changed, ...others] : [each])),
    divided: false,
  }
}
