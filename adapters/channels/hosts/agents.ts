import { z } from 'zod'
import { CloudAdapter, type TurnContext } from '@microsoft/agents-hosting'
import { addressOf, type Activity, type Address } from '../activity/index.ts'
import { channelTokenVerifier, publicMetadata, TokenRefused } from './channel-token.ts'
import type { BotCredentials, BotHost, HostAnswer, TurnOutcome } from './host.ts'
import { inStages } from './stages.ts'

/** The Microsoft 365 Agents SDK, successor of the Bot Framework SDK. To be imported when a bot is needed and not before. */
export function createAgentsHost(credentials: BotCredentials | undefined): BotHost {
  const adapter = new Adapter(
    credentials === undefined
      ? {}
      : {
          clientId: credentials.appId,
          clientSecret: credentials.appPassword,
          tenantId: credentials.tenantId ?? 'botframework.com',
        },
  )
  adapter.onTurnError = (_context, error) => Promise.reject(error)
  // The SDK's own check takes its keys from one fixed address and lets another serviceUrl and an unendorsed key pass.
  const verify =
    credentials === undefined
      ? undefined
      : channelTokenVerifier({
          appId: credentials.appId,
          openIdMetadata: credentials.openIdMetadata ?? publicMetadata,
        })
  return {
    receive: (authorization, activity, turn) =>
      inStages(turn, isRefusal, async (stages) => {
        const user = await verify?.(authorization, activity)
        return process(
          adapter,
          { headers: {}, body: bodyOf(activity), ...(user === undefined ? {} : { user }) },
          (context) => stages.turn((outcome) => deliver(context, outcome)),
        )
      }),
    // It wants some name of the bot even where there are no credentials.
    push: (address, messages) =>
      adapter.continueConversation(credentials?.appId ?? anonymous, reference.parse(address), (context) =>
        deliver(context, { messages }),
      ),
  }
}

/** 1.8.1 would fetch a token for sending even when nothing is sent but the response. */
class Adapter extends CloudAdapter {
  protected override resolveIfConnectorClientIsNeeded(activity: { readonly deliveryMode?: string }): boolean {
    return activity.deliveryMode !== 'expectReplies'
  }
}

const anonymous = { name: 'anonymous' }

function isRefusal(cause: unknown): boolean {
  return cause instanceof TokenRefused
}

/** Only what the SDK needs to answer: it stumbles over null and empty fields, and the turn is ours. */
function bodyOf(activity: Activity): Record<string, unknown> {
  const { channelId, serviceUrl, conversation, user, bot } = addressOf(activity)
  return {
    type: activity.type,
    channelId,
    serviceUrl,
    conversation,
    from: user,
    recipient: bot,
    ...(typeof activity.id === 'string' ? { id: activity.id } : {}),
    ...(typeof activity.deliveryMode === 'string' && activity.deliveryMode !== ''
      ? { deliveryMode: activity.deliveryMode }
      : {}),
  }
}

type Arguments = Parameters<CloudAdapter['process']>

/** The SDK answers into a response of Express; this is what it uses of one. */
async function process(
  adapter: CloudAdapter,
  request: Arguments[0],
  logic: Arguments[2],
): Promise<HostAnswer> {
  let status = 200
  let body: unknown
  const response: Arguments[1] = {
    headersSent: false,
    writableEnded: false,
    status: (code) => {
      status = code
      return response
    },
    setHeader: () => response,
    send: (sent) => {
      body = sent
      return response
    },
    end: () => response,
  }
  await adapter.process(request, response, logic)
  return { kind: 'done', status, ...(body === undefined ? {} : { body }) }
}

async function deliver(context: TurnContext, { messages, invoke }: TurnOutcome): Promise<void> {
  for (const message of messages) await context.sendActivity(sdkMessage.parse(message))
  if (invoke !== undefined)
    await context.sendActivity(sdkMessage.parse({ type: 'invokeResponse', value: invoke }))
}

type Sendable = Exclude<Parameters<TurnContext['sendActivity']>[0], string>
const sdkMessage = z
  .custom<Sendable>((value) => typeof value === 'object')
  .transform((value) => structuredClone(value))

type Reference = Parameters<CloudAdapter['continueConversation']>[1]
const reference = z
  .custom<Address>((value) => typeof value === 'object')
  .transform(({ bot, ...rest }): Reference => ({ ...structuredClone(rest), agent: bot }))
