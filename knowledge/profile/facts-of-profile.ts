import { isDate } from '../calendar/index.ts'
import type { FactDefinition, FactId, Facts, FactValue, Program } from '../rules/index.ts'
import { categoryWords, dateWords, enterpriseKinds, messages } from './messages.zh.ts'
import type { Cohort, Profile } from './profile.ts'

/** The facts of one group of apprentices: all of one level, kind and outcome. */
export interface GroupFacts {
  readonly label: string
  readonly facts: Facts
}

/** A profile in the rule core's terms. A group's facts complete the shared ones. */
export interface CaseFacts {
  readonly shared: Facts
  readonly groups: readonly GroupFacts[]
  /** Dates by fact id; `start-date` (开班) is a date no rule asks for. */
  readonly dates: Readonly<Record<FactId, string>>
  /** What was written and could not be used, told rather than dropped. */
  readonly unused: readonly { readonly key: string; readonly message: string }[]
}

/** The one mapping from a profile to facts, for chat, checklist and check. Nothing is guessed: what is not said stays open. */
export function factsOfProfile(profile: Profile, program: Program): CaseFacts {
  const unused: { key: string; message: string }[] = []
  const tell = (key: string, message: string) => {
    unused.push({ key, message })
  }
  const dates = datesOf(profile, tell)
  const said = saidFacts(profile, program, tell)
  const kind = enterpriseKind(profile)
  const known = Object.fromEntries(Object.entries(dates).filter(([id]) => program.facts.has(id)))
  const groups = profile.cohorts.flatMap((cohort, at) => groupsOf(cohort, at, tell))
  return {
    shared: { ...(kind === undefined ? {} : { 'enterprise-kind': kind }), ...known, ...said },
    groups,
    dates,
    unused,
  }
}

function enterpriseKind({ ownership, size }: Profile): string | undefined {
  return (
    enterpriseKinds.ownership[ownership ?? ''] ??
    (size === undefined ? undefined : enterpriseKinds.size[size])
  )
}

type Tell = (key: string, message: string) => void

function datesOf(profile: Profile, tell: Tell): Readonly<Record<FactId, string>> {
  const found: Record<FactId, string> = {}
  for (const [key, date] of Object.entries(profile.dates)) {
    const id = dateId(key)
    if (id === undefined)
      tell(
        `dates.${key}`,
        messages.unknownDate(
          key,
          Object.values(dateWords).flatMap(([first]) => first ?? []),
        ),
      )
    else found[id] = date
  }
  return found
}

/** The date fact a written key means: its id, or one of its names with or without 日, 日期, 时间. */
export function dateId(key: string): FactId | undefined {
  const bare = (text: string) =>
    text
      .trim()
      .replace(/(?:的?日期|的?时间|之日|日)$/u, '')
      .toLowerCase()
  return Object.entries(dateWords).find(
    ([id, names]) => id === key || names.some((name) => bare(name) === bare(key)),
  )?.[0]
}

/** What users call a date fact. */
export function dateName(id: FactId): string {
  return dateWords[id]?.[0] ?? id
}

function saidFacts(profile: Profile, program: Program, tell: Tell): Facts {
  const byLabel = new Map([...program.facts.values()].map((fact) => [fact.label, fact]))
  const found: Record<FactId, FactValue> = {}
  for (const [key, written] of Object.entries(profile.facts)) {
    const fact = program.facts.get(key) ?? byLabel.get(key)
    if (fact === undefined) {
      tell(`facts.${key}`, messages.unknownFact(key))
      continue
    }
    const value = readFact(written, fact)
    if ('wanted' in value)
      tell(`facts.${key}`, messages.wrongFact(key, fact.label, String(written), value.wanted))
    else found[fact.id] = value.value
  }
  return found
}

function readFact(
  written: FactValue,
  { domain }: FactDefinition,
): { readonly value: FactValue } | { readonly wanted: string } {
  switch (domain.kind) {
    case 'boolean': {
      if (typeof written === 'boolean') return { value: written }
      if (written === '是' || written === '否') return { value: written === '是' }
      return { wanted: messages.wantedBoolean }
    }
    case 'quantity':
      return typeof written === 'number' && written >= 0 && (domain.decimal || Number.isInteger(written))
        ? { value: written }
        : { wanted: messages.wantedNumber(domain.unit) }
    case 'choice':
      return typeof written === 'string' && domain.options.includes(written)
        ? { value: written }
        : { wanted: messages.wantedOption(domain.options) }
    case 'date':
      return typeof written === 'string' && isDate(written)
        ? { value: written }
        : { wanted: messages.wantedDate }
  }
}

function groupsOf(cohort: Cohort, at: number, tell: Tell): readonly GroupFacts[] {
  const { level, headcount, years, dispatched, outcome, label } = cohort
  if (headcount === 0) {
    tell(`cohorts[${String(at)}].headcount`, messages.noApprentices(label))
    return []
  }
  const months = years === undefined ? undefined : years * 12
  const facts: Facts = {
    level,
    ...(years === undefined ? {} : { years, 'whole-years': Number.isInteger(years) }),
    ...(months !== undefined && Number.isInteger(months) ? { 'term-months': months } : {}),
    ...(dispatched === undefined ? {} : { dispatched }),
    ...categoryOf(cohort, at, tell),
  }
  const { certified, passedNoCert, failed } = outcome ?? { certified: 0, passedNoCert: 0, failed: 0 }
  const parts: readonly (readonly [number, Facts])[] = [
    [certified, { passed: true, certified: true }],
    [passedNoCert, { passed: true, certified: false }],
    [failed, { passed: false, certified: false }],
    [headcount - certified - passedNoCert - failed, {}],
  ]
  return parts.flatMap(([count, result]) =>
    count > 0 ? [{ label, facts: { ...facts, headcount: count, ...result } }] : [],
  )
}

function categoryOf({ category }: Cohort, at: number, tell: Tell): Facts {
  if (category === undefined) return {}
  const found = categoryWords.find(({ words }) => words.includes(category))
  if (found !== undefined) return { [found.fact]: found.value }
  tell(
    `cohorts[${String(at)}].category`,
    messages.unknownCategory(`cohorts[${String(at)}].category`, category),
  )
  return {}
}
