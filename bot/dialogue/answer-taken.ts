import { readCohorts, type CohortReading } from '../understand/index.ts'
import { conclude } from './conclude.ts'
import type { Grounds } from './grounds.ts'
import type { Resources } from './resources.ts'
import type { ConversationState, LastQuestion } from './state.ts'
import { claim } from './told/claim.ts'
import { countsLevel } from './told/described.ts'
import { factsOfTopic, noneHeld } from './told/facts.ts'
import { hearWithoutCohorts } from './told/hear.ts'
import { overlay, pick } from './told/merge.ts'
import type { TurnResult } from './turn-result.ts'

/** One turn taken apart. */
interface Taken {
  readonly asOf: string
  /** What was said, counts that are shares written as such. */
  readonly text: string
  readonly before: ConversationState
  readonly state: ConversationState
  readonly cohorts: CohortReading
  /** Longest answer where it shares a reply with others. */
  readonly limit: number | undefined
  readonly last: LastQuestion
  /** The text, without what is said of some of the people alone. */
  readonly ofAll: string
}

/** The questions of a turn, on what was known and what the turn tells of the facts they want. */
export function answerTaken(resources: Resources, taken: Taken, grounds: Grounds): TurnResult {
  const { knowledge, program, ears } = resources
  const { asOf, before, last } = taken
  const { told, questions } = last
  const { text, ofAll } = taken
  const { jurisdiction } = grounds
  const wanted = questions.flatMap((question) => factsOfTopic(knowledge, jurisdiction, question.topic))
  const speaksOfOthers =
    wanted.includes('mentor-level') || (wanted.includes('held-level') && taken.cohorts.groups.length === 0)
  const heard = speaksOfOthers
    ? {
        ...hearWithoutCohorts(before, text, asOf, ears),
        topics: taken.state.topics,
        subject: taken.state.subject ?? '',
        pending: taken.state.pending,
        person: taken.state.person,
      }
    : taken.state
  // 高级工10人一年, and then 导师条件: what was told of a class is told of no mentor.
  const ofClass = wanted.includes('mentor-level') && countsLevel(readCohorts(before.pending))
  const claimed = claim(ofClass ? ofAll : told.replace(text, () => ofAll), wanted, heard, asOf, ears)
  // 要是12天呢: what this turn says stands before what was told in the one it leans on.
  const now = claim(ofAll, wanted, heard, asOf, ears)
  const shared = overlay(
    heard.shared,
    {
      ...claimed.facts,
      ...pick(heard.shared, Object.keys(claimed.facts)),
      ...noneHeld(text, wanted, program),
      ...now.facts,
    },
    program,
  )
  const taking = new Set(Object.values(now.facts))
  const spareDays = claimed.spareDays.filter((day) => !taking.has(day))
  return conclude(resources, { ...heard, shared, last }, last, grounds, asOf, spareDays, taken.limit)
}
