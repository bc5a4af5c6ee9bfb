import type { DocumentId } from '../ingest/index.ts'
import type { FactDefinition, Rule, Table } from '../rules/index.ts'
import type { ClaimGroup } from './claims.ts'
import type { Entry, Exclusion, Inquiry } from './entry.ts'

/** A quotation a pack cites, before it has been found in its document. */
export interface WrittenQuote {
  /** `<pack>#<name>` */
  readonly id: string
  readonly document: DocumentId
  readonly path: string
  readonly text: string
  readonly occurrence?: number
  readonly file: string
  readonly line: number
}

/** Patterns that must match nowhere in the documents searched. */
export interface WrittenAbsence {
  readonly entry: string
  readonly patterns: readonly string[]
  readonly searched: readonly DocumentId[]
  readonly file: string
  readonly line: number
}

/** Figures to prove, with quotes qualified and the place to blame. */
export interface QualifiedClaims extends ClaimGroup {
  readonly entry: string
  readonly file: string
  readonly line: number
  /** Figures that are computed or ours, not printed. */
  readonly derived?: readonly string[]
  /** A caveat restates figures in whatever order it needs. */
  readonly anyOrder?: boolean
}

/** Packs in the core's terms, and everything that still has to be proved against the texts. */
export interface Translation {
  readonly facts: readonly FactDefinition[]
  readonly tables: readonly Table[]
  readonly rules: readonly Rule[]
  readonly entries: readonly Entry[]
  readonly inquiries: readonly Inquiry[]
  readonly exclusions: readonly Exclusion[]
  readonly quotes: readonly WrittenQuote[]
  /** Ids of the quotes anything cites. */
  readonly usedQuotes: ReadonlySet<string>
  readonly absences: readonly WrittenAbsence[]
  readonly claims: readonly QualifiedClaims[]
  /** Inventory rows covered by tables, by place. */
  readonly tableInventory: readonly { readonly inventory: readonly string[]; readonly place: string }[]
}

/** A translation being filled. */
export type TranslationDraft = {
  -readonly [
    Key in
      | 'tables'
      | 'rules'
      | 'entries'
      | 'inquiries'
      | 'exclusions'
      | 'quotes'
      | 'absences'
      | 'claims'
      | 'tableInventory'
  ]: Translation[Key][number][]
}

export function emptyDraft(): TranslationDraft {
  return {
    tables: [],
    rules: [],
    entries: [],
    inquiries: [],
    exclusions: [],
    quotes: [],
    absences: [],
    claims: [],
    tableInventory: [],
  }
}
