import { parseProfile } from '../../knowledge/index.ts'
import type { Prepare } from '../prepare/index.ts'
import type { Store } from '../store/index.ts'
import { remindable, type ReminderParts } from './reminders.ts'

/** Reads the deadlines of stored profiles. */
export function profileDeadlines(store: Store, prepare: Prepare): ReminderParts['deadlines'] {
  return async (owner, profileId, asOf) => {
    const stored = await store.documents.get(owner, 'profile', profileId)
    const parsed = stored === undefined ? undefined : parseProfile(stored.body)
    if (parsed?.kind !== 'profile') return undefined
    const result = prepare.checklist(parsed.profile, { asOf })
    return result.kind === 'checklist' ? remindable(result.checklist.deadlines, asOf) : []
  }
}
