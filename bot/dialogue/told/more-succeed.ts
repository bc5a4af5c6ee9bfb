import { readCohorts } from '../../understand/index.ts'
import type { ConversationState, SharedFacts } from '../state.ts'
import { outcomeFacts, without } from './merge.ts'

/**
 * 又有2个拿到证了, after 46人拿证 and nobody without one: so many more people, and no part of those known. Of those who passed after others
 * were certified (补考又过了2个) nothing is known of a certificate; 另外5个没证 are others too. Undefined where the people are divided, or no more
 * of them are told.
 */
export function moreSucceed(before: ConversationState, text: string): ConversationState | undefined {
  const known = before.shared
  if (before.groups.length > 0 || !succeeded(known) || !further.test(text) || /班|批/u.test(text))
    return undefined
  const { groups, shared, unsure } = readCohorts(text)
  const [said, ...others] = groups
  if (unsure || said === undefined || others.length > 0) return undefined
  const told: SharedFacts = { ...shared, ...said }
  const [heads, more] = [known['headcount'], told['headcount']]
  if (typeof heads !== 'number' || typeof more !== 'number') return undefined
  // 另外一批10人，两年: a class of its own.
  if (Object.keys(told).some((fact) => fact !== 'headcount' && !outcomeFacts.includes(fact))) return undefined
  if (!succeeded(told) && !(apart.test(text) && told['certified'] === false)) return undefined
  // 又有3个拿到证了, after 20人都过了: who of those has one is another matter.
  if (known['certified'] === undefined && told['certified'] !== undefined) return undefined
  if (succeeded(told) && known['certified'] === told['certified'])
    return { ...before, shared: { ...known, headcount: heads + more } }
  const outcome = (facts: SharedFacts) =>
    Object.fromEntries(Object.entries(facts).filter(([fact]) => outcomeFacts.includes(fact)))
  return {
    ...before,
    shared: without(known, ['headcount', ...outcomeFacts]),
    groups: [
      { headcount: heads, ...outcome(known) },
      { headcount: more, ...outcome(told) },
    ],
    divided: true,
  }
}

const succeeded = (facts: SharedFacts) => facts['certified'] === true || facts['passed'] === true
const apart = /另外|其他|别的/u
const further = /又|还有|另外|其他|别的|(?:再|后来|后面)(?:有|下|过|拿|来)/u
