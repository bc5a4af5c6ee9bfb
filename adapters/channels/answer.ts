import { z } from 'zod'
import type { Assistant, Reply } from '../../bot/index.ts'
import type { Conversations, Said } from '../conversation/index.ts'
import type { Store } from '../store/index.ts'
import {
  cardContentType,
  cardVersion,
  replyActivity,
  factVerb,
  settledCard,
  textActivity,
  type Happening,
  type Inbound,
  type MessageActivity,
  type Option,
  type QuestionCard,
} from './activity/index.ts'
import type { TurnOutcome } from './hosts/host.ts'
import { messages } from './messages.zh.ts'

export interface AnswerParts {
  readonly assistant: Assistant
  readonly conversations: Conversations
  readonly store: Store
}

/** What the bot does about what happened. The same message again gets the same answer. @throws StoreError */
export async function answer(inbound: Inbound, parts: AnswerParts): Promise<TurnOutcome> {
  const { happening } = inbound
  switch (happening.kind) {
    case 'said':
      return { messages: [await say(inbound, happening.text, parts)] }
    case 'pressed':
      return pressed(inbound, happening, parts)
    case 'files':
      return { messages: [textActivity(messages.files)] }
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

async function say(inbound: Inbound, text: string, parts: AnswerParts): Promise<MessageActivity> {
  const { owner, conversationId, messageId } = inbound
  const said = await parts.conversations.say(owner, { conversationId, begin: true, messageId, text })
  return told(said, inbound, parts)
}

function told(said: Said, { cardActions }: Inbound, { assistant }: AnswerParts): MessageActivity {
  if (said.kind === 'refused') return textActivity(said.message)
  return replyActivity(said.reply, cardActions, questionOf(said.reply, said.messageId, assistant))
}

const pressData = z.looseObject({
  v: z.literal(cardVersion),
  after: z.string(),
  fact: z.string().max(80),
  value: z.union([z.string().min(1).max(200), z.boolean()]),
})

async function pressed(
  inbound: Inbound,
  { verb, data, invoked }: Extract<Happening, { kind: 'pressed' }>,
  parts: AnswerParts,
): Promise<TurnOutcome> {
  const press = pressData.safeParse(data)
  if (verb !== factVerb || !press.success) return refusedPress(messages.unknownAction, invoked)
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

/** The question on the card is the last that was asked, or this press was the answer to it and is being sent again. */
async function isLatest(
  { owner, conversationId, messageId }: Inbound,
  after: string,
  store: Store,
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
function questionOf({ missing }: Reply, after: string, assistant: Assistant): QuestionCard | undefined {
  const [fact] = missing
  if (fact === undefined) return undefined
  const options = optionsOf(fact, assistant)
  const title = assistant.knowledge.program.facts.get(fact)?.question
  return options.length === 0 || title === undefined ? undefined : { title, fact, options, after }
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
