/** A fact as the rule core sees it: 是否 → boolean, 枚举 → option label, 数量 → integer or decimal in the fact's unit, 日期 → ISO date. */
export type FactValue = boolean | string | number
export type FactId = string
export type RuleId = string
export type TableId = string
/** Names a quotation inside the pack that cites it. */
export type QuoteId = string

/** What is known about one case; an absent key means nobody has said. */
export type Facts = Readonly<Record<FactId, FactValue | undefined>>

/** One of several readings two careful officers may take (冲突). */
export interface Reading {
  readonly label: string
  readonly quotes: readonly QuoteId[]
  /** What it comes to, in the rule's base unit, when that can be computed. */
  readonly value?: number
}

/** 已知. `atLeast`: whole years only; what is owed for the rest the text does not state. Money in 分. */
export interface Known {
  readonly kind: 'known'
  readonly value: number
  readonly atLeast?: boolean
}
/** 待补充: at least one of these facts is needed. */
export interface Missing {
  readonly kind: 'missing'
  readonly facts: readonly FactId[]
}
/** Why no number can be given although every fact is there. */
export type Withheld =
  | { readonly kind: 'discretion'; readonly who: string; readonly reason: string }
  | { readonly kind: 'not-stated'; readonly reason: string }
  | { readonly kind: 'referred'; readonly document: string; readonly reason: string }
  | { readonly kind: 'not-applicable'; readonly reason: string }
  | {
      readonly kind: 'conflict'
      readonly reason: string
      readonly readings: readonly Reading[]
      readonly who: string
    }

export type Value = Known | Missing | Withheld

/** One step of a derivation, in the order the values came out. */
export interface Step {
  readonly rule: RuleId
  readonly value: Value
  readonly quotes: readonly QuoteId[]
}
