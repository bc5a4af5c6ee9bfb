import { activitySchema, inboundOf } from './activity/index.ts'
import { answer, type AnswerParts } from './answer.ts'
import { createBotBuilderHost } from './hosts/botbuilder.ts'
import type { BotCredentials, BotHost } from './hosts/host.ts'
import { mayServe } from './hosts/service-url.ts'
import { messages } from './messages.zh.ts'

export interface BotSettings {
  /** Undefined: anybody who can reach the server may speak to it; for this machine only. */
  readonly credentials?: BotCredentials
  /** Hosts answers may be sent to, besides the Bot Framework's own. */
  readonly serviceHosts: readonly string[]
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
}

export function createBot(settings: BotSettings, parts: AnswerParts): Bot {
  let host: Promise<BotHost> | undefined
  return {
    receive: async (authorization, body) => {
      const parsed = activitySchema.safeParse(body)
      if (!parsed.success) return refused(400, 'bad-activity', messages.badActivity, messages.badActivityHint)
      const activity = parsed.data
      if (!mayServe(activity.serviceUrl, settings.serviceHosts, settings.credentials === undefined))
        return refused(403, 'bad-service-url', messages.serviceUrl, messages.serviceUrlHint)
      const inbound = inboundOf(activity)
      if (activity.channelId === 'msteams' && !admits(settings.tenants, inbound.tenant))
        return refused(403, 'bad-tenant', messages.tenant, messages.tenantHint)
      host ??= createBotBuilderHost(settings.credentials)
      const answered = await (await host).receive(authorization, activity, () => answer(inbound, parts))
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
