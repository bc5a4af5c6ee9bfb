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

interface ToolParts<Input extends z.ZodObject, Output extends z.ZodObject> {
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

/** A tool that reads only, whatever protocol offers it. `body` holds exactly what `output` says: other keys are left out. */
export interface PolicyTool {
  readonly name: string
  readonly title: string
  readonly description: string
  readonly input: z.ZodObject
  readonly output: z.ZodObject
  /** `given` has to fit `input`. @throws ZodError when it does not. */
  readonly call: (
    given: unknown,
    signal: AbortSignal,
  ) => Promise<Done<Readonly<Record<string, unknown>>> | Refusal>
}

export function policyTool<Input extends z.ZodObject, Output extends z.ZodObject>({
  run,
  ...parts
}: ToolParts<Input, Output>): PolicyTool {
  return {
    ...parts,
    call: async (given, signal) => {
      const result = await run(parts.input.parse(given), signal)
      return result.kind === 'refused' ? result : done(parts.output.parse(result.body), result.text)
    },
  }
}

/** A refusal as the caller reads it: what is wrong, what to do, and a code in brackets. */
export function refusalText({ code, message, hint }: Refusal): string {
  return `${message}。${hint} [${code}]`
}

export function done<Body>(body: Body, text: string): Done<Body> {
  return { kind: 'done', body, text }
}

export function refuse(code: string, message: string, hint: string): Refusal {
  return { kind: 'refused', code, message, hint }
}
