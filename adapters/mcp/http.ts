import { WebStandardStreamableHTTPServerTransport } from '@modelcontextprotocol/sdk/server/webStandardStreamableHttp.js'
import type { ToolPorts } from '../tools/index.ts'
import { createMcpServer } from './server.ts'

/** A request of the protocol that came over HTTP: its headers and its parsed body. */
export interface McpRequest {
  readonly headers: Readonly<Record<string, string>>
  readonly body: unknown
}

export interface McpResponse {
  readonly status: number
  readonly contentType: string | undefined
  readonly body: string
}

/**
 * Answers one POST of the streamable HTTP transport, as JSON. There are no sessions: a server is built for the request and forgotten with
 * it, so nothing can pile up. `onError` is told of what is no message of the protocol.
 */
export async function answerMcp(
  ports: ToolPorts,
  { headers, body }: McpRequest,
  onError: (error: Error) => void,
): Promise<McpResponse> {
  const server = createMcpServer(ports)
  server.server.onerror = onError
  const transport = new WebStandardStreamableHTTPServerTransport({ enableJsonResponse: true })
  await server.connect(transport)
  try {
    const request = new Request('http://localhost/mcp', { method: 'POST', headers: { ...headers } })
    const response = await transport.handleRequest(request, { parsedBody: body })
    return {
      status: response.status,
      contentType: response.headers.get('content-type') ?? undefined,
      body: await response.text(),
    }
  } finally {
    await server.close()
  }
}
