import { z } from 'zod'
import type { Activity } from './schema.ts'

const mention = z.looseObject({
  type: z.literal('mention'),
  text: z.string().min(1),
  mentioned: z.looseObject({ id: z.string() }),
})

/** What was said to the bot: without the @ that called it, and without the hard spaces Teams leaves behind. */
export function textWithoutMention({ text, entities, recipient }: Activity): string {
  let said = text ?? ''
  for (const entity of entities ?? []) {
    const parsed = mention.safeParse(entity)
    if (parsed.success && parsed.data.mentioned.id === recipient.id)
      said = said.replaceAll(parsed.data.text, ' ')
  }
  return said.replace(/&nbsp;|\u00a0/gu, ' ').trim()
}
