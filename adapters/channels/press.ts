import { z } from 'zod'
import type { AnswerParts } from './answer-parts.ts'
import {
  cardContentType,
  cardVersion,
  settledCard,
  textActivity,
  type Happening,
  type Inbound,
  type MessageActivity,
} from './activity/index.ts'
import type { TurnOutcome } from './hosts/host.ts'
import { messages } from './messages.zh.ts'
import { pressedRemind, remind, willRemind } from './remind.ts'
import { optionsOf, told } from './told.ts'

const pressData = z.looseObject({
  after: z.string(),
  fact: z.string().max(80),
  value: z.union([z.string().min(1).max(200), z.boolean()]),
})

/** What a card's button does. @throws StoreError */
export async function pressed(
  inbound: Inbound,
  { verb, data, invoked }: Extract<Happening, { kind: 'pressed' }>,
  parts: AnswerParts,
): Promise<TurnOutcome> {
  const versioned = z.looseObject({ v: z.literal(cardVersion) }).safeParse(data)
  if (!versioned.success) return refusedPress(messages.unknownAction, invoked)
  if (verb === 'stop-reminders') return settled(await remind({ kind: 'stop' }, inbound, parts), invoked)
  if (verb === 'remind') {
    const pressed = await pressedRemind(data, inbound, parts)
    return pressed.kind === 'refused'
      ? refusedPress(pressed.message, invoked)
      : {
          messages: [willRemind(pressed, inbound)],
          ...(invoked ? { invoke: cardAnswer(messageContentType, messages.done) } : {}),
        }
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
