import { z } from 'zod'
import type { Activity } from './schema.ts'

const mention = z.looseObject({
  type: z.literal('mention'),
  text: z.string().min(1),
  mentioned: z.looseObject({ id: z.string() }),
})

/** What was said to the bot: without the @ that called it, and without the hard spaces Teams leaves behind. */
export function textWithoutMention(activity: Activity): string {
  let said = activity.text ?? ''
  for (const words of callsOf(activity)) said = said.replaceAll(words, ' ')
  return said.replace(/&nbsp;|\u00a0/gu, ' ').trim()
}

/** Whether an @ calls the bot. */
export function mentionsBot(activity: Activity): boolean {
  return callsOf(activity).length > 0
}

function callsOf({ entities, recipient }: Activity): readonly string[] {
  return (entities ?? []).flatMap((entity) => {
    const parsed = mention.safeParse(entity)
    return parsed.success && parsed.data.mentioned.id === recipient.id ? [parsed.data.text] : []
  })
}
