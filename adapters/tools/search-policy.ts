import { z } from 'zod'
import { searchHit } from '../http/contract/index.ts'
import { messages } from './messages.zh.ts'
import type { ToolPorts } from './ports.ts'
import { asOfInput } from './inputs.ts'
import { done, policyTool, refuse, type PolicyTool } from './tool.ts'

const input = z.strictObject({
  query: z.string().trim().min(1).max(500).describe(messages.inputs.query),
  place: z.string().max(50).optional().describe(messages.inputs.place),
  document: z.string().max(100).optional().describe(messages.inputs.documentId),
  limit: z.int().min(1).max(50).default(10),
  asOf: asOfInput,
})

const output = z.object({ results: z.array(searchHit) })

/** `search_policy`: clauses near a question, as the page's search finds them. */
export function searchPolicy({ assistant, library, today }: ToolPorts): PolicyTool {
  const { title, description } = messages.searchPolicy
  return policyTool({
    name: 'search_policy',
    title,
    description,
    input,
    output,
    run: ({ query, place: name, document, limit, asOf = today() }) => {
      if (document !== undefined && library.text(document, asOf) === undefined)
        return refuse('unknown-document', messages.unknownDocument(document), messages.unknownDocumentHint)
      const place = name === undefined ? undefined : library.place(name)
      if (name !== undefined && place === undefined)
        return refuse('unknown-place', messages.unknownPlace(name), messages.unknownPlaceHint)
      const places =
        place === undefined
          ? undefined
          : assistant.knowledge.corpus.places.upwards(place.id).map(({ id }) => id)
      const results = [...library.search({ text: query, places, document, limit, asOf })]
      return done(
        { results },
        results.length === 0 ? messages.nothingFound : results.map(messages.clause).join('\n\n'),
      )
    },
  })
}
