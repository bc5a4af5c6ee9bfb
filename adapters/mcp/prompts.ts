import type { McpServer } from '@modelcontextprotocol/sdk/server/mcp.js'
import { z } from 'zod'
import { messages } from './messages.zh.ts'

/** Two ways to begin: a question answered with its clauses, and a filing prepared. */
export function addPrompts(server: McpServer): void {
  const { answer, prepare } = messages.prompts
  server.registerPrompt(
    'answer_with_clauses',
    {
      title: answer.title,
      description: answer.description,
      argsSchema: { question: z.string().min(1).max(2_000) },
    },
    ({ question }) => ({ messages: [said(answer.text(question))] }),
  )
  server.registerPrompt(
    'prepare_filing',
    {
      title: prepare.title,
      description: prepare.description,
      argsSchema: { region: z.string().min(1).max(50), stage: z.string().max(20).optional() },
    },
    ({ region, stage }) => ({ messages: [said(prepare.text(region, stage))] }),
  )
}

function said(text: string) {
  return { role: 'user' as const, content: { type: 'text' as const, text } }
}
