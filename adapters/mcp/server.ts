import { McpServer } from '@modelcontextprotocol/sdk/server/mcp.js'
import { policyTools, refusalText, type PolicyTool, type ToolPorts } from '../tools/index.ts'
import { messages } from './messages.zh.ts'
import { addPrompts } from './prompts.ts'
import { addResources } from './resources.ts'

const version = '0.1.0'

/** An MCP server for one client, to be connected to a transport. Nothing is kept between calls. */
export function createMcpServer(ports: ToolPorts): McpServer {
  const server = new McpServer(
    { name: 'xuetutong', title: messages.title, version },
    { instructions: messages.instructions },
  )
  for (const tool of policyTools(ports)) addTool(server, tool)
  addResources(server, ports)
  addPrompts(server)
  return server
}

function addTool(server: McpServer, { name, title, description, input, output, call }: PolicyTool): void {
  server.registerTool(
    name,
    {
      title,
      description,
      inputSchema: input,
      outputSchema: output,
      annotations: { readOnlyHint: true, openWorldHint: false },
    },
    async (given, { signal }) => {
      const result = await call(given, signal)
      if (result.kind === 'refused')
        return { isError: true, content: [{ type: 'text', text: refusalText(result) }] }
      return { structuredContent: result.body, content: [{ type: 'text', text: result.text }] }
    },
  )
}
