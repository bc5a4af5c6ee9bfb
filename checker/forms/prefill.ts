import { factsOfProfile, formulaOf, type Facts, type Knowledge, type Profile } from '../../knowledge/index.ts'
import type { CellInput, PersonInput } from './form-input.ts'
import { messages } from './messages.zh.ts'
import type { ClaimInput } from './write-claim.ts'
import type { FormTemplates } from './template.ts'

/** More empty rows than this are not printed ahead: the names have to come first. */
const mostEmptyRows = 2000

/**
 * Rows of 附件1: the given people, completed by what the profile knows of their cohort (the only one, or the one of their level);
 * without people one row each for everybody counted, up to 2,000.
 */
export function rosterRows(
  { roster }: FormTemplates,
  { program }: Knowledge,
  profile: Profile,
  people: readonly PersonInput[] | undefined,
): readonly PersonInput[] {
  const start = factsOfProfile(profile, program).dates['start-date']
  const targets = roster.columns.find(({ id }) => id === 'target')?.options ?? []
  const known = (cohort: Profile['cohorts'][number]): PersonInput => ({
    ...(cohort.occupation === undefined ? {} : { occupation: cohort.occupation }),
    ...(targets.includes(cohort.level) ? { target: cohort.level } : {}),
    ...(cohort.years === undefined ? {} : { term: messages.years(cohort.years) }),
    ...(start === undefined ? {} : { start }),
    ...(profile.institution === undefined ? {} : { institution: profile.institution }),
  })
  if (people === undefined || people.length === 0)
    return profile.cohorts
      .flatMap((cohort) =>
        Array.from({ length: Math.min(cohort.headcount, mostEmptyRows) }, () => known(cohort)),
      )
      .slice(0, mostEmptyRows)
  const [only, ...others] = profile.cohorts
  return people.map((person) => {
    const cohort =
      others.length === 0 ? only : profile.cohorts.find(({ level }) => level === person['target'])
    return { ...(cohort === undefined ? {} : known(cohort)), ...person }
  })
}

/** Rows of 附件2: the given people, with occupation and day of assessment as the profile has them. */
export function resultRows(
  { program }: Knowledge,
  profile: Profile,
  people: readonly PersonInput[] | undefined,
): readonly PersonInput[] {
  const [only, ...others] = profile.cohorts
  const assessed = factsOfProfile(profile, program).dates['assessment-date']
  const known: PersonInput = {
    ...(only?.occupation === undefined || others.length > 0 ? {} : { occupation: only.occupation }),
    ...(assessed === undefined ? {} : { 'assessed-on': assessed }),
  }
  return (people ?? []).map((person) => ({ ...known, ...person }))
}

/**
 * 附件3: the count of those with a certificate, the printed standard, and the sum in 万元 by the pack's own rule, with its
 * arithmetic. What cannot be computed stays empty and is said.
 */
export function claimInput(
  templates: FormTemplates,
  knowledge: Knowledge,
  profile: Profile,
  given: Readonly<Record<string, CellInput>>,
): ClaimInput {
  const { claim } = templates
  const standard = claim.fields.find(({ id }) => id === 'standard')?.fill
  const certified = profile.cohorts.reduce((sum, { outcome }) => sum + (outcome?.certified ?? 0), 0)
  const sum = certified === 0 ? { why: messages.noOutcome } : sumOf(knowledge, profile, claim.rule)
  const computed: Record<string, CellInput> = {
    ...(profile.name === '' ? {} : { applicant: profile.name, 'account-name': profile.name }),
    ...(profile.institution === undefined ? {} : { institution: profile.institution }),
    ...(certified === 0 ? {} : { 'certified-count': certified }),
    ...(standard === undefined ? {} : { standard }),
    ...('fen' in sum ? { amount: wan(sum.fen) } : {}),
  }
  const formula =
    'fen' in sum ? messages.formula(sum.lines, String(wan(sum.fen))) : messages.amountOpen(sum.why)
  return { fields: { ...computed, ...given }, formula }
}

function sumOf(
  knowledge: Knowledge,
  profile: Profile,
  rule: string,
): { readonly fen: number; readonly lines: readonly string[] } | { readonly why: string } {
  const { program } = knowledge
  const { shared, groups } = factsOfProfile(profile, program)
  const lines: string[] = []
  let fen = 0
  for (const group of groups) {
    if (group.facts['certified'] !== true) continue
    const facts: Facts = { ...shared, ...group.facts }
    if (facts['years'] === undefined) return { why: messages.noYears(group.label) }
    const value = program.evaluate(rule, facts)
    if (value.kind !== 'known') return { why: messages.noYears(group.label) }
    if (value.atLeast === true) return { why: messages.partYears(group.label) }
    fen += value.value
    lines.push(formulaOf(program, rule, facts))
  }
  return { fen, lines }
}

/** 分 → 万元, exactly: amounts are whole 元, so four decimals hold them. */
function wan(fen: number): number {
  return Math.round(fen / 100) / 10_000
}
