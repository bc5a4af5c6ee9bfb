import { z } from 'zod'
import type { Assistant, Reply } from '../../bot/index.ts'
import type { Conversations, Said } from '../conversation/index.ts'
import {
  cardContentType,
  cardVersion,
  questionCard,
  replyActivity,
  settledCard,
  textActivity,
  type Card,
  type CardAction,
  type Happening,
  type Inbound,
  type MessageActivity,
  type Option,
} from './activity/index.ts'
import { downloadable } from './download.ts'
import { checkFiles, type FileParts, type FileRef, type FileUrl } from './files.ts'
import type { TurnOutcome } from './hosts/host.ts'
import { linkTo, paths, seesOwn, type LinkSettings } from './links.ts'
import { messages } from './messages.zh.ts'
import { asksOwnChecklists, ownChecklists, type ChecklistParts } from './own-checklists.ts'
import { pressedRemind, remind, remindCommand, type RemindParts } from './remind.ts'

export interface AnswerParts extends FileParts, RemindParts, ChecklistParts {
  readonly assistant: Assistant
  readonly conversations: Conversations
  /** Hosts files sent in a chat may be fetched from, besides those of Teams. */
  readonly fileHosts: readonly string[]
  /** Only this machine is served: files may lie on it too. */
  readonly thisMachine: boolean
}

/** What a channel brings with a message. */
export interface Delivered {
  /** Files that came along, where the channel hands them over itself. */
  readonly files?: readonly FileRef[]
  readonly fileUrl?: FileUrl
}

/** What the bot does about what happened. The same message again gets the same answer. @throws StoreError */
export async function answer(
  inbound: Inbound,
  parts: AnswerParts,
  delivered: Delivered = {},
): Promise<TurnOutcome> {
  const { happening } = inbound
  switch (happening.kind) {
    case 'said': {
      if (asksOwnChecklists(happening.text)) return { messages: await ownChecklists(inbound, parts) }
      const command = remindCommand(happening.text, parts.today())
      return {
        messages: [
          command === undefined
            ? await say(inbound, happening.text, parts)
            : await remind(command, inbound, parts),
        ],
      }
    }
    case 'pressed':
      return pressed(inbound, happening, parts)
    case 'files': {
      const files = delivered.files ?? downloadable(happening.files, parts.fileHosts, parts.thisMachine)
      return files.length > 0
        ? checkFiles(inbound, files, parts, delivered.fileUrl)
        : { messages: [whereFilesGo(inbound, parts)] }
    }
    case 'nothing':
      return { messages: [textActivity(messages.nothing)] }
    case 'joined':
      return { messages: [textActivity(messages.welcome)] }
    case 'unknown-invoke':
      return { messages: [], invoke: { status: 501 } }
    case 'ignored':
      return { messages: [] }
  }
}

function whereFilesGo({ channel }: Inbound, { links }: AnswerParts): MessageActivity {
  const page = linkTo(paths.check, channel, links)
  return textActivity(
    page === undefined ? messages.files : `${messages.files}\n[${messages.openCheck}](${page})`,
  )
}

async function say(inbound: Inbound, text: string, parts: AnswerParts): Promise<MessageActivity> {
  const { owner, conversationId, messageId } = inbound
  const said = await parts.conversations.say(owner, { conversationId, begin: true, messageId, text })
  return told(said, inbound, parts)
}

function told(said: Said, inbound: Inbound, parts: AnswerParts): MessageActivity {
  if (said.kind === 'refused') return textActivity(said.message)
  const { reply, messageId } = said
  return replyActivity(
    reply,
    inbound.cardActions,
    questionOf(reply, messageId, parts.assistant) ?? pagesOf(reply, inbound, parts.links),
    (citation) => linkTo(paths.clause(citation), inbound.channel, parts.links),
  )
}

/** Where an answer with sums goes on, for who sees his own conversations on the page. */
function pagesOf(reply: Reply, inbound: Inbound, links: LinkSettings): Card | undefined {
  const { owner, channel, conversationId } = inbound
  if (reply.amounts.length === 0 || !seesOwn(owner, links)) return undefined
  const open = (title: string, path: string): readonly CardAction[] => {
    const url = linkTo(path, channel, links)
    return url === undefined ? [] : [{ kind: 'open', title, url }]
  }
  const actions = [
    ...open(messages.openCalculation, paths.calculation(conversationId)),
    ...open(messages.openConversation, paths.conversation(conversationId)),
  ]
  return actions.length === 0 ? undefined : { title: messages.onThePage, actions }
}

