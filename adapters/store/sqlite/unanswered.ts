import type { Kysely } from 'kysely'
import type { UnansweredStore } from '../port.ts'
import { cursorAfter, readCursor } from './cursor.ts'
import { guarded } from './failures.ts'
import type { Tables } from './tables.ts'

export function createUnanswered(db: Kysely<Tables>, file: string): UnansweredStore {
  return {
    list: (tenantId, { limit, cursor }) =>
      guarded(file, async () => {
        const after = readCursor(cursor)
        const rows = await db
          .selectFrom('unanswered')
          .select(['id', 'text', 'place', 'topic', 'at'])
          .where('tenant', '=', tenantId)
          .$if(after !== undefined, (query) =>
            query.where(({ or, and, eb }) =>
              or([
                eb('at', '<', after?.at ?? ''),
                and([eb('at', '=', after?.at ?? ''), eb('id', '>', after?.id ?? '')]),
              ]),
            ),
          )
          .orderBy('at', 'desc')
          .orderBy('id')
          .limit(limit + 1)
          .execute()
        const items = rows.slice(0, limit).map(({ id, text, place, topic, at }) => ({
          id,
          text,
          at,
          ...(place === null ? {} : { place }),
          ...(topic === null ? {} : { topic }),
        }))
        return { items, ...cursorAfter(rows, limit) }
      }),
  }
}
