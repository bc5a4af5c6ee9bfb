export { createMcpServer } from './server.ts'
export type { FoundFiles, McpPorts } from './ports.ts'
