import { z } from 'zod'
import { calendarFile } from '../../prepare/index.ts'
import { errorBody, isoDate, resourceId } from '../contract/index.ts'
import { sendFile } from '../files.ts'
import { calendarFileName } from '../messages.zh.ts'
import type { Resource } from '../ports.ts'
import { checklistOf } from './checklists.ts'
import { profileOf } from './profiles.ts'

/** The deadlines of a profile as a calendar file, with reminders. */
export const timeline: Resource = async (api, { store, prepare, today }) => {
  api.get(
    '/profiles/:id/timeline.ics',
    {
      schema: {
        tags: ['checklists'],
        params: z.object({ id: resourceId }),
        querystring: z.object({ asOf: isoDate.optional() }),
        response: { default: errorBody },
      },
    },
    async ({ owner, params: { id }, query: { asOf } }, reply) => {
      const profile = await profileOf(store, owner, id)
      const list = checklistOf(prepare, profile, { asOf: asOf ?? today() })
      const content = Buffer.from(calendarFile(list, profile))
      return sendFile(reply, {
        name: calendarFileName(profile.name === '' ? list.region : profile.name),
        type: 'text/calendar; charset=utf-8',
        content,
      })
    },
  )
}
