import { z } from 'zod'
import { errorBody, resourceId, tickChanges, ticks as ticksBody, type TicksBody } from '../contract/index.ts'
import { HttpError } from '../errors.ts'
import { messages } from '../messages.zh.ts'
import type { Resource } from '../ports.ts'
import { profileOf } from './profiles.ts'

const kind = 'ticks'
const most = 2000
const byId = z.object({ id: resourceId })

/** What of a profile's checklist is done. */
export const ticks: Resource = async (api, { store, now }) => {
  const stored = async (owner: Parameters<typeof store.documents.get>[0], id: string) =>
    ticksBody.parse((await store.documents.get(owner, kind, id))?.body ?? { ticks: {} })

  api.get(
    '/profiles/:id/ticks',
    { schema: { tags: ['checklists'], params: byId, response: { 200: ticksBody, default: errorBody } } },
    async ({ owner, params: { id } }) => {
      await profileOf(store, owner, id)
      return stored(owner, id)
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
      const at = now()
      const kept: TicksBody['ticks'] = { ...(await stored(owner, id)).ticks }
      for (const [item, done] of Object.entries(body.ticks)) {
        if (done === null) Reflect.deleteProperty(kept, item)
        else kept[item] = { done, at }
      }
      if (Object.keys(kept).length > most)
        throw new HttpError(422, 'too-many-ticks', messages.tooManyTicks(most), messages.tooManyTicksHint)
      await store.documents.put(owner, kind, { id, body: { ticks: kept }, updatedAt: at })
      return { ticks: kept }
    },
  )
}
