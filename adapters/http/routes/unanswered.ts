import { z } from 'zod'
import { errorBody, unansweredList } from '../contract/index.ts'
import type { Resource } from '../ports.ts'

const page = z.object({
  cursor: z.string().max(400).optional(),
  limit: z.coerce.number().int().min(1).max(200).default(50),
})

/** The policy officer's list: what nothing answered, personal numbers masked, of the whole tenant. */
export const unanswered: Resource = async (api, { store }) => {
  api.get(
    '/unanswered',
    { schema: { tags: ['texts'], querystring: page, response: { 200: unansweredList, default: errorBody } } },
    async ({ owner, query }) => {
      const { items, cursor } = await store.unanswered.list(owner.tenantId, query)
      return { questions: [...items], ...(cursor === undefined ? {} : { cursor }) }
    },
  )
}
