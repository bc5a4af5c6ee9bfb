import type { FactId, Facts } from '../rules/index.ts'
import { categoryWords } from './messages.zh.ts'
import { cohortSchema, type Cohort } from './profile.ts'

interface GatheredCohorts {
  readonly cohorts: readonly Cohort[]
  /** Facts a cohort holds; none where no cohort could be made. */
  readonly carried: ReadonlySet<FactId>
  /** Facts of people no cohort could hold. */
  readonly left: readonly FactId[]
}

/** What a cohort can hold of its people. */
const held = [
  'level',
  'headcount',
  'years',
  'whole-years',
  'term-months',
  'dispatched',
  'passed',
  'certified',
  'category',
  'worker-kind',
] as const

/** Facts of people: of nobody in particular they are no facts of an enterprise. */
export const factsOfPeople: ReadonlySet<FactId> = new Set([...held, 'left-early', 'evaluation-failed'])

/** Groups of apprentices as cohorts: those of one level, kind and term together, divided by outcome. A group without level or headcount is none. */
export function cohortsOfGroups(groups: readonly Facts[]): GatheredCohorts {
  const gathered = new Map<string, Cohort>()
  const carried = new Set<FactId>()
  const left = new Set<FactId>()
  for (const group of groups) {
    const kind = categoryWords.find(({ fact, value }) => group[fact] === value)
    const cohort = cohortOf(group, kind?.words[0])
    const told = held.filter((id) => group[id] !== undefined)
    if (cohort === undefined) {
      for (const id of told) left.add(id)
      continue
    }
    const { level, category, years, dispatched } = cohort
    const key = JSON.stringify([level, category, years, dispatched])
    const before = gathered.get(key)
    gathered.set(key, before === undefined ? cohort : together(before, cohort))
    for (const id of told) {
      const isKind = id === 'category' || id === 'worker-kind'
      const isOutcome = id === 'passed' || id === 'certified'
      const holds = isKind ? kind?.fact === id : !isOutcome || cohort.outcome !== undefined
      if (holds) carried.add(id)
      else left.add(id)
    }
  }
  return { cohorts: [...gathered.values()], carried, left: [...left] }
}

function cohortOf(group: Facts, category: string | undefined): Cohort | undefined {
  const { level, headcount, dispatched, passed, certified } = group
  const months = group['term-months']
  const years = group['years'] ?? (typeof months === 'number' ? months / 12 : undefined)
  if (typeof headcount !== 'number') return undefined
  const result =
    certified === true
      ? { certified: headcount, passedNoCert: 0, failed: 0 }
      : passed === false
        ? { certified: 0, passedNoCert: 0, failed: headcount }
        : passed === true && certified === false
          ? { certified: 0, passedNoCert: headcount, failed: 0 }
          : undefined
  const parsed = cohortSchema.safeParse({
    level,
    headcount,
    ...(years === undefined ? {} : { years }),
    ...(dispatched === undefined ? {} : { dispatched }),
    ...(category === undefined ? {} : { category }),
    ...(result === undefined ? {} : { outcome: result }),
  })
  if (!parsed.success) return undefined
  return { ...parsed.data, label: `${category ?? ''}${parsed.data.level}` }
}

function together(left: Cohort, right: Cohort): Cohort {
  const none = { certified: 0, passedNoCert: 0, failed: 0 }
  const [first, second] = [left.outcome ?? none, right.outcome ?? none]
  const headcount = left.headcount + right.headcount
  if (left.outcome === undefined && right.outcome === undefined) return { ...left, headcount }
  return {
    ...left,
    headcount,
    outcome: {
      certified: first.certified + second.certified,
      passedNoCert: first.passedNoCert + second.passedNoCert,
      failed: first.failed + second.failed,
    },
  }
}
