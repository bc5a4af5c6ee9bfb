import type { FactId, Facts, FactValue, Program } from '../rules/index.ts'
import { cohortsOfGroups, factsOfPeople } from './cohorts-of-groups.ts'
import { dateId, factsOfProfile } from './facts-of-profile.ts'
import { enterpriseKinds } from './messages.zh.ts'
import { ownerships, sizes, type FactSource, type Profile } from './profile.ts'

/** What was told somewhere else than in the profile, in the rule core's terms. */
export interface ToldFacts {
  /** Name of a place; undefined: not told. */
  readonly region: string | undefined
  readonly shared: Facts
  /** Groups of apprentices told apart; each completes `shared`. */
  readonly groups: readonly Facts[]
}

export interface ProposedProfile {
  readonly profile: Profile
  /** Labels of facts told that a profile has no place for; they stay where they were told. */
  readonly left: readonly string[]
}

/**
 * The profile `before` with what was told since, every change with its source: the way back from {@link factsOfProfile}.
 * What was not told stays as it was.
 */
export function profileOfFacts(
  before: Profile,
  { region, shared, groups }: ToldFacts,
  program: Program,
  source: FactSource,
): ProposedProfile {
  const known = factsOfProfile(before, program)
  const people = cohortsOfGroups(
    groups.length === 0 ? [shared] : groups.map((each) => ({ ...shared, ...each })),
  )
  const left = new Set<FactId>(people.left)
  const changed: string[] = []
  let profile = before
  const put = (path: string, part: Partial<Profile>) => {
    profile = { ...profile, ...part }
    changed.push(path)
  }

  if (region !== undefined && region !== before.region) put('region', { region })
  for (const [id, value] of Object.entries(shared)) {
    if (value === undefined || people.carried.has(id) || known.shared[id] === value) continue
    const definition = program.facts.get(id)
    if (definition === undefined) continue
    if (definition.domain.kind === 'date' && typeof value === 'string') {
      const key = Object.keys(profile.dates).find((each) => dateId(each) === id) ?? id
      put(`dates.${key}`, { dates: { ...profile.dates, [key]: value } })
    } else if (factsOfPeople.has(id)) left.add(id)
    else {
      const kind = id === 'enterprise-kind' ? kindFields(before, value) : undefined
      const key = [id, definition.label].find((each) => each in profile.facts) ?? definition.label
      if (kind === undefined) put(`facts.${key}`, { facts: { ...profile.facts, [key]: value } })
      else put(Object.keys(kind)[0] ?? '', kind)
    }
  }
  for (const group of groups)
    for (const id of Object.keys(group)) if (!people.carried.has(id) && !(id in shared)) left.add(id)
  if (people.cohorts.length > 0) {
    const cohorts = people.cohorts.map((cohort) => {
      const same = before.cohorts.find(
        (each) => each.level === cohort.level && each.category === cohort.category,
      )
      return same === undefined ? cohort : { ...same, ...cohort, label: same.label }
    })
    if (JSON.stringify(cohorts) !== JSON.stringify(before.cohorts)) put('cohorts', { cohorts })
  }
  const sources = { ...before.sources, ...Object.fromEntries(changed.map((path) => [path, source])) }
  return {
    profile: changed.length === 0 ? before : { ...profile, sources },
    left: [...left].map((id) => program.facts.get(id)?.label ?? id),
  }
}

/** Ownership or size where the kind of enterprise can have come from one of them only, and neither is known. */
function kindFields(
  { ownership, size }: Profile,
  kind: FactValue,
): Pick<Profile, 'ownership'> | Pick<Profile, 'size'> | undefined {
  if (ownership !== undefined || size !== undefined) return undefined
  const owners = ownerships.filter((each) => enterpriseKinds.ownership[each] === kind)
  const kept = sizes.filter((each) => enterpriseKinds.size[each] === kind)
  if (owners.length + kept.length !== 1) return undefined
  return owners[0] !== undefined ? { ownership: owners[0] } : { size: kept[0] }
}
