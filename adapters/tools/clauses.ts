import { cite, statusOn } from '../../knowledge/index.ts'
import type { CitationBody, DocumentSummary, ProvisionNode } from '../http/contract/index.ts'
import type { ToolPorts } from './ports.ts'

/** Longest quotation of a citation, in UTF-16 code units; `text` of a clause is whole. */
const quoteLimit = 600

export interface Clause {
  readonly id: string
  readonly uri: string
  readonly provision: string
  /** The whole clause, as printed. */
  readonly text: string
  readonly citation: CitationBody
}

/**
 * The clauses a written provision means, by its printed path (`四 › （二）`) or the id of its node, outermost first found; several
 * where a document prints one path more than once. Undefined when there is no such document.
 */
export function clausesOf(
  { assistant, library }: ToolPorts,
  documentId: string,
  provision: string,
  asOf: string,
): readonly Clause[] | undefined {
  const found = library.text(documentId, asOf)
  const document = assistant.knowledge.corpus.get(documentId)
  if (found === undefined || document === undefined) return undefined
  const { raw, tree } = found
  const status = statusOn(assistant.knowledge.corpus, document, asOf)
  const wanted = normal(provision)
  return outermost(
    tree,
    (node) => node.path !== '' && (node.id === wanted || normal(node.path) === wanted),
  ).map(({ id, path, start, end }) => {
    const text = raw.slice(start, end).trimEnd()
    const quote = raw.slice(start, Math.min(end, start + quoteLimit)).trimEnd()
    const citation = cite({ id, document, path, start, end: start + quote.length, text: quote }, status)
    return { id, uri: clauseUri(documentId, id), provision: path, text, citation }
  })
}

/** The document an id, a 文号, the short name of a citation or a title means. */
export function documentNamed(
  { library }: ToolPorts,
  name: string,
  asOf: string,
): DocumentSummary | undefined {
  const wanted = name.trim()
  return library
    .documents(asOf)
    .find(
      ({ id, shortName, docNumber, title }) =>
        id === wanted || shortName === wanted || docNumber === wanted || title === wanted,
    )
}

export function documentUri(id: string): string {
  return `policy://documents/${id}`
}

function clauseUri(document: string, id: string): string {
  return `${documentUri(document)}/clauses/${id}`
}

function outermost(node: ProvisionNode, wanted: (node: ProvisionNode) => boolean): readonly ProvisionNode[] {
  return wanted(node) ? [node] : node.children.flatMap((child) => outermost(child, wanted))
}

/** Spaces and the sign between levels (›, >, /) are written in many ways. */
function normal(provision: string): string {
  return provision.replace(/\s+/gu, '').replace(/[>＞/]/gu, '›')
}
