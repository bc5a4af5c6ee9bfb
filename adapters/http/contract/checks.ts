import { z } from 'zod'
import { contractId, isoDate } from './common.ts'
import { citation } from './reply.ts'

const severity = z.enum(['错误', '警告', '提示', '待人工确认'])

/** Limits of one upload. A check is of one batch: 附件1, 附件2, 附件3 and what is filed with them. */
export const uploadLimits = {
  files: 200,
  fileBytes: 20 * 1024 * 1024,
  totalBytes: 200 * 1024 * 1024,
} as const

/** `POST /checks`: multipart; any number of file parts, then or before these fields. */
export const checkFields = z.strictObject({
  /** Name or id of a place; absent: the profile's, else that of the official forms found. */
  region: z.string().trim().min(1).max(50).optional(),
  stage: z.string().max(20).optional(),
  asOf: isoDate.optional(),
  profileId: z.string().max(200).optional(),
  /** A portal's contract to hold every row against; the profile's mapping of its fields is used. */
  portal: contractId.optional(),
})

export const checkAccepted = z.object({ jobId: z.string() })
export type CheckAccepted = z.infer<typeof checkAccepted>

/** Excel's own addresses; `field` is the official column title, `value` masked. `code` is of the list in checker/README. */
export const checkFinding = z.object({
  id: z.string(),
  code: z.string(),
  severity,
  source: z.enum(['政策', '门户', '数据标准', '表内一致性']),
  where: z.object({
    file: z.string(),
    sheet: z.string(),
    cell: z.string().optional(),
    rows: z.array(z.int()),
    column: z.string().optional(),
    field: z.string(),
  }),
  value: z.string(),
  message: z.string(),
  fix: z.string(),
  clause: citation.optional(),
  portal: z.object({ page: z.string(), field: z.string(), rule: z.string() }).optional(),
})
export type CheckFindingBody = z.infer<typeof checkFinding>

/** Sums in 分. `notEligible`: why rows of 附件2 are not counted. */
export const checkMoney = z.object({
  eligible: z.int(),
  notEligible: z.array(z.object({ reason: z.string(), rows: z.array(z.int()) })),
  expectedFen: z.int(),
  statedFen: z.int().optional(),
  arithmetic: z.string(),
  clause: citation,
})
export type CheckMoneyBody = z.infer<typeof checkMoney>

/**
 * `result` of a job of kind `check`. `files` can be fetched from `/jobs/:id/files/:name`: the report as a page and as JSON,
 * `rows.json` (see `checkRows`), `columns.json` (see `checkColumns`), for each workbook with remarks a copy that holds them (`annotated`), and, where corrections are
 * certain (width, spaces, a name's dot), a corrected copy (`fixed`) with the list of what was changed (`fixes`).
 */
export const checkResult = z.object({
  summary: z.object({
    files: z.array(
      z.object({
        file: z.string(),
        sheet: z.string(),
        form: z.enum(['附件1', '附件2', '附件3', '其他']),
        rows: z.int(),
      }),
    ),
    counts: z.record(severity, z.int()),
    checked: z.int(),
    money: checkMoney.optional(),
  }),
  findings: z.array(checkFinding),
  notChecked: z.array(z.object({ what: z.string(), why: z.string() })),
  asOf: isoDate,
  files: z.array(
    z.object({
      name: z.string(),
      kind: z.enum(['html', 'json', 'rows', 'columns', 'annotated', 'fixed', 'fixes']),
      label: z.string(),
      /** The user's file it belongs to. */
      of: z.string().optional(),
    }),
  ),
})
export type CheckResultBody = z.infer<typeof checkResult>

/** `rows.json`: the rows that have findings, cell by cell, masked; `findings` are ids. */
export const checkRows = z.array(
  z.object({
    file: z.string(),
    sheet: z.string(),
    row: z.int(),
    name: z.string(),
    cells: z.array(z.object({ cell: z.string(), field: z.string(), text: z.string() })),
    findings: z.array(z.string()),
  }),
)
export type CheckRowsBody = z.infer<typeof checkRows>

/** `fixes.json`: cell by cell what the corrected copies change, masked. */
export const checkFixes = z.object({
  fixes: z.array(
    z.object({
      file: z.string(),
      sheet: z.string(),
      cell: z.string(),
      field: z.string(),
      from: z.string(),
      to: z.string(),
      apply: z.boolean(),
    }),
  ),
})
export type CheckFixesBody = z.infer<typeof checkFixes>
