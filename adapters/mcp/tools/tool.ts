import type { McpServer } from '@modelcontextprotocol/sdk/server/mcp.js'
import type { z } from 'zod'

/** What a tool could not do, and what to do instead; told to the caller as an error of the tool. */
export interface Refusal {
  readonly kind: 'refused'
  readonly code: string
  readonly message: string
  readonly hint: string
}

/** `text` is for readers, `body` for programs. */
export interface Done<Body> {
  readonly kind: 'done'
  readonly body: Body
  readonly text: string
}

export interface ToolParts<Input extends z.ZodObject, Output extends z.ZodObject> {
  readonly name: string
  readonly title: string
  readonly description: string
  readonly input: Input
  readonly output: Output
  readonly run: (
    input: z.output<Input>,
    signal: AbortSignal,
  ) => Promise<Done<z.input<Output>> | Refusal> | Done<z.input<Output>> | Refusal
}

/** Registers a tool that reads only. What it gives is exactly what its output schema says: other keys are left out. */
export function addTool<Input extends z.ZodObject, Output extends z.ZodObject>(
  server: McpServer,
  { name, title, description, input, output, run }: ToolParts<Input, Output>,
): void {
  const schemas: { readonly inputSchema: z.ZodObject; readonly outputSchema: z.ZodObject } = {
    inputSchema: input,
    outputSchema: output,
  }
  server.registerTool(
    name,
    { title, description, ...schemas, annotations: { readOnlyHint: true, openWorldHint: false } },
    async (given, { signal }) => {
      const result = await run(input.parse(given), signal)
      if (result.kind === 'refused') {
        const { code, message, hint } = result
        return { isError: true, content: [{ type: 'text', text: `${message}。${hint} [${code}]` }] }
      }
      return {
        structuredContent: output.parse(result.body),
        content: [{ type: 'text', text: result.text }],
      }
    },
  )
}

export function done<Body>(body: Body, text: string): Done<Body> {
  return { kind: 'done', body, text }
}

export function refuse(code: string, message: string, hint: string): Refusal {
  return { kind: 'refused', code, message, hint }
}
