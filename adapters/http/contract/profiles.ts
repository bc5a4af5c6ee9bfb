import { z } from 'zod'
import { factValue, isoDate, moment } from './common.ts'

const words = (most: number) => z.string().trim().min(1).max(most)

const cohort = z.strictObject({
  label: words(100),
  level: z.enum(['初级工', '中级工', '高级工', '技师', '高级技师']),
  category: words(50).optional(),
  occupation: words(100).optional(),
  headcount: z.int().min(0).max(1_000_000),
  years: z.number().min(0).max(50).optional(),
  dispatched: z.boolean().optional(),
  outcome: z
    .strictObject({
      certified: z.int().min(0),
      passedNoCert: z.int().min(0),
      failed: z.int().min(0),
    })
    .optional(),
})

/** An enterprise and its apprentices, without an id: what a client sends. */
export const profileDraft = z.strictObject({
  name: words(200),
  creditCode: words(30).optional(),
  region: words(50),
  ownership: z.enum(['省属', '央企', '市属', '其他']).optional(),
  size: z.enum(['大型', '中型', '小型', '微型']).optional(),
  institution: words(200).optional(),
  cohorts: z.array(cohort).max(200).default([]),
  dates: z.record(z.string().max(80), isoDate).default({}),
  facts: z.record(z.string().max(80), factValue).default({}),
})
export type ProfileDraft = z.infer<typeof profileDraft>

export const profile = profileDraft.extend({ id: z.string(), updatedAt: moment.optional() })
export type ProfileBody = z.infer<typeof profile>

export const profileList = z.object({ profiles: z.array(profile) })
export type ProfileList = z.infer<typeof profileList>
