import type { ProfileBody, ProfileDraft } from '../../http/contract/index.ts'

type Cohort = ProfileBody['cohorts'][number]

export const levels = ['初级工', '中级工', '高级工', '技师', '高级技师'] as const
export const categories = ['普通', '急需紧缺'] as const
export const ownerships = ['省属', '央企', '市属', '其他'] as const
export const enterpriseSizes = ['大型', '中型', '小型', '微型'] as const

/** A profile as its form holds it: every field a text. */
export interface ProfileForm {
  readonly name: string
  readonly region: string
  readonly creditCode: string
  readonly ownership: string
  readonly size: string
  readonly institution: string
  readonly cohorts: readonly CohortForm[]
  readonly dates: Readonly<Record<string, string>>
}

export interface CohortForm {
  readonly level: string
  readonly category: string
  readonly occupation: string
  readonly headcount: string
  readonly years: string
}

export const emptyCohort: CohortForm = {
  level: '高级工',
  category: '',
  occupation: '',
  headcount: '',
  years: '',
}

export function formOf(profile: ProfileBody | undefined): ProfileForm {
  return {
    name: profile?.name ?? '',
    region: profile?.region ?? '',
    creditCode: profile?.creditCode ?? '',
    ownership: profile?.ownership ?? '',
    size: profile?.size ?? '',
    institution: profile?.institution ?? '',
    cohorts: profile === undefined ? [emptyCohort] : profile.cohorts.map(cohortForm),
    dates: profile?.dates ?? {},
  }
}

function cohortForm({ level, category, occupation, headcount, years }: Cohort): CohortForm {
  return {
    level,
    category: category ?? '',
    occupation: occupation ?? '',
    headcount: String(headcount),
    years: years === undefined ? '' : String(years),
  }
}

export type DraftProblem = 'region' | 'number'

/** The form as the server takes it. What the form does not show of `before` is kept. A group without a headcount is left out. */
export function draftOf(
  form: ProfileForm,
  before: ProfileBody | undefined,
):
  | { readonly kind: 'draft'; readonly draft: ProfileDraft }
  | { readonly kind: 'problem'; readonly problem: DraftProblem } {
  if (form.region.trim() === '') return { kind: 'problem', problem: 'region' }
  const filled = form.cohorts.filter(({ headcount }) => headcount.trim() !== '')
  if (!filled.every(({ headcount, years }) => isWhole(headcount) && (years.trim() === '' || isNumber(years))))
    return { kind: 'problem', problem: 'number' }
  const ownership = ownerships.find((each) => each === form.ownership)
  const size = enterpriseSizes.find((each) => each === form.size)
  return {
    kind: 'draft',
    draft: {
      name: form.name.trim(),
      region: form.region.trim(),
      ...text('creditCode', form.creditCode),
      ...text('institution', form.institution),
      ...(ownership === undefined ? {} : { ownership }),
      ...(size === undefined ? {} : { size }),
      cohorts: filled.map((cohort, index) => cohortOf(cohort, before?.cohorts[index])),
      dates: Object.fromEntries(Object.entries(form.dates).filter(([, date]) => date !== '')),
      facts: before?.facts ?? {},
      ...(before?.sources === undefined ? {} : { sources: before.sources }),
      ...(before?.portals === undefined ? {} : { portals: before.portals }),
    },
  }
}

function cohortOf(cohort: CohortForm, before: Cohort | undefined): Cohort {
  const level = levels.find((each) => each === cohort.level) ?? '高级工'
  const headcount = Number(plain(cohort.headcount))
  const same = before?.level === level && before.headcount === headcount
  return {
    label: [cohort.category, cohort.occupation, level].filter((each) => each !== '').join(''),
    level,
    headcount,
    ...text('category', cohort.category),
    ...text('occupation', cohort.occupation),
    ...(cohort.years.trim() === '' ? {} : { years: Number(plain(cohort.years)) }),
    ...(same && before.outcome !== undefined ? { outcome: before.outcome } : {}),
    ...(before?.dispatched === undefined ? {} : { dispatched: before.dispatched }),
  }
}

function text<K extends string>(key: K, value: string): Partial<Record<K, string>> {
  const result: Partial<Record<K, string>> = {}
  if (value.trim() !== '') result[key] = value.trim()
  return result
}

function plain(value: string): string {
  return value.normalize('NFKC').trim()
}

function isWhole(value: string): boolean {
  return /^[1-9]\d{0,5}$/u.test(plain(value))
}

function isNumber(value: string): boolean {
  return /^\d{1,2}(?:\.\d+)?$/u.test(plain(value))
}
