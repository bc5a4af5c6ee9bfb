import { Document } from '@langchain/core/documents'
import { BaseRetriever, type BaseRetrieverInput } from '@langchain/core/retrievers'
import type { StructuredToolInterface } from '@langchain/core/tools'
import { tool } from 'langchain'
import { loadAssistant } from '../assistant.ts'
import { todayInBeijing } from '../clock.ts'
import { toolPorts } from '../tool-ports.ts'
import { policyTools, refusalText, type ToolPorts } from '../tools/index.ts'

/** What LangChain's tools and retriever are made of, from the installed texts and packs. @throws PackError, CorpusError */
export function loadToolPorts(): ToolPorts {
  return toolPorts(loadAssistant(), todayInBeijing)
}

/**
 * The tools of adapters/tools as LangChain's: the message is the text a person reads, the artifact the structured result, or `{ refused: code }`.
 */
export function langchainTools(ports: ToolPorts): readonly StructuredToolInterface[] {
  return policyTools(ports).map(({ name, description, input, call }) =>
    tool(
      async (given, config): Promise<[string, unknown]> => {
        const result = await call(given, config.signal ?? new AbortController().signal)
        return result.kind === 'refused'
          ? [refusalText(result), { refused: result.code }]
          : [result.text, result.body]
      },
      { name, description, schema: input, responseFormat: 'content_and_artifact' },
    ),
  )
}

export interface PolicyRetrieverInput extends BaseRetrieverInput {
  readonly ports: ToolPorts
  /** Name or id of a place: its own texts and those above it; left out: all. */
  readonly place?: string
  /** Clauses given, 10 when left out. */
  readonly limit?: number
  /** ISO date the texts are to hold on; today in Beijing when left out. */
  readonly asOf?: string
}

/** Clauses near a question, as `search_policy` finds them; what they are and where they stand is in the metadata. */
export class PolicyRetriever extends BaseRetriever {
  override lc_namespace = ['xuetutong', 'retrievers']
  readonly #given: PolicyRetrieverInput

  constructor(given: PolicyRetrieverInput) {
    super(given)
    this.#given = given
  }

  static override lc_name(): string {
    return 'PolicyRetriever'
  }

  /** @throws RangeError when the place has no texts */
  override _getRelevantDocuments(query: string): Promise<Document[]> {
    const { ports, place: name, limit = 10, asOf = ports.today() } = this.#given
    const place = name === undefined ? undefined : ports.library.place(name)
    if (name !== undefined && place === undefined)
      return Promise.reject(new RangeError(`no texts of ${name}`))
    const places =
      place === undefined
        ? undefined
        : ports.assistant.knowledge.corpus.places.upwards(place.id).map(({ id }) => id)
    const documents = new Map(ports.library.documents(asOf).map((document) => [document.id, document]))
    const hits = ports.library.search({ text: query, places, document: undefined, limit, asOf })
    return Promise.resolve(
      hits.map(({ quote, documentId, ...citation }) => {
        const document = documents.get(documentId)
        return new Document({
          pageContent: quote,
          metadata: {
            ...citation,
            documentId,
            docNumber: document?.docNumber,
            jurisdiction: document?.place.name,
            sha256: document?.sha256,
          },
        })
      }),
    )
  }
}
