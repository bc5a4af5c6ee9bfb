import { z } from 'zod'
import type { Activity } from './schema.ts'

const party = z.object({ id: z.string(), name: z.string().exactOptional() })

/** Where a conversation is and who takes part: enough to speak there again. Plain data of ours, so that it can be stored. */
export const addressSchema = z
  .object({
    channelId: z.string(),
    serviceUrl: z.string(),
    conversation: z.object({
      id: z.string(),
      conversationType: z.string().exactOptional(),
      isGroup: z.boolean().exactOptional(),
      tenantId: z.string().exactOptional(),
    }),
    user: party,
    bot: party,
  })
  .readonly()

export type Address = z.infer<typeof addressSchema>

/** The address an activity came from. */
export function addressOf({ channelId, serviceUrl, conversation, from, recipient }: Activity): Address {
  const { id, conversationType, isGroup, tenantId } = conversation
  return {
    channelId,
    serviceUrl,
    conversation: {
      id,
      ...(typeof conversationType === 'string' && conversationType !== '' ? { conversationType } : {}),
      ...(typeof isGroup === 'boolean' ? { isGroup } : {}),
      ...(typeof tenantId === 'string' && tenantId !== '' ? { tenantId } : {}),
    },
    user: partyOf(from),
    bot: partyOf(recipient),
  }
}

function partyOf({ id, name }: { readonly id: string; readonly name?: string | null | undefined }) {
  return typeof name === 'string' && name !== '' ? { id, name } : { id }
}
