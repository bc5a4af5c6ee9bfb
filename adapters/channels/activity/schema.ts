import { z } from 'zod'

const short = z.string().min(1).max(500)

const account = z.looseObject({
  id: short,
  name: z.string().max(500).nullish(),
  aadObjectId: z.string().max(100).nullish(),
})

/**
 * An activity as a channel posts it. What the product reads is checked, the rest is let through for the SDK. A missing
 * `recipient` is completed: some clients send none and both SDKs rely on it.
 */
export const activitySchema = z
  .looseObject({
    type: z.string().min(1).max(100),
    id: short.nullish(),
    channelId: z.string().regex(/^[\w.-]{1,50}$/u),
    serviceUrl: z.url().max(2000),
    from: account,
    recipient: account.nullish(),
    conversation: z.looseObject({
      id: short,
      tenantId: z.string().max(100).nullish(),
      conversationType: z.string().max(100).nullish(),
      isGroup: z.boolean().nullish(),
    }),
    name: z.string().max(200).nullish(),
    text: z.string().max(100_000).nullish(),
    value: z.unknown().optional(),
    deliveryMode: z.string().max(50).nullish(),
    attachments: z
      .array(z.looseObject({ contentType: z.string().max(200) }))
      .max(100)
      .nullish(),
    entities: z
      .array(z.looseObject({ type: z.string().max(200) }))
      .max(1000)
      .nullish(),
    membersAdded: z.array(account).max(10_000).nullish(),
    channelData: z.unknown().optional(),
  })
  .transform((activity) => ({ ...activity, recipient: activity.recipient ?? { id: 'bot' } }))

export type Activity = z.infer<typeof activitySchema>
