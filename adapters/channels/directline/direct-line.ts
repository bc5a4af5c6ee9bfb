import { createHash, randomBytes, timingSafeEqual } from 'node:crypto'
import { z } from 'zod'
import { localOwner, type Owner } from '../../store/index.ts'
import {
  activitySchema,
  inboundOf,
  textActivity,
  type Address,
  type MessageActivity,
} from '../activity/index.ts'
import { answer } from '../answer.ts'
import type { AnswerParts } from '../answer-parts.ts'
import type { FileRef } from '../files.ts'
import { messages } from '../messages.zh.ts'
import { createActivityLogs, type ActivitySet, type WireActivity } from './activity-log.ts'
import { createTokens, tokenLifetime, type Grant } from './token.ts'

export interface DirectLineSettings {
  /** Needed to ask for a token; undefined: anybody who can reach the server may; for this machine only. */
  readonly secret?: string
  /** Pages of other sites that may connect, `https://intranet.example.com`. */
  readonly origins: readonly string[]
}

export interface DirectLineParts extends AnswerParts {
  readonly newId: () => string
  /** Milliseconds. */
  readonly clock: () => number
  /** Told what could not be said later. */
  readonly onLost?: (cause: unknown) => void
}

/** What comes along with an activity. */
export interface PostedWith {
  readonly files?: readonly FileRef[]
  /** Where the client reaches the server, without a slash at the end: files of an answer lie there. */
  readonly origin: string
}

export interface OpenedConversation {
  readonly conversationId: string
  readonly token: string
  readonly expires_in: number
}

export type Posted = { readonly kind: 'posted'; readonly id: string } | { readonly kind: 'bad-activity' }

/** Our own end of Direct Line 3.0: Web Chat and what else speaks it talk to the product without a service between. */
export interface DirectLine {
  readonly settings: DirectLineSettings
  /** Whether it is the secret; always so where there is none. */
  readonly knowsSecret: (bearer: string | undefined) => boolean
  readonly grantOf: (token: string | undefined) => Promise<Grant | undefined>
  /** A token for a new conversation, without beginning it. */
  readonly generate: (userId: string | undefined) => Promise<OpenedConversation>
  readonly renew: (grant: Grant) => Promise<OpenedConversation>
  /** Begins the conversation of the token, with a welcome the first time. */
  readonly begin: (grant: Grant) => Promise<OpenedConversation>
  /** The same activity (by the client's id of it) again is taken once. @throws StoreError */
  readonly post: (grant: Grant, activity: unknown, along: PostedWith) => Promise<Posted>
  /** Full path of a file of a check the conversation's user had made. */
  readonly file: (grant: Grant, jobId: string, name: string) => Promise<string | undefined>
  /** Says something in a conversation there was. */
  readonly push: (address: Address, messages: readonly MessageActivity[]) => void
  /** Kept when nothing is on its way any more. */
  readonly idle: () => Promise<void>
  readonly since: (grant: Grant, watermark: number) => ActivitySet
  /** First what came after the watermark, then each set as it comes. */
  readonly follow: (grant: Grant, watermark: number, listener: (set: ActivitySet) => void) => () => void
}

/** The name of our own channel inside; to clients it is `directline`. */
export const ownChannel = 'own-directline'
const bot = { id: 'xuetutong', name: '学徒通', role: 'bot' } as const
const limits = { conversations: 10_000, each: 100, all: 50_000 } as const

