import { z } from 'zod'

const shape = z.object({
  isError: z.boolean().optional(),
  content: z.array(z.object({ type: z.literal('text'), text: z.string() })),
})

/** What a tool says in words. */
export function toolText(result: unknown): string {
  return shape
    .parse(result)
    .content.map(({ text }) => text)
    .join('\n')
}

/** The words of a tool's error. @throws when it was none. */
export function callError(result: unknown): string {
  if (shape.parse(result).isError !== true) throw new TypeError('the call was answered')
  return toolText(result)
}
