import { createHash } from 'node:crypto'
import { z } from 'zod'
import type { Owner } from '../../store/index.ts'
import { mentionsBot, textWithoutMention } from './mention.ts'
import { addressOf, type Address } from './address.ts'
import type { Activity } from './schema.ts'

/** What happened in the channel. */
export type Happening =
  /** `besides`: something came along that is not read. */
  | { readonly kind: 'said'; readonly text: string; readonly besides: boolean }
  /** What had been said is now this text. */
  | { readonly kind: 'edited'; readonly text: string }
  /** A card's button; `invoked`: the channel waits for an answer to the press itself. */
  | { readonly kind: 'pressed'; readonly verb: string; readonly data: unknown; readonly invoked: boolean }
  /** `words`: something was said along with them. */
  | { readonly kind: 'files'; readonly files: readonly FileLink[]; readonly words: boolean }
  /** Pictures, recordings, films. */
  | { readonly kind: 'media' }
  | { readonly kind: 'nothing' }
  | { readonly kind: 'joined' }
  | { readonly kind: 'unknown-invoke' }
  | { readonly kind: 'ignored' }

/** A file that lies where the channel keeps it. */
export interface FileLink {
  readonly name: string
  readonly url: string
}

/** Which action of an Adaptive Card the channel knows. */
export type CardActions = 'execute' | 'submit'

export interface Inbound {
  readonly owner: Owner
  /** The organisation, where the channel tells it. */
  readonly tenant?: string
  readonly conversationId: string
  /** Undefined when the channel gave the activity no id: it cannot be told from a second one then. */
  readonly messageId?: string
  readonly channel: string
  readonly cardActions: CardActions
  /** Nobody else reads along. */
  readonly personal: boolean
  /** Where to say something later. */
  readonly address: Address
  readonly happening: Happening
}

/** An activity in the product's words. Ids are hashes: as long as the store likes them, and nobody's address. */
export function inboundOf(activity: Activity): Inbound {
  const { channelId, conversation, from, id } = activity
  const tenant = tenantOf(activity)
  return {
    // In a group everybody has a conversation of his own: nobody's figures turn up in another's answer.
    owner:
      tenant !== undefined && typeof from.aadObjectId === 'string'
        ? { tenantId: `entra:${tenant}`, userId: from.aadObjectId }
        : { tenantId: `channel:${channelId}`, userId: from.id },
    ...(tenant === undefined ? {} : { tenant }),
    conversationId: `${channelId}-${hash(conversation.id)}`,
    ...(typeof id === 'string' ? { messageId: `${channelId}-${hash(id)}` } : {}),
    channel: channelId,
    address: addressOf(activity),
    personal: isPersonal(activity),
    cardActions: channelId === 'msteams' ? 'execute' : 'submit',
    happening: happeningOf(activity),
  }
}

function isPersonal({ conversation: { isGroup, conversationType } }: Activity): boolean {
  return isGroup !== true && [undefined, null, 'personal'].includes(conversationType)
}

function hash(text: string): string {
  return createHash('sha256').update(text).digest('base64url')
}

const teamsData = z.looseObject({ tenant: z.looseObject({ id: z.string().min(1).max(100) }) })

function tenantOf({ channelId, conversation, channelData }: Activity): string | undefined {
  if (channelId !== 'msteams') return undefined
  return conversation.tenantId ?? teamsData.safeParse(channelData).data?.tenant.id
}

function happeningOf(activity: Activity): Happening {
  switch (activity.type) {
    case 'message':
      return messageOf(activity)
    case 'messageUpdate':
      return editOf(activity)
    case 'invoke':
      return invokeOf(activity)
    case 'conversationUpdate':
      return { kind: joins(activity) ? 'joined' : 'ignored' }
    default:
      return { kind: 'ignored' }
  }
}

const submitted = z.looseObject({ verb: z.string().max(100) })
const executed = z.looseObject({
  action: z.looseObject({ verb: z.string().max(100), data: z.unknown().optional() }),
})

function messageOf(activity: Activity): Happening {
  const press = submitted.safeParse(activity.value)
  if (press.success) return { kind: 'pressed', verb: press.data.verb, data: press.data, invoked: false }
  const text = textWithoutMention(activity)
  // A button that is not ours brings a value and no words.
  if (text === '' && typeof activity.value === 'object' && activity.value !== null)
    return { kind: 'pressed', verb: '', data: activity.value, invoked: false }
  const attachments = activity.attachments ?? []
  const files = attachments.flatMap((attachment) => {
    const file = sentFile.safeParse(attachment).data
    return file === undefined ? [] : [{ name: file.name, url: file.content.downloadUrl }]
  })
  if (files.length > 0) return { kind: 'files', files, words: text !== '' }
  const sent = attachments.filter(({ contentType }) => !ofTheChannel.test(contentType))
  if (text !== '') return { kind: 'said', text, besides: sent.length > 0 }
  if (sent.length === 0) return { kind: 'nothing' }
  return sent.every(({ contentType }) => /^(?:image|audio|video)\//u.test(contentType))
    ? { kind: 'media' }
    : { kind: 'files', files: [], words: false }
}

/** What the channel adds by itself: the formatted text of a message, the message it replies to, a link's preview. */
const ofTheChannel = /^(?:text\/html|messageReference$|application\/vnd\.microsoft\.card\.)/u

const edit = z.looseObject({ eventType: z.literal('editMessage') })

/** Of messages in a group only those that call the bot are its business. */
function editOf(activity: Activity): Happening {
  const text = textWithoutMention(activity)
  return text !== '' &&
    edit.safeParse(activity.channelData).success &&
    (isPersonal(activity) || mentionsBot(activity))
    ? { kind: 'edited', text }
    : { kind: 'ignored' }
}

/** How Teams tells of a file sent to the bot. */
const sentFile = z.looseObject({
  contentType: z.literal('application/vnd.microsoft.teams.file.download.info'),
  name: z.string().min(1).max(300),
  content: z.looseObject({ downloadUrl: z.url().max(4000) }),
})

function invokeOf({ name, value }: Activity): Happening {
  if (name !== 'adaptiveCard/action') return { kind: 'unknown-invoke' }
  const press = executed.safeParse(value)
  if (!press.success) return { kind: 'pressed', verb: '', data: undefined, invoked: true }
  return { kind: 'pressed', verb: press.data.action.verb, data: press.data.action.data, invoked: true }
}

/** Teams tells that the bot was added, the others also that the user came: one welcome either way. */
function joins({ channelId, membersAdded, recipient }: Activity): boolean {
  const added = membersAdded ?? []
  return channelId === 'msteams'
    ? added.some(({ id }) => id === recipient.id)
    : added.some(({ id }) => id !== recipient.id)
}
