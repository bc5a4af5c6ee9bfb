import type { Entry, Stage } from '../packs/index.ts'
import { timeline, type Dated, type DeadlineEntry } from '../timeline/index.ts'
import { chosenStage, clauseOf, entriesOf, inStage, type Situation } from './situation.ts'
import type { Deadline, StageChoice } from './types.ts'

/** The deadlines of the stage with their days; each with the entry it came from. */
export function datedOf(situation: Situation): readonly Dated[] {
  const { facts, cohorts, knowledge, daysOff } = situation
  const entries = entriesOf(situation)
    .filter((entry: Entry): entry is DeadlineEntry => entry.kind === 'deadline')
    .filter((entry) => inStage(situation.stage, entry.stages))
  return timeline({
    entries,
    dates: facts.dates,
    cohorts,
    program: knowledge.program,
    daysOff,
  })
}

export function deadlineOf(situation: Situation, dated: Dated): readonly Deadline[] {
  const clause = clauseOf(situation, dated.entry.quotes)
  if (clause === undefined) return []
  const { id, name, stages, dutyBearer, yours, due, earliest, arithmetic, soft, entry, state } = dated
  return [
    {
      id,
      name,
      ...stageOf(situation.stage, stages),
      dutyBearer,
      yours,
      ...(due === undefined ? {} : { due }),
      ...(earliest === undefined ? {} : { earliest }),
      rule: entry.text,
      arithmetic,
      soft,
      ...(entry.receiver === undefined ? {} : { receiver: entry.receiver }),
      ...(state === undefined ? {} : { state: state.kind }),
      clause,
    },
  ]
}

function stageOf(choice: StageChoice, stages: readonly Stage[]): { readonly stage?: Stage } {
  const stage = chosenStage(choice, stages)
  return stage === undefined ? {} : { stage }
}
