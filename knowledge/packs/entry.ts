import type { DocumentId } from '../ingest/index.ts'
import type { Condition, FactId, QuoteId, RuleId } from '../rules/index.ts'
import type { strengths } from './schema-expression.ts'
import type { bearers, stages } from './schema.ts'

export type Bearer = (typeof bearers)[number]
export type Stage = (typeof stages)[number]
export type Strength = (typeof strengths)[number]
export type TopicId = string

/** What every answerable entry of a pack says about itself. */
export interface EntryBase {
  /** `<place>.<code>` */
  readonly id: string
  readonly label: string
  readonly place: string
  readonly document: DocumentId
  readonly topics: readonly TopicId[]
  /** Rows of the policy inventory this entry covers. */
  readonly inventory: readonly string[]
  readonly quotes: readonly QuoteId[]
  /** The statement in our own words. */
  readonly text: string
  /** Caveats and readings to add to an answer. */
  readonly notes: readonly string[]
  /** Caveats that hold for some facts only. */
  readonly caveats: readonly Caveat[]
  /** Narrower propositions the entry decides. */
  readonly points: readonly Point[]
  readonly bearers: readonly Bearer[]
  readonly strength: Strength
  readonly appliesWhen?: Condition
  /** Clause-level dates, ISO, inclusive; absent = as the document. */
  readonly validFrom?: string
  readonly validTo?: string
  /** Whether the entry itself, not only its pack, states a date. */
  readonly dated: boolean
  /** Where it is written, for errors. */
  readonly source: { readonly file: string; readonly line: number }
}

/** Said only where `when` holds, with the clauses it leans on. */
export interface Caveat {
  readonly text: string
  readonly when: Condition
  readonly quotes: readonly QuoteId[]
}

/** A proposition narrower than the topic's, asked for by these words. */
export interface Point {
  readonly asked: RegExp
  readonly mode: 'may' | 'must' | 'is'
  /** `open`: the text does not say. */
  readonly stance: Stance | 'open'
  readonly strength: Strength
  /** Said behind the yes or no, or in its place where the text does not say. */
  readonly text?: string
}

/** Whether the topic's proposition holds here. */
export type Stance = 'yes' | 'no' | 'depends'

export interface Within {
  readonly amount: number
  readonly unit: '日' | '工作日' | '月' | '年'
}

export type Entry =
  | (EntryBase & {
      readonly kind: 'value'
      readonly rule: RuleId
      readonly unit: string
      readonly stance?: Stance
    })
  | (EntryBase & { readonly kind: 'verdict'; readonly rule: RuleId; readonly stance?: Stance })
  | (EntryBase & { readonly kind: 'statement'; readonly stance?: Stance })
  | (EntryBase & {
      readonly kind: 'deadline'
      readonly dutyBearers: readonly Bearer[]
      /** Empty: of no stage in particular. */
      readonly stages: readonly Stage[]
      readonly from?: FactId
      readonly within?: Within
      readonly direction: 'after' | 'before'
      /** The date fact of the deed itself. */
      readonly done?: FactId
      readonly receiver?: string
    })
  | (EntryBase & {
      readonly kind: 'documents'
      readonly stages: readonly Stage[]
      readonly items: readonly DocumentItem[]
    })
  | (EntryBase & {
      readonly kind: 'form'
      readonly attachment: number
      readonly title: string
      readonly fields: readonly FormField[]
    })
  | (EntryBase & {
      readonly kind: 'absence'
      readonly searched: readonly DocumentId[]
      readonly referred?: string
    })

export interface DocumentItem {
  /** `<entry id>.<code>`; the position stands in for a missing code. */
  readonly id: string
  readonly name: string
  readonly handling: '提交' | '留存备查' | '系统可查免交'
  readonly original: '原件' | '复印件' | '电子' | '未写'
  readonly copies?: number
  readonly form?: string
  readonly providedBy?: Bearer
  readonly stampedBy?: string
  readonly when?: Condition
  /** Why it is on the list, or how the wording is read. */
  readonly because?: string
  /** The document that would say what it consists of; not held. */
  readonly referred?: string
  readonly strength: Strength
  readonly quotes: readonly QuoteId[]
  readonly inventory: readonly string[]
}

export interface FormField {
  readonly name: string
  readonly fill?: string
  readonly options?: readonly string[]
  readonly quotes: readonly QuoteId[]
}

/** What the text leaves open: the exact question to put to a person, and whom to ask. */
export interface Inquiry {
  /** `<place>.<code>` */
  readonly id: string
  readonly place: string
  readonly document: DocumentId
  /** Empty: whatever the stage. */
  readonly stages: readonly Stage[]
  readonly question: string
  /** May hold `{市}`, the city's name. */
  readonly whom: string
  readonly when?: Condition
  /** Asked also where `when` cannot be decided yet. */
  readonly askWhenOpen: boolean
  /** A document that would say it, named by the text and not held. */
  readonly referred?: string
  readonly quotes: readonly QuoteId[]
  readonly inventory: readonly string[]
}

/** A closed question a user can ask, with the proposition its yes/no form is about. */
export interface Topic {
  readonly id: TopicId
  readonly label: string
  readonly proposition?: string
  readonly mode: 'may' | 'must' | 'is'
}

/** Inventory rows that are deliberately not encoded, and why. */
export interface Exclusion {
  readonly inventory: readonly string[]
  readonly reason: string
  readonly place: string
}
