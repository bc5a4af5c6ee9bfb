import { z } from 'zod'
import type { Activity, ConversationReference, TurnContext } from 'botbuilder'
import { ConfigurationServiceClientCredentialFactory } from 'botbuilder-core/lib/configurationServiceClientCredentialFactory.js'
import { CloudAdapter } from 'botbuilder/lib/cloudAdapter.js'
import { Activity as MessageMapper } from 'botframework-connector/lib/connectorApi/models/mappers.js'
import type { Address } from '../activity/index.ts'
import type { BotCredentials, BotHost, TurnOutcome } from './host.ts'
import { KeptClients } from './kept-clients.ts'
import { inStages } from './stages.ts'

/**
 * The Bot Framework SDK. To be imported when a bot is needed and not before: it is 130 MB that a server without the channel need not read;
 * of its parts those that are used, a tenth less memory than all.
 */
export function createBotBuilderHost(credentials: BotCredentials | undefined): BotHost {
  sendAsWritten()
  const adapter = new Adapter(
    new KeptClients(
      credentials?.openIdMetadata === undefined
        ? {}
        : { ...publicCloud, ToBotFromChannelOpenIdMetadataUrl: credentials.openIdMetadata },
      new ConfigurationServiceClientCredentialFactory(
        credentials === undefined
          ? {}
          : {
              MicrosoftAppId: credentials.appId,
              MicrosoftAppPassword: credentials.appPassword,
              ...(credentials.tenantId === undefined
                ? { MicrosoftAppType: 'MultiTenant' }
                : { MicrosoftAppType: 'SingleTenant', MicrosoftAppTenantId: credentials.tenantId }),
            },
      ),
    ),
  )
  return {
    receive: (authorization, given, turn) =>
      inStages(turn, isRefusal, async (stages) => {
        const answer = await adapter.run(authorization, sdkActivity.parse(given), (context) =>
          stages.turn((outcome) => deliver(context, outcome)),
        )
        return answer === undefined
          ? { kind: 'done', status: 200 }
          : {
              kind: 'done',
              status: answer.status,
              ...(answer.body === undefined ? {} : { body: answer.body as unknown }),
            }
      }),
    push: (address, messages) =>
      adapter.continueConversationAsync(credentials?.appId ?? '', referenceOf(address), (context) =>
        deliver(context, { messages }),
      ),
  }
}

/** `process` of the SDK prints errors and puts their words into the response; this is what it calls inside. */
class Adapter extends CloudAdapter {
  run(authorization: string, activity: Activity, logic: (context: TurnContext) => Promise<void>) {
    return this.processActivity(authorization, activity, logic)
  }
}

/** The SDK wants a name for everybody and all fields of a conversation. */
function referenceOf({
  channelId,
  serviceUrl,
  conversation,
  user,
  bot,
}: Address): Partial<ConversationReference> {
  return {
    channelId,
    serviceUrl,
    conversation: { isGroup: false, conversationType: 'personal', name: '', ...conversation },
    user: { name: '', ...user },
    bot: { name: '', ...bot },
  }
}

/** The SDK's own error carries a status; those of its token library only a name. */
function isRefusal(cause: unknown): boolean {
  if (!(cause instanceof Error)) return false
  return (
    ('statusCode' in cause && cause.statusCode === 401) ||
    ['JsonWebTokenError', 'NotBeforeError', 'TokenExpiredError'].includes(cause.name)
  )
}

async function deliver(context: TurnContext, { messages, invoke }: TurnOutcome): Promise<void> {
  for (const message of messages) await context.sendActivity(sdkMessage.parse(message))
  if (invoke !== undefined) await context.sendActivity({ type: 'invokeResponse', value: invoke })
}

/** Checked by our own schema before; the SDK adds to what it is given, so it gets a copy. */
const sdkActivity = z
  .custom<Activity>((value) => typeof value === 'object')
  .transform((value) => ({ ...value }))
const sdkMessage = z.custom<Partial<Activity>>((value) => typeof value === 'object')

/**
 * 4.23.3 copies a message field by field before it is sent, at a cost beyond that of the turn, and of an entity only `type`, `text` and
 * `mentioned`, so that citations arrive empty (corrected in the SDK's repository, #4903, never published). Ours are plain data: they go out whole.
 */
function sendAsWritten(): void {
  Object.assign(MessageMapper.type, { name: 'Object' })
}

/** Once one address is another, the SDK wants all of them. */
const publicCloud = {
  ToChannelFromBotLoginUrl: 'https://login.microsoftonline.com/botframework.com',
  ToChannelFromBotOAuthScope: 'https://api.botframework.com',
  ToBotFromChannelTokenIssuer: 'https://api.botframework.com',
  OAuthUrl: 'https://api.botframework.com',
  ToBotFromEmulatorOpenIdMetadataUrl:
    'https://login.microsoftonline.com/botframework.com/v2.0/.well-known/openid-configuration',
} as const
