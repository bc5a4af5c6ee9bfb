import { z } from 'zod'
import { documentList, documentText, errorBody, isoDate } from '../contract/index.ts'
import { HttpError } from '../errors.ts'
import { messages } from '../messages.zh.ts'
import type { Resource } from '../ports.ts'

const onDay = z.object({ asOf: isoDate.optional() })

/** 政策库: the source documents, how they stand to one another, and each with its provision tree. */
export const texts: Resource = async (api, { library, today }) => {
  const tags = ['texts']
  api.get(
    '/texts',
    { schema: { tags, querystring: onDay, response: { 200: documentList, default: errorBody } } },
    ({ query: { asOf = today() } }) => ({
      asOf,
      documents: [...library.documents(asOf)],
      relations: [...library.relations],
    }),
  )
  api.get(
    '/texts/:id',
    {
      schema: {
        tags,
        params: z.object({ id: z.string().max(100) }),
        querystring: onDay,
        response: { 200: documentText, default: errorBody },
      },
    },
    ({ params: { id }, query: { asOf = today() } }) => {
      const found = library.text(id, asOf)
      if (found === undefined)
        throw new HttpError(404, 'unknown-text', messages.unknownText(id), messages.unknownTextHint)
      return found
    },
  )
}
