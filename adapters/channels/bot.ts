import {
  activitySchema,
  addressOf,
  inboundOf,
  type Activity,
  type Address,
  type MessageActivity,
} from './activity/index.ts'
import { answer } from './answer.ts'
import type { AnswerParts } from './answer-parts.ts'
import type { BotCredentials, BotHost, BotSdk, TurnOutcome } from './hosts/host.ts'
import { mayServe } from './hosts/service-url.ts'
import { messages } from './messages.zh.ts'

export interface BotSettings {
  /** Left out: botbuilder. */
  readonly sdk?: BotSdk
  /** Undefined: anybody who can reach the server may speak to it; for this machine only. */
  readonly credentials?: BotCredentials
  /** Hosts answers may be sent to, besides the Bot Framework's own. */
  readonly serviceHosts: readonly string[]
  /** Hosts files sent in a chat may be fetched from, besides those of Teams. */
  readonly fileHosts?: readonly string[]
  /** Organisations whose Teams users are answered; undefined: any. */
  readonly tenants?: readonly string[]
}

export type BotAnswer =
  | { readonly kind: 'done'; readonly status: number; readonly body?: unknown }
  | {
      readonly kind: 'refused'
      readonly status: number
      readonly code: string
      readonly message: string
      readonly hint: string
      readonly cause?: unknown
    }

/** The Bot Framework's side of the product: what `POST /api/messages` does. */
export interface Bot {
  /** @throws StoreError */
  readonly receive: (authorization: string, body: unknown) => Promise<BotAnswer>
  /** Says something in a conversation there was. @throws when it does not get out. */
  readonly push: (address: Address, messages: readonly MessageActivity[]) => Promise<void>
  /** Kept when nothing is on its way any more. */
  readonly idle: () => Promise<void>
}

/** Each SDK is loaded with the first activity. */
const hosts: Readonly<Record<BotSdk, (credentials: BotCredentials | undefined) => Promise<BotHost>>> = {
  botbuilder: async (credentials) =>
    (await import('./hosts/botbuilder.ts')).createBotBuilderHost(credentials),
  agents: async (credentials) => (await import('./hosts/agents.ts')).createAgentsHost(credentials),
}

export interface BotParts extends AnswerParts {
  /** Told what could not be sent later. */
  readonly onLost?: (cause: unknown) => void
}

export function createBot(settings: BotSettings, parts: BotParts): Bot {
  let host: Promise<BotHost> | undefined
  const theHost = () => (host ??= hosts[settings.sdk ?? 'botbuilder'](settings.credentials))
  const underWay = new Set<Promise<void>>()
  const push: Bot['push'] = async (address, said) => {
    if (!mayServe(address.serviceUrl, settings.serviceHosts, settings.credentials === undefined))
      throw new Error('serviceUrl not allowed')
    await (await theHost()).push(address, said)
  }
  /** What follows is sent by itself where the channel has an address for it, else it is waited for. */
  const withLater = async (outcome: TurnOutcome, activity: Activity): Promise<TurnOutcome> => {
    const { later, ...now } = outcome
    if (later === undefined) return now
    if (activity.deliveryMode === 'expectReplies')
      return { ...now, messages: [...now.messages, ...(await later())] }
    const sending = later()
      .then((said) => push(addressOf(activity), said))
      .catch((cause: unknown) => {
        parts.onLost?.(cause)
      })
      .finally(() => underWay.delete(sending))
    underWay.add(sending)
    return now
  }
  return {
    push,
    idle: async () => {
      await Promise.all(underWay)
    },
    receive: async (authorization, body) => {
      const parsed = activitySchema.safeParse(body)
      if (!parsed.success) return refused(400, 'bad-activity', messages.badActivity, messages.badActivityHint)
      const activity = parsed.data
      if (!mayServe(activity.serviceUrl, settings.serviceHosts, settings.credentials === undefined))
        return refused(403, 'bad-service-url', messages.serviceUrl, messages.serviceUrlHint)
      const inbound = inboundOf(activity)
      if (activity.channelId === 'msteams' && !admits(settings.tenants, inbound.tenant))
        return refused(403, 'bad-tenant', messages.tenant, messages.tenantHint)
      const answered = await (
        await theHost()
      ).receive(authorization, activity, async () => withLater(await answer(inbound, parts), activity))
      switch (answered.kind) {
        case 'done':
          return answered
        case 'unauthentic':
          return refused(
            401,
            'not-authentic',
            messages.notAuthentic,
            messages.notAuthenticHint,
            answered.cause,
          )
        case 'cannot-verify':
          return refused(
            503,
            'cannot-verify',
            messages.cannotVerify,
            messages.cannotVerifyHint,
            answered.cause,
          )
        case 'not-delivered':
          return refused(
            502,
            'not-delivered',
            messages.notDelivered,
            messages.notDeliveredHint,
            answered.cause,
          )
      }
    },
  }
}

function admits(tenants: readonly string[] | undefined, tenant: string | undefined): boolean {
  return tenants === undefined || (tenant !== undefined && tenants.includes(tenant.toLowerCase()))
}

function refused(status: number, code: string, message: string, hint: string, cause?: unknown): BotAnswer {
  return { kind: 'refused', status, code, message, hint, ...(cause === undefined ? {} : { cause }) }
}
