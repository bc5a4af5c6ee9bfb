import type { Status } from '../documents/index.ts'
import type { FoundQuote } from './verify.ts'

/** A clause quoted from a stored text; `quote` is the raw slice of `sourceFile` from `start` to `end` (UTF-16 code units). */
export interface Citation {
  readonly document: string
  readonly title: string
  /** Printed path, levels joined by ` › `. */
  readonly provision: string
  readonly quote: string
  readonly sourceFile: string
  readonly start: number
  readonly end: number
  /** 现行 / 已废止 and by what, on the date asked about. */
  readonly status: string
}

/** The clause as replies, checklists and findings show it; `status`: of its document on the date asked about. */
export function cite(quote: FoundQuote, status: Status | undefined): Citation {
  return {
    document: quote.document.shortName,
    title: quote.document.title,
    provision: quote.path,
    quote: quote.text,
    sourceFile: quote.document.file,
    start: quote.start,
    end: quote.end,
    status: statusText(status),
  }
}

function statusText(status: Status | undefined): string {
  if (status === undefined || status.kind === 'in-force') return '未见废止'
  return status.by.held ? '已废止' : `已被${status.by.docNumber ?? status.by.name}废止`
}
