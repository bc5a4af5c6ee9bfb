import { z } from 'zod'
import { changeTicks, mostTicks, readTicks } from '../../conversation/index.ts'
import { errorBody, resourceId, tickChanges, ticks as ticksBody } from '../contract/index.ts'
import { HttpError } from '../errors.ts'
import { messages } from '../messages.zh.ts'
import type { Resource } from '../ports.ts'
import { profileOf } from './profiles.ts'

const byId = z.object({ id: resourceId })

/** What of a profile's checklist is done; chat ticks the same ones. */
export const ticks: Resource = async (api, { store, now }) => {
  api.get(
    '/profiles/:id/ticks',
    { schema: { tags: ['checklists'], params: byId, response: { 200: ticksBody, default: errorBody } } },
    async ({ owner, params: { id } }) => {
      await profileOf(store, owner, id)
      return { ticks: await readTicks(store, owner, id) }
    },
  )

  api.put(
    '/profiles/:id/ticks',
    {
      schema: {
        tags: ['checklists'],
        params: byId,
        body: tickChanges,
        response: { 200: ticksBody, default: errorBody },
      },
    },
    async ({ owner, params: { id }, body }) => {
      await profileOf(store, owner, id)
      const kept = await changeTicks(store, owner, id, body.ticks, now())
      if (kept === undefined)
        throw new HttpError(
          422,
          'too-many-ticks',
          messages.tooManyTicks(mostTicks),
          messages.tooManyTicksHint,
        )
      return { ticks: kept }
    },
  )
}
