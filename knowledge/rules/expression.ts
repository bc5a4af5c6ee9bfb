import type { FactId, FactValue, QuoteId, Reading, RuleId, TableId } from './value.ts'

export type Comparator = 'equal' | 'unequal' | 'at-least' | 'at-most' | 'more-than' | 'less-than'

/** A leaf or branch of a condition; `text`, `quotes` and `soft` let a verdict explain itself. */
export type Condition =
  | ({
      readonly kind: 'compare'
      readonly fact: FactId
      readonly comparator: Comparator
      readonly value: FactValue
    } & Explained)
  | ({ readonly kind: 'member'; readonly fact: FactId; readonly values: readonly FactValue[] } & Explained)
  | ({ readonly kind: 'all' | 'any'; readonly of: readonly Condition[] } & Explained)
  | ({ readonly kind: 'not'; readonly of: Condition } & Explained)
  | ({ readonly kind: 'named'; readonly rule: RuleId } & Explained)

export interface Explained {
  /** The requirement in our own words, as a user reads it. */
  readonly text?: string
  readonly quotes?: readonly QuoteId[]
  /** 原则上, 左右, 一般, 鼓励: failing it can never yield 不满足. */
  readonly soft?: boolean
  /** The word of the text that makes it soft. */
  readonly wording?: string
}

/** The closed set of operators. Numbers are integers in base units: 分, 人, 月 and so on. */
export type Expression =
  | { readonly kind: 'constant'; readonly value: number; readonly unit: string }
  | { readonly kind: 'fact'; readonly fact: FactId }
  | { readonly kind: 'rule'; readonly rule: RuleId }
  | { readonly kind: 'table'; readonly table: TableId }
  | { readonly kind: 'product' | 'sum' | 'difference' | 'minimum'; readonly of: readonly Expression[] }
  | { readonly kind: 'percent'; readonly percent: number; readonly of: Expression }
  /** The whole part of a decimal quantity; a remainder makes the result a lower bound. */
  | { readonly kind: 'whole'; readonly of: Expression }
  /** 累进分段: each band's rate applies to the part of the quantity inside it. */
  | {
      readonly kind: 'bands'
      readonly of: Expression
      readonly bands: readonly Band[]
      readonly unit: string
    }
  /** 分情形: the first case that holds; a case that cannot be decided yet stops the search. */
  | { readonly kind: 'cases'; readonly cases: readonly Case[]; readonly otherwise: Expression }
  | { readonly kind: 'withheld'; readonly withheld: WithheldExpression }
  /** 冲突: readings two careful officers may take; none is chosen for the user. */
  | {
      readonly kind: 'conflict'
      readonly reason: string
      readonly who: string
      readonly readings: readonly ReadingExpression[]
    }

export interface ReadingExpression extends Reading {
  readonly of?: Expression
}

export interface Band {
  /** Inclusive upper end of the band in the quantity's unit; absent on the last. */
  readonly upTo?: number
  readonly rate: number
}

export interface Case {
  readonly when: Condition
  readonly then: Expression
  readonly quotes: readonly QuoteId[]
}

export type WithheldExpression =
  | { readonly kind: 'discretion'; readonly who: string; readonly reason: string }
  | { readonly kind: 'not-stated'; readonly reason: string }
  | { readonly kind: 'referred'; readonly document: string; readonly reason: string }
  | { readonly kind: 'not-applicable'; readonly reason: string }

/** How a fact may be answered. Decimal quantities (1.5 年) are allowed where `decimal` is set. */
export type FactDomain =
  | { readonly kind: 'boolean' }
  | { readonly kind: 'choice'; readonly options: readonly string[] }
  | {
      readonly kind: 'quantity'
      readonly unit: string
      readonly decimal: boolean
      readonly samples: readonly number[]
    }
  | { readonly kind: 'date' }

export interface FactDefinition {
  readonly id: FactId
  readonly label: string
  readonly question: string
  readonly domain: FactDomain
  /** 1 easy … 3 hard to find out for an HR clerk; weighs the choice of the next question. */
  readonly effort: number
  /** When this fact has the key's value, those other facts are fixed as well (取证 → 合格). Keys are `String(value)`. */
  readonly implies: Readonly<Record<string, Readonly<Record<FactId, FactValue>>>>
  /** What an answer may take for granted, and then says so, when nobody has said it. */
  readonly assume?: Assumption
}

/** `same`: as another fact says, times `times`; `value`: a fixed value. `text` says it to the user. */
export type Assumption =
  | { readonly kind: 'same'; readonly fact: FactId; readonly times: number; readonly text?: string }
  | {
      readonly kind: 'value'
      readonly value: FactValue
      /** A yes/no fact that, where it holds, leaves nothing to be assumed. */
      readonly unless?: FactId
      /** A yes/no fact that, where it holds, makes it go without saying. */
      readonly tacit?: FactId
      readonly text?: string
    }

export interface Table {
  readonly id: TableId
  readonly label: string
  readonly keys: readonly FactId[]
  /** Of the stored values, e.g. `元/人年`; money is stored in 分. */
  readonly unit: string
  readonly rows: readonly { readonly keys: readonly FactValue[]; readonly value: number }[]
  readonly quotes: readonly QuoteId[]
}

export interface ValueRule {
  readonly kind: 'value'
  readonly id: RuleId
  readonly label: string
  readonly unit: string
  readonly expression: Expression
  readonly quotes: readonly QuoteId[]
}

export interface VerdictRule {
  readonly kind: 'verdict'
  readonly id: RuleId
  readonly label: string
  readonly condition: Condition
  readonly quotes: readonly QuoteId[]
}

export type Rule = ValueRule | VerdictRule
