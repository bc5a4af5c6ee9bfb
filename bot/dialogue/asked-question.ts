import type { PolarKind, QuestionForm } from '../understand/index.ts'

/** One question of a turn: the topic it is about and how it is put. */
export interface AskedQuestion {
  readonly topic: string
  readonly forms: readonly QuestionForm[]
  readonly polar?: PolarKind
  /** The question asks the contrary of the topic's proposition (可以不签吗). */
  readonly negated: boolean
  /** The words it was asked in, normalised. */
  readonly text: string
}
