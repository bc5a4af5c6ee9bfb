import { McpServer } from '@modelcontextprotocol/sdk/server/mcp.js'
import { messages } from './messages.zh.ts'
import type { McpPorts } from './ports.ts'
import { addPrompts } from './prompts.ts'
import { addResources } from './resources.ts'
import { addAnswerTools } from './tools/answers.ts'
import { addCheckWorkbook } from './tools/check-workbook.ts'
import { addChecklist } from './tools/checklist.ts'
import { addGetClause } from './tools/get-clause.ts'
import { addSearchPolicy } from './tools/search-policy.ts'

const version = '0.1.0'

/** An MCP server for one client, to be connected to a transport. Nothing is kept between calls. */
export function createMcpServer(ports: McpPorts): McpServer {
  const server = new McpServer(
    { name: 'xuetutong', title: messages.title, version },
    { instructions: messages.instructions },
  )
  addSearchPolicy(server, ports)
  addGetClause(server, ports)
  addAnswerTools(server, ports)
  addChecklist(server, ports)
  if (ports.findFiles !== undefined) addCheckWorkbook(server, ports, ports.findFiles)
  addResources(server, ports)
  addPrompts(server)
  return server
}
