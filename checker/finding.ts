import { z } from 'zod'

export const severities = ['错误', '警告', '提示', '待人工确认'] as const
export const sources = ['政策', '门户', '数据标准', '表内一致性'] as const

/** The clause a finding rests on; `quote` is the raw slice of `sourceFile` from `start` to `end`, in UTF-16 code units. */
export const clauseSchema = z.strictObject({
  document: z.string(),
  title: z.string(),
  provision: z.string(),
  quote: z.string(),
  sourceFile: z.string(),
  start: z.int(),
  end: z.int(),
  status: z.string(),
})

/** Excel's own addresses. `rows` is empty for what concerns a whole file or sheet; `field` is the official column title. */
export const whereSchema = z.strictObject({
  file: z.string(),
  sheet: z.string(),
  cell: z.string().optional(),
  rows: z.array(z.int().positive()),
  column: z.string().optional(),
  field: z.string(),
})

/** One thing to act on. `value` is masked; `code` is of the published list (checker/README.md). */
export const findingSchema = z.strictObject({
  id: z.string(),
  code: z.string().regex(/^[a-z]+(-[a-z0-9]+)*$/),
  severity: z.enum(severities),
  source: z.enum(sources),
  where: whereSchema,
  value: z.string(),
  message: z.string().min(1),
  fix: z.string().min(1),
  clause: clauseSchema.optional(),
  portal: z.strictObject({ page: z.string(), field: z.string(), rule: z.string() }).optional(),
})

export const notCheckedSchema = z.strictObject({ what: z.string(), why: z.string() })

export type Severity = (typeof severities)[number]
export type Source = (typeof sources)[number]
export type Where = Readonly<z.infer<typeof whereSchema>>
export type Finding = Readonly<z.infer<typeof findingSchema>>
export type NotChecked = Readonly<z.infer<typeof notCheckedSchema>>
export type FindingClause = Readonly<z.infer<typeof clauseSchema>>

/** A finding before the report numbers it. */
export type FindingDraft = Omit<Finding, 'id'>
