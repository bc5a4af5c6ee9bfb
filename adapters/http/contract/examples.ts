import { z } from 'zod'

/** Questions to try: `title` says what for, `text` is what to send. */
export const exampleList = z.object({ examples: z.array(z.object({ title: z.string(), text: z.string() })) })
export type ExampleList = z.infer<typeof exampleList>
