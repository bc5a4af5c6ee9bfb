import type { Readable, Writable } from 'node:stream'
import { StdioServerTransport } from '@modelcontextprotocol/sdk/server/stdio.js'
import type { ToolPorts } from '../tools/index.ts'
import { createMcpServer } from './server.ts'

/** A server that speaks over two streams; nothing else may be written to `protocol`. */
export async function serveStdio(
  ports: ToolPorts,
  { input, protocol }: { readonly input: Readable; readonly protocol: Writable },
  onError: (error: Error) => void,
): Promise<{ readonly close: () => Promise<void> }> {
  const server = createMcpServer(ports)
  server.server.onerror = onError
  await server.connect(new StdioServerTransport(input, protocol))
  return server
}
