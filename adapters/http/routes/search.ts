import { errorBody, searchQuery, searchResults } from '../contract/index.ts'
import { HttpError } from '../errors.ts'
import { messages } from '../messages.zh.ts'
import type { Resource } from '../ports.ts'

/** Clauses near a question, of a place's own texts and those above it, of one document, or of all. */
export const search: Resource = async (api, { library, assistant, today }) => {
  api.get(
    '/search',
    {
      schema: {
        tags: ['texts'],
        querystring: searchQuery,
        response: { 200: searchResults, default: errorBody },
      },
    },
    ({ query: { q, place, document, limit } }) => ({
      results: [...library.search({ text: q, places: placesOf(place), document, limit, asOf: today() })],
    }),
  )

  function placesOf(name: string | undefined): readonly string[] | undefined {
    if (name === undefined) return undefined
    const place = library.place(name)
    if (place === undefined)
      throw new HttpError(404, 'unknown-place', messages.unknownPlace(name), messages.unknownPlaceHint)
    return assistant.knowledge.corpus.places.upwards(place.id).map((each) => each.id)
  }
}
