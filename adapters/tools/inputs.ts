import { z } from 'zod'
import { parseProfile, type Profile } from '../../knowledge/index.ts'
import { isoDate } from '../http/contract/index.ts'
import { messages } from './messages.zh.ts'
import { refuse, type Refusal } from './tool.ts'

export const asOfInput = isoDate.optional().describe(messages.inputs.asOf)

/** Only described here: the profile's own parser reads it and tells every mistake. */
export const profileInput = z.looseObject({ region: z.string() }).describe(messages.inputs.profile)

/** The profile, or every mistake in it. */
export function readProfile(
  given: z.infer<typeof profileInput>,
): { readonly kind: 'profile'; readonly profile: Profile } | Refusal {
  const parsed = parseProfile(given)
  if (parsed.kind === 'profile') return parsed
  const lines = parsed.problems.slice(0, 10).map(({ message, hint }) => `${message}；${hint}`)
  return refuse('bad-profile', messages.badProfile, lines.join('\n'))
}
