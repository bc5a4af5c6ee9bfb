import { cite, type Entry, type Knowledge, type QuoteId, type Stage } from '../../knowledge/index.ts'
import type { FormTemplates } from '../forms/index.ts'
import type { FindingClause, FindingDraft, NotChecked } from '../finding.ts'
import { maskText } from '../mask.ts'
import { statusIn, type Basis } from './basis.ts'
import type { PolicyCode } from './codes.ts'

/** What the checks know of the world, and where they put what they find. */
export interface CheckContext {
  readonly knowledge: Knowledge
  readonly templates: FormTemplates
  readonly basis: Basis
  /** Whether the official forms found belong to the place's texts. */
  readonly formsApply: boolean
  readonly asOf: string
  readonly stage?: Stage
  /** Facts the enterprise's profile states, by fact id. */
  readonly profileFacts: Readonly<Record<string, string | number | boolean>>
  readonly report: (finding: PolicyFinding) => void
  /** `times` checks were made. */
  readonly ran: (times?: number) => void
  readonly notChecked: (note: NotChecked) => void
}

/** A draft as checks write it: the value is masked on its way out, the clause given by its quotes. */
export interface PolicyFinding extends Omit<FindingDraft, 'code' | 'clause'> {
  readonly code: PolicyCode
  /** The first that can be cited is shown. */
  readonly quotes?: readonly QuoteId[]
}

/** The clause behind the first of the quotes that is held. */
export function clauseOf(
  knowledge: Knowledge,
  basis: Basis,
  quotes: readonly QuoteId[],
): FindingClause | undefined {
  for (const id of quotes) {
    const quote = knowledge.quotes.get(id)
    if (quote !== undefined) return cite(quote, statusIn(basis, quote.document))
  }
  return undefined
}

export function draftOf(knowledge: Knowledge, basis: Basis, finding: PolicyFinding): FindingDraft {
  const { quotes = [], ...rest } = finding
  const clause = clauseOf(knowledge, basis, quotes)
  return { ...rest, value: maskText(rest.value), ...(clause === undefined ? {} : { clause }) }
}

/** Entries of the place about a topic that are in force on the day. */
export function entriesAbout(
  context: Pick<CheckContext, 'knowledge' | 'basis' | 'asOf'>,
  topic: string,
): readonly Entry[] {
  const { knowledge, basis, asOf } = context
  if (basis.kind !== 'texts') return []
  return knowledge.find(basis.jurisdiction, topic).filter((entry) => {
    const document = knowledge.corpus.get(entry.document)
    return (
      document !== undefined &&
      basis.within.has(document.place) &&
      (entry.validFrom === undefined || entry.validFrom <= asOf || entry.validFrom === document.since) &&
      (entry.validTo === undefined || entry.validTo >= asOf)
    )
  })
}
