export { answerMcp, type McpRequest, type McpResponse } from './http.ts'
export { createMcpServer } from './server.ts'
export { serveStdio } from './stdio.ts'
