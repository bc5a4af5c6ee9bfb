import type { zh } from './messages.zh.ts'

type Widen<T> = T extends string
  ? string
  : T extends readonly string[]
    ? readonly string[]
    : T extends (...args: infer A) => string
      ? (...args: A) => string
      : { readonly [K in keyof T]: Widen<T[K]> }

/** The shape both catalogues have; the Chinese one is the original. */
export type Messages = Widen<typeof zh>
