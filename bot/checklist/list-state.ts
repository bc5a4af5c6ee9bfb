import type { StageChoice } from '../../knowledge/index.ts'

/** The list a conversation speaks of; plain data. */
export interface ListState {
  /** Absent: not said yet. */
  readonly stage?: StageChoice
  /** As numbered when last shown, from 1. */
  readonly items: readonly ListedItem[]
  /** The last reply was about the list. */
  readonly open: boolean
  /** Facts asked for beside a list, each once. */
  readonly asked?: readonly string[]
  /** What the last ticking changed, with what stood before; for taking it back. */
  readonly last?: readonly Tick[]
  /** A name fitted several items: which of them was meant is being asked. */
  readonly choosing?: { readonly ids: readonly string[]; readonly done: boolean }
}

export interface ListedItem {
  readonly id: string
  readonly name: string
}

/** Item id → done, as room 备 keeps it. */
export type Ticks = Readonly<Record<string, boolean>>

export interface Tick {
  readonly id: string
  readonly done: boolean
}
