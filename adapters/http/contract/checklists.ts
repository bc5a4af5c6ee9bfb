import { z } from 'zod'
import { isoDate, moment, resourceId } from './common.ts'
import { citation } from './reply.ts'

const stages = ['计划申报', '备案', '开班', '培训过程', '考核评价', '结班', '补贴申领', '变更离职'] as const

/** The steps of a filing, in order. */
export const stage = z.enum(stages)
export type StageName = z.infer<typeof stage>

/** 全部 (default): every stage, in order. The profile: sent along, or one that is stored. */
export const checklistRequest = z.strictObject({
  profile: z.unknown().optional(),
  profileId: resourceId.optional(),
  stage: z.enum([...stages, '全部']).optional(),
  asOf: isoDate.optional(),
})
export type ChecklistRequest = z.infer<typeof checklistRequest>

/** Something to know first. 错误: to be put right before the list can be relied on. `key`: the profile's key concerned. */
export const checklistNotice = z
  .object({
    code: z.string(),
    level: z.enum(['错误', '提示']),
    key: z.string().optional(),
    message: z.string(),
    clause: citation.optional(),
  })
  .readonly()
export type ChecklistNotice = z.infer<typeof checklistNotice>

/** `id` is stable: ticks are kept under it. `copies`, `stampedBy`: absent where the text does not say. */
export const checklistItem = z
  .object({
    id: z.string(),
    name: z.string(),
    stage,
    original: z.enum(['原件', '复印件', '电子', '未写']),
    copies: z.int().optional(),
    providedBy: z.string(),
    stampedBy: z.string().optional(),
    handling: z.enum(['提交', '留存备查', '系统可查免交']),
    /** 附件1 … 附件4: can be had from `POST /forms`. */
    form: z.string().optional(),
    because: z.string(),
    /** What must be the case for it to be asked, where that is not known yet. */
    onlyIf: z.string().optional(),
    /** A document that would say what it consists of, and is not held. */
    referred: z.string().optional(),
    /** Encouraged only (可以, 鼓励, 原则上). */
    soft: z.boolean(),
    clause: citation,
  })
  .readonly()
export type ChecklistItem = z.infer<typeof checklistItem>

/** `yours: false`: somebody else's duty, shown apart. `due` absent: a date is missing, or the text gives no period. */
export const checklistDeadline = z
  .object({
    id: z.string(),
    name: z.string(),
    stage: stage.optional(),
    dutyBearer: z.string(),
    yours: z.boolean(),
    due: isoDate.optional(),
    /** First day of a window. */
    earliest: isoDate.optional(),
    rule: z.string(),
    arithmetic: z.string(),
    soft: z.boolean(),
    receiver: z.string().optional(),
    state: z.enum(['in-time', 'late', 'early']).optional(),
    clause: citation,
  })
  .readonly()
export type ChecklistDeadline = z.infer<typeof checklistDeadline>

export const checklist = z
  .object({
    region: z.string(),
    stage: z.enum([...stages, '全部']),
    asOf: isoDate,
    basis: z
      .array(z.object({ document: z.string(), title: z.string(), status: z.string() }).readonly())
      .readonly(),
    notices: z.array(checklistNotice).readonly(),
    items: z.array(checklistItem).readonly(),
    deadlines: z.array(checklistDeadline).readonly(),
    callToAsk: z
      .array(
        z
          .object({ id: z.string(), question: z.string(), whom: z.string(), clause: citation.optional() })
          .readonly(),
      )
      .readonly(),
    notInCorpus: z
      .array(z.object({ name: z.string(), namedBy: z.string(), note: z.string() }).readonly())
      .readonly(),
  })
  .readonly()
export type ChecklistBody = z.infer<typeof checklist>

/** What is done, by item id. PUT replaces the items it names and leaves the others; null forgets one. */
export const ticks = z.object({
  ticks: z.record(z.string(), z.object({ done: z.boolean(), at: moment })),
})
export type TicksBody = z.infer<typeof ticks>

export const tickChanges = z.strictObject({
  ticks: z.record(z.string().max(200), z.union([z.boolean(), z.null()])),
})
export type TickChanges = z.infer<typeof tickChanges>