const pressData = z.looseObject({
  after: z.string(),
  fact: z.string().max(80),
  value: z.union([z.string().min(1).max(200), z.boolean()]),
})

async function pressed(
  inbound: Inbound,
  { verb, data, invoked }: Extract<Happening, { kind: 'pressed' }>,
  parts: AnswerParts,
): Promise<TurnOutcome> {
  const versioned = z.looseObject({ v: z.literal(cardVersion) }).safeParse(data)
  if (!versioned.success) return refusedPress(messages.unknownAction, invoked)
  if (verb === 'stop-reminders') return settled(await remind({ kind: 'stop' }, inbound, parts), invoked)
  if (verb === 'remind') {
    const message = await pressedRemind(data, inbound, parts)
    return message === undefined
      ? refusedPress(messages.unknownAction, invoked)
      : { messages: [message], ...(invoked ? { invoke: cardAnswer(messageContentType, messages.done) } : {}) }
  }
  const press = pressData.safeParse(data)
  if (verb !== 'fact' || !press.success) return refusedPress(messages.unknownAction, invoked)
  const { fact, value, after } = press.data
  if (!(await isLatest(inbound, after, parts.store))) return refusedPress(messages.oldCard, invoked)
  const { owner, conversationId, messageId } = inbound
  const said = await parts.conversations.amend(owner, {
    conversationId,
    messageId,
    changes: { [fact]: value },
  })
  const label = optionsOf(fact, parts.assistant).find((option) => option.value === value)?.label ?? ''
  return {
    messages: [told(said, inbound, parts)],
    ...(invoked && said.kind === 'replied'
      ? { invoke: cardAnswer(cardContentType, settledCard(label)) }
      : {}),
    ...(invoked && said.kind === 'refused' ? { invoke: cardAnswer(messageContentType, said.message) } : {}),
  }
}

/** The answer to a press whose card need not stay. */
function settled(message: MessageActivity, invoked: boolean): TurnOutcome {
  return {
    messages: [message],
    ...(invoked ? { invoke: cardAnswer(cardContentType, settledCard(messages.stopReminders)) } : {}),
  }
}

/** The question on the card is the last that was asked, or this press was the answer to it and is being sent again. */
async function isLatest(
  { owner, conversationId, messageId }: Inbound,
  after: string,
  store: AnswerParts['store'],
): Promise<boolean> {
  const turns = await store.conversations.turns(owner, conversationId)
  return turns.at(-1)?.messageId === after || turns.some((turn) => turn.messageId === messageId)
}

function refusedPress(text: string, invoked: boolean): TurnOutcome {
  return invoked
    ? { messages: [], invoke: cardAnswer(messageContentType, text) }
    : { messages: [textActivity(text)] }
}

const messageContentType = 'application/vnd.microsoft.activity.message'

function cardAnswer(type: string, value: unknown) {
  return { status: 200, body: { statusCode: 200, type, value } }
}

/** What the reply asks, where the possible answers are few and known. */
function questionOf({ missing }: Reply, after: string, assistant: Assistant): Card | undefined {
  const [fact] = missing
  if (fact === undefined) return undefined
  const options = optionsOf(fact, assistant)
  const title = assistant.knowledge.program.facts.get(fact)?.question
  return options.length === 0 || title === undefined
    ? undefined
    : questionCard({ title, fact, options, after })
}

function optionsOf(fact: string, { knowledge }: Assistant): readonly Option[] {
  const domain = knowledge.program.facts.get(fact)?.domain
  switch (domain?.kind) {
    case 'boolean':
      return [
        { label: messages.yes, value: true },
        { label: messages.no, value: false },
      ]
    case 'choice':
      return domain.options.map((option) => ({ label: option, value: option }))
    case 'quantity':
    case 'date':
    case undefined:
      return []
  }
}