export function createDirectLine(settings: DirectLineSettings, parts: DirectLineParts): DirectLine {
  // The key follows from the secret, so that tokens outlive a restart and servers with one secret share them.
  const key =
    settings.secret === undefined
      ? randomBytes(32)
      : createHash('sha256').update(`directline:${settings.secret}`).digest()
  const tokens = createTokens(key, () => parts.clock() / 1000)
  const logOf = createActivityLogs(limits)
  const opened = async (grant: Grant): Promise<OpenedConversation> => ({
    conversationId: grant.conversationId,
    token: await tokens.sign(grant),
    expires_in: tokenLifetime,
  })
  const at = () => new Date(parts.clock()).toISOString()
  const said = (conversationId: string, message: MessageActivity, replyToId?: string): WireActivity => ({
    ...message,
    id: parts.newId(),
    channelId: 'directline',
    conversation: { id: conversationId },
    from: bot,
    timestamp: at(),
    ...(replyToId === undefined ? {} : { replyToId }),
  })
  const underWay = new Set<Promise<void>>()
  const follow = (conversationId: string, id: string, later: () => Promise<readonly MessageActivity[]>) => {
    const sending = later()
      .then((messages) => {
        logOf(conversationId).add(messages.map((message) => said(conversationId, message, id)))
      })
      .catch((cause: unknown) => {
        parts.onLost?.(cause)
      })
      .finally(() => underWay.delete(sending))
    underWay.add(sending)
  }
  /** Without a secret whoever connects is the one user of this computer. */
  const ownerOf = (owner: Owner) => (settings.secret === undefined ? localOwner : owner)
  return {
    settings,
    knowsSecret: (bearer) =>
      settings.secret === undefined || (bearer !== undefined && same(bearer, settings.secret)),
    grantOf: async (token) => (token === undefined ? undefined : tokens.read(token)),
    generate: (userId) =>
      opened({ conversationId: parts.newId(), ...(userId === undefined ? {} : { userId }) }),
    renew: opened,
    begin: (grant) => {
      const log = logOf(grant.conversationId)
      if (log.since(0).watermark === '0')
        log.add([said(grant.conversationId, textActivity(messages.welcome))])
      return opened(grant)
    },
    post: async (grant, body, { files, origin }) => {
      const { conversationId } = grant
      const log = logOf(conversationId)
      const activity = activityOf(grant, body)
      if (activity === undefined) return { kind: 'bad-activity' }
      const id = activity.id ?? parts.newId()
      if (log.has(id)) return { kind: 'posted', id }
      const inbound = inboundOf({ ...activity, id })
      const token = await tokens.sign(grant)
      const outcome = await answer({ ...inbound, owner: ownerOf(inbound.owner) }, parts, {
        ...(files === undefined ? {} : { files }),
        fileUrl: (jobId, name) =>
          `${origin}/directline/conversations/${conversationId}/files/${jobId}/${encodeURIComponent(name)}?t=${token}`,
      })
      // Another delivery of the same may have been answered meanwhile.
      if (log.has(id)) return { kind: 'posted', id }
      const echo =
        activity.type === 'message'
          ? [{ ...echoOf(body), id, conversation: { id: conversationId }, timestamp: at() }]
          : []
      log.add([...echo, ...outcome.messages.map((message) => said(conversationId, message, id))])
      if (outcome.later !== undefined) follow(conversationId, id, outcome.later)
      return { kind: 'posted', id }
    },
    file: (grant, jobId, name) => parts.jobs.file(ownerOf(ownOwner(grant)), jobId, name),
    push: ({ conversation: { id } }, pushed) => {
      logOf(id).add(pushed.map((message) => said(id, message)))
    },
    idle: async () => {
      await Promise.all(underWay)
    },
    since: ({ conversationId }, watermark) => logOf(conversationId).since(watermark),
    follow: ({ conversationId }, watermark, listener) => {
      const log = logOf(conversationId)
      const missed = log.since(watermark)
      if (missed.activities.length > 0) listener(missed)
      return log.follow(listener)
    },
  }
}

/** The user of a grant: the one it names, else the conversation's own. */
function ownOwner({ conversationId, userId }: Grant): Owner {
  return { tenantId: `channel:${ownChannel}`, userId: userId ?? conversationId }
}

/** What the client posts as an activity of ours: who speaks is told by the token, never by the activity. */
function activityOf(grant: Grant, body: unknown) {
  const { conversationId } = grant
  const given = objectOf(body)
  const clientId = clientIdOf(given)
  const parsed = activitySchema.safeParse({
    ...given,
    id: clientId === undefined ? undefined : `${conversationId}|${clientId}`,
    channelId: ownChannel,
    serviceUrl: 'http://localhost/',
    from: { id: ownOwner(grant).userId },
    recipient: { id: bot.id },
    conversation: { id: conversationId },
  })
  return parsed.success ? parsed.data : undefined
}

/** What was said, as the sender and whoever else is there gets it back: the fields clients draw, not whatever came along. */
const echoed = z.looseObject({
  text: z.string().optional(),
  textFormat: z.string().max(50).optional(),
  locale: z.string().max(50).optional(),
  localTimestamp: z.string().max(50).optional(),
  from: z.object({ id: z.string(), name: z.string().optional(), role: z.string().optional() }).optional(),
  attachments: z.array(z.object({ contentType: z.string(), name: z.string().optional() })).optional(),
})

function echoOf(body: unknown): Readonly<Record<string, unknown>> {
  const given = objectOf(body)
  const { text, textFormat, locale, localTimestamp, from, attachments } = echoed.parse(given)
  const clientId = clientIdOf(given)
  return {
    type: 'message',
    channelId: 'directline',
    text,
    textFormat,
    locale,
    localTimestamp,
    from,
    attachments,
    ...(clientId === undefined ? {} : { channelData: { clientActivityID: clientId } }),
  }
}

function clientIdOf({ channelData }: Readonly<Record<string, unknown>>): string | undefined {
  const { clientActivityID } = objectOf(channelData)
  return typeof clientActivityID === 'string' && clientActivityID !== '' && clientActivityID.length <= 100
    ? clientActivityID
    : undefined
}

function objectOf(value: unknown): Readonly<Record<string, unknown>> {
  return typeof value === 'object' && value !== null ? { ...value } : {}
}

function same(given: string, secret: string): boolean {
  const [a, b] = [given, secret].map((text) => createHash('sha256').update(text).digest())
  return a !== undefined && b !== undefined && timingSafeEqual(a, b)
}
