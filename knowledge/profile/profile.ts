import { z } from 'zod'

/** The closed lists of a profile. */
export const ownerships = ['省属', '央企', '市属', '其他'] as const
export const sizes = ['大型', '中型', '小型', '微型'] as const
export const levels = ['初级工', '中级工', '高级工', '技师', '高级技师'] as const
/** More apprentices than one enterprise can have: a slip of the keyboard. */
export const headcountLimit = 1_000_000
const yearsLimit = 50

const words = (most: number) => z.string().trim().min(1).max(most)
const count = z.int().min(0).max(headcountLimit)

/** How many of a cohort got a certificate, passed without one, failed. Who is left over has no outcome yet. */
const outcome = z.strictObject({
  certified: count.default(0),
  passedNoCert: count.default(0),
  failed: count.default(0),
})

/** A group of apprentices of one level, kind and outcome. */
export const cohortSchema = z
  .strictObject({
    label: words(100).optional(),
    level: z.enum(levels),
    /** 普通 or 急需紧缺, or the kind of worker (新招用, 转岗, 提升). */
    category: words(50).optional(),
    occupation: words(100).optional(),
    headcount: count,
    years: z.number().positive().max(yearsLimit).optional(),
    dispatched: z.boolean().optional(),
    outcome: outcome.optional(),
  })
  .check(({ value, issues }) => {
    if (value.outcome === undefined) return
    const told = value.outcome.certified + value.outcome.passedNoCert + value.outcome.failed
    if (told > value.headcount)
      issues.push({
        code: 'custom',
        input: value,
        path: ['outcome'],
        message: 'outcome-over-headcount',
        params: { told, headcount: value.headcount },
      })
  })

/** Where a value came from, so that whoever reads the profile can see it and correct it. */
const source = z.strictObject({
  from: z.enum(['form', 'chat', 'check', 'file']),
  at: z.iso.date().optional(),
  note: words(200).optional(),
})

/** An enterprise and its apprentices, as people and scripts send it. */
export const profileSchema = z.strictObject({
  id: words(200).default('profile'),
  name: z.string().trim().max(200).default(''),
  creditCode: words(30).optional(),
  region: words(50),
  ownership: z.enum(ownerships).optional(),
  size: z.enum(sizes).optional(),
  institution: words(200).optional(),
  cohorts: z.array(cohortSchema).max(200).default([]),
  dates: z.record(words(80), z.iso.date()).default({}),
  facts: z.record(words(80), z.union([z.boolean(), z.number(), z.string().max(200)])).default({}),
  sources: z.record(words(200), source).optional(),
  /** By portal contract, which column of the forms each field of the page is, confirmed once; an empty text: none. */
  portals: z.record(words(80), z.record(words(200), z.string().max(50))).optional(),
  updatedAt: z.string().max(40).optional(),
})

type Parsed = z.infer<typeof profileSchema>
type ParsedCohort = z.infer<typeof cohortSchema>

export type Cohort = Readonly<Omit<ParsedCohort, 'label'>> & { readonly label: string }

/** One enterprise: shared by chat, checklist and check. Keys of `dates` and `facts` are as their owner wrote them. */
export type Profile = Readonly<Omit<Parsed, 'cohorts'>> & { readonly cohorts: readonly Cohort[] }
export type FactSource = Readonly<z.infer<typeof source>>
