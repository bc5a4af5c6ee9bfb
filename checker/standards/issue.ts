import type { StandardCode } from './codes.ts'

/** Why a value does not hold, and what to do. The text may not show the value of a personal number in full. */
export interface Issue {
  readonly code: StandardCode
  readonly message: string
  readonly fix: string
}
