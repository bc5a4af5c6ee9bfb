import type { Activity, Address, MessageActivity } from '../activity/index.ts'

/** What a turn leads to: messages to send, and the answer to an invoke. */
export interface TurnOutcome {
  readonly messages: readonly MessageActivity[]
  readonly invoke?: { readonly status: number; readonly body?: unknown }
  /** What follows when work that takes longer is done. Never fails. */
  readonly later?: () => Promise<readonly MessageActivity[]>
}

/** `unauthentic`, `cannot-verify`: the turn was not run; `not-delivered`: it was, and its answer did not get out. */
export type HostAnswer =
  | { readonly kind: 'done'; readonly status: number; readonly body?: unknown }
  | { readonly kind: 'unauthentic' | 'cannot-verify' | 'not-delivered'; readonly cause: unknown }

/** An SDK: checks who calls, runs the turn and sends what it leads to. What the turn throws comes through. */
export interface BotHost {
  readonly receive: (
    authorization: string,
    activity: Activity,
    turn: () => Promise<TurnOutcome>,
  ) => Promise<HostAnswer>
  /** Says something nobody asked for just now, in a conversation there was. @throws when it does not get out. */
  readonly push: (address: Address, messages: readonly MessageActivity[]) => Promise<void>
}

/** Which SDK speaks the protocol. */
export const botSdks = ['botbuilder', 'agents'] as const
export type BotSdk = (typeof botSdks)[number]

export interface BotCredentials {
  readonly appId: string
  readonly appPassword: string
  /** The bot is registered for this organisation only; left out: for several. */
  readonly tenantId?: string
  /** Where the channel's signing keys are published; left out: the public cloud's address. */
  readonly openIdMetadata?: string
}
