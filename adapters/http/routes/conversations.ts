import { z } from 'zod'
import type { Profile } from '../../../knowledge/index.ts'
import { profileWithState, readReply } from '../../conversation/index.ts'
import {
  chatResponse,
  conversation,
  conversationList,
  errorBody,
  factChanges,
  profileProposal,
  resourceId,
  type ConversationSummary,
} from '../contract/index.ts'
import { HttpError } from '../errors.ts'
import { messages } from '../messages.zh.ts'
import type { Resource } from '../ports.ts'
import { profileOf } from './profiles.ts'
import { chatBody } from './said.ts'

const byId = z.object({ id: resourceId })
/** The profile of nobody yet: what was told fills it. */
const noProfile: Profile = { id: '', name: '', region: '', cohorts: [], dates: {}, facts: {} }
const page = z.object({
  cursor: z.string().max(400).optional(),
  limit: z.coerce.number().int().min(1).max(200).default(50),
})

/** The user's conversations: list, read, delete, correct facts, take them over into a profile. */
export const conversations: Resource = async (api, ports) => {
  const tags = ['conversations']
  const { store, assistant } = ports
  const placeName = (id: string) => assistant.knowledge.corpus.places.get(id)?.name ?? id

  api.get(
    '/conversations',
    { schema: { tags, querystring: page, response: { 200: conversationList, default: errorBody } } },
    async ({ owner, query }) => {
      const { items, cursor } = await store.conversations.list(owner, query)
      return {
        conversations: items.map(({ id, title, place, updatedAt, turns }): ConversationSummary => ({
          id,
          title,
          ...(place === undefined ? {} : { place: placeName(place) }),
          updatedAt,
          turns,
        })),
        ...(cursor === undefined ? {} : { cursor }),
      }
    },
  )

  api.get(
    '/conversations/:id',
    { schema: { tags, params: byId, response: { 200: conversation, default: errorBody } } },
    async ({ owner, params: { id } }) => {
      const head = await store.conversations.get(owner, id)
      if (head === undefined) throw unknown()
      const turns = await store.conversations.turns(owner, id)
      return {
        id,
        title: head.title,
        ...(head.profileId === undefined ? {} : { profileId: head.profileId }),
        turns: turns.map(({ messageId, text, reply, at }) => ({
          messageId,
          text,
          reply: readReply(reply),
          at,
        })),
      }
    },
  )

  api.delete(
    '/conversations/:id',
    { schema: { tags, params: byId, response: { 204: z.null(), default: errorBody } } },
    async ({ owner, params: { id } }, reply) => {
      if (!(await store.conversations.delete(owner, id))) throw unknown()
      return reply.status(204).send(null)
    },
  )

  api.get(
    '/conversations/:id/profile',
    {
      schema: {
        tags,
        params: byId,
        querystring: z.object({ profileId: resourceId.optional() }),
        response: { 200: profileProposal, default: errorBody },
      },
    },
    async ({ owner, params: { id }, query: { profileId } }) => {
      const known = await store.conversations.get(owner, id)
      if (known === undefined) throw unknown()
      const before = profileId === undefined ? noProfile : await profileOf(store, owner, profileId)
      const { profile, left } = profileWithState(assistant.knowledge, before, known.state, ports.today())
      return { profile, left: [...left] }
    },
  )

  api.put(
    '/conversations/:id/facts',
    {
      schema: {
        tags,
        params: byId,
        body: factChanges,
        response: { 200: chatResponse, default: errorBody },
      },
    },
    async ({ owner, params: { id }, body: { facts, asOf, messageId } }) =>
      chatBody(
        await ports.conversations.amend(owner, { conversationId: id, changes: facts, asOf, messageId }),
      ),
  )
}

function unknown(): HttpError {
  return new HttpError(
    404,
    'unknown-conversation',
    messages.unknownConversation,
    messages.unknownConversationHint,
  )
}
