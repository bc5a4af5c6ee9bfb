import { z } from 'zod'
import { isoDate } from './common.ts'

/** A document of the library by id, or one known by name only. */
export const documentRef = z.discriminatedUnion('held', [
  z.object({ held: z.literal(true), id: z.string() }),
  z.object({ held: z.literal(false), name: z.string(), docNumber: z.string().optional() }),
])
export type DocumentRefBody = z.infer<typeof documentRef>

/** On the day asked about. `repealed-unpublished`: repealed already, but nobody could know yet. */
export const documentStatus = z.object({
  kind: z.enum(['in-force', 'repealed', 'repealed-unpublished']),
  by: documentRef.optional(),
  effective: isoDate.optional(),
  published: isoDate.optional(),
})
export type DocumentStatus = z.infer<typeof documentStatus>

export const documentSummary = z.object({
  id: z.string(),
  /** What users read: the 文号, or place and date. */
  shortName: z.string(),
  title: z.string(),
  docNumber: z.string().optional(),
  issuers: z.array(z.string()),
  dates: z.object({ issued: isoDate.optional(), printed: isoDate.optional() }),
  /** First day it can be relied on. */
  since: isoDate,
  role: z.enum(['cover', 'body', 'forwarded']),
  place: z.object({ id: z.string(), name: z.string() }),
  families: z.array(z.string()),
  sourceFile: z.string(),
  sha256: z.string(),
  origin: z.string(),
  status: documentStatus,
  attachments: z.object({ present: z.array(z.string()), missing: z.array(z.string()) }),
  citedNotHeld: z.array(z.string()),
  /** How many entries of the packs rest on it. */
  entries: z.int(),
})
export type DocumentSummary = z.infer<typeof documentSummary>

/** How two documents stand to one another: 转发 依据 废止 调整 细化 引用. */
export const documentRelation = z.object({
  kind: z.string(),
  from: documentRef,
  to: documentRef,
  effective: isoDate.optional(),
  published: isoDate.optional(),
  quote: z.string().optional(),
  reference: z.string().optional(),
  note: z.string().optional(),
})
export type DocumentRelation = z.infer<typeof documentRelation>

export const documentList = z.object({
  asOf: isoDate,
  documents: z.array(documentSummary),
  relations: z.array(documentRelation),
})
export type DocumentList = z.infer<typeof documentList>

/** A node of the provision tree; offsets are UTF-16 code units of `raw`. */
export interface ProvisionNode {
  id: string
  kind: string
  label: string
  heading: string
  path: string
  start: number
  end: number
  children: ProvisionNode[]
}

export const provisionNode: z.ZodType<ProvisionNode> = z
  .object({
    id: z.string(),
    kind: z.string(),
    label: z.string(),
    heading: z.string(),
    path: z.string(),
    start: z.int(),
    end: z.int(),
    get children() {
      return z.array(provisionNode)
    },
  })
  .meta({ id: 'ProvisionNode' })

/** One document: the whole decoded file as `raw`, of which it is the part from `start` to `end`. */
export const documentText = z.object({
  document: documentSummary,
  raw: z.string(),
  start: z.int(),
  end: z.int(),
  tree: provisionNode,
})
export type DocumentText = z.infer<typeof documentText>
