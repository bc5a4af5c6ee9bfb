import { ResourceTemplate, type McpServer } from '@modelcontextprotocol/sdk/server/mcp.js'
import { ErrorCode, McpError } from '@modelcontextprotocol/sdk/types.js'
import { clausesOf, documentUri, toolMessages, type ToolPorts } from '../tools/index.ts'
import { messages } from './messages.zh.ts'

const listUri = 'policy://documents'

/** The texts: `policy://documents`, each document as printed, and each clause of it by the id `get_clause` gives. */
export function addResources(server: McpServer, ports: ToolPorts): void {
  const { library, today } = ports
  server.registerResource(
    'documents',
    listUri,
    { title: messages.documents, mimeType: 'application/json' },
    () => ({
      contents: [
        { uri: listUri, mimeType: 'application/json', text: JSON.stringify(library.documents(today())) },
      ],
    }),
  )
  server.registerResource(
    'document',
    new ResourceTemplate(`${listUri}/{document}`, {
      list: () => ({
        resources: library.documents(today()).map(({ id, shortName, title }) => ({
          uri: documentUri(id),
          name: shortName,
          title,
          mimeType: 'text/plain',
        })),
      }),
    }),
    { title: messages.document, mimeType: 'text/plain' },
    (uri, { document }) => {
      const found = library.text(written(document), today())
      if (found === undefined) throw unknown(toolMessages.unknownDocument(written(document)))
      return plain(uri, found.raw.slice(found.start, found.end))
    },
  )
  server.registerResource(
    'clause',
    new ResourceTemplate(`${listUri}/{document}/clauses/{provision}`, { list: undefined }),
    { title: messages.oneClause, mimeType: 'text/plain' },
    (uri, { document, provision }) => {
      const clauses = clausesOf(ports, written(document), written(provision), today())
      if (clauses === undefined) throw unknown(toolMessages.unknownDocument(written(document)))
      if (clauses.length === 0)
        throw unknown(toolMessages.unknownProvision(written(document), written(provision)))
      return plain(uri, clauses.map(({ text }) => text).join('\n\n'))
    },
  )
}

/** A part of an address as it was meant; Chinese arrives percent-encoded. */
function written(part: string | readonly string[] | undefined): string {
  const text = typeof part === 'string' ? part : (part?.[0] ?? '')
  try {
    return decodeURIComponent(text)
  } catch {
    return text
  }
}

function plain(uri: URL, text: string) {
  return { contents: [{ uri: uri.href, mimeType: 'text/plain', text }] }
}

function unknown(message: string): McpError {
  return new McpError(ErrorCode.InvalidParams, message)
}
