/** A word or figure that says something about a group of apprentices. Offsets count in the normalised text. */
export type CohortToken = { readonly start: number; readonly end: number } & (
  | { readonly kind: 'level'; readonly value: string; readonly held: boolean }
  | { readonly kind: 'category'; readonly value: string }
  | {
      readonly kind: 'count'
      readonly value: number
      /** 那20个, 这3个: speaks of people already counted. */
      readonly refers: boolean
      /** 各7个: so many in each group named. */
      readonly each: boolean
    }
  | { readonly kind: 'years'; readonly value: number; readonly filed: boolean }
  | {
      readonly kind: 'outcome'
      readonly fact: 'passed' | 'certified' | 'pass-certificate' | 'other-certificate'
      readonly value: boolean
      /** 只有合格证书, 只合格: and no certificate of grade. */
      readonly only?: boolean
      /** 都通过了: of everybody spoken of. */
      readonly all?: boolean
      /** 中途走了: did not finish, and so did not pass. */
      readonly left?: boolean
    }
  | { readonly kind: 'evaluation'; readonly value: boolean }
  | { readonly kind: 'project' }
  /** 其中: what follows divides what came before. */
  | { readonly kind: 'among' }
  /** 其余, 剩下的: the rest of the headcount. */
  | { readonly kind: 'rest' }
)

/** The number of the clause that the offset stands in, counted from 1. */
export function clauseAt(text: string, at: number): number {
  return text.slice(0, at).split(/[，。？！；]/u).length
}
