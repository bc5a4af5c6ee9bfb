import { z } from 'zod'
import { factValue, isoDate } from './common.ts'

/** A group of apprentices of one level, kind and outcome. */
const cohort = z
  .object({
    label: z.string(),
    level: z.enum(['初级工', '中级工', '高级工', '技师', '高级技师']),
    category: z.string().optional(),
    occupation: z.string().optional(),
    headcount: z.int(),
    years: z.number().optional(),
    dispatched: z.boolean().optional(),
    outcome: z.object({ certified: z.int(), passedNoCert: z.int(), failed: z.int() }).readonly().optional(),
  })
  .readonly()

const source = z.object({
  from: z.enum(['form', 'chat', 'check', 'file']),
  at: isoDate.optional(),
  note: z.string().optional(),
})

/** An enterprise and its apprentices. */
export const profile = z
  .object({
    id: z.string(),
    name: z.string(),
    creditCode: z.string().optional(),
    region: z.string(),
    ownership: z.enum(['省属', '央企', '市属', '其他']).optional(),
    size: z.enum(['大型', '中型', '小型', '微型']).optional(),
    institution: z.string().optional(),
    cohorts: z.array(cohort).readonly(),
    dates: z.record(z.string(), isoDate),
    facts: z.record(z.string(), factValue),
    /** Where each value came from, by its path. */
    sources: z.record(z.string(), source).optional(),
    /** By portal contract, which column each field of the page is; an empty text: none. */
    portals: z.record(z.string(), z.record(z.string(), z.string())).optional(),
    updatedAt: z.string().optional(),
  })
  .readonly()
export type ProfileBody = z.infer<typeof profile>

/** What a client sends: only `region` is needed; every mistake is told in the `hint` of the error. */
export type ProfileDraft = Partial<Omit<ProfileBody, 'id' | 'updatedAt'>> & Pick<ProfileBody, 'region'>

export const profileList = z.object({ profiles: z.array(profile) })
export type ProfileList = z.infer<typeof profileList>

/** A profile with what a conversation knows more, to be read and stored by its owner; `id` is empty where it is a new one. */
export const profileProposal = z.object({
  profile,
  /** Labels of what was told and has no place in a profile. */
  left: z.array(z.string()),
})
export type ProfileProposal = z.infer<typeof profileProposal>
