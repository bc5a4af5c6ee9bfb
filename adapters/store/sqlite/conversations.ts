import type { Kysely, Selectable } from 'kysely'
import type Database from 'libsql'
import type { ConversationHead, ConversationStore, StoredTurn } from '../port.ts'
import { cursorAfter, readCursor } from './cursor.ts'
import { guarded } from './failures.ts'
import { given, prepareRead } from './prepared.ts'
import type { Tables } from './tables.ts'

export function createConversations(
  database: Database.Database,
  db: Kysely<Tables>,
  file: string,
  append: ConversationStore['append'],
): ConversationStore {
  const one = prepareRead(
    database,
    db
      .selectFrom('conversations')
      .selectAll()
      .where('tenant', '=', given('tenant'))
      .where('user', '=', given('user'))
      .where('id', '=', given('id')),
  )
  const oneTurn = prepareRead(
    database,
    db
      .selectFrom('turns')
      .selectAll()
      .where('tenant', '=', given('tenant'))
      .where('user', '=', given('user'))
      .where('conversation', '=', given('id'))
      .where('message', '=', given('message')),
  )
  return {
    append,
    get: (owner, id) =>
      guarded(file, () => {
        const row = one({ tenant: owner.tenantId, user: owner.userId, id })
        return row === undefined ? undefined : { ...headOf(row), state: parse(row.state) }
      }),
    turns: (owner, id) =>
      guarded(file, async () => {
        const rows = await db
          .selectFrom('turns')
          .selectAll()
          .where('tenant', '=', owner.tenantId)
          .where('user', '=', owner.userId)
          .where('conversation', '=', id)
          .orderBy('number')
          .execute()
        return rows.map(turnOf)
      }),
    turn: (owner, id, messageId) =>
      guarded(file, () => {
        const row = oneTurn({ tenant: owner.tenantId, user: owner.userId, id, message: messageId })
        return row === undefined ? undefined : turnOf(row)
      }),
    list: (owner, { limit, cursor }) =>
      guarded(file, async () => {
        const after = readCursor(cursor)
        const rows = await db
          .selectFrom('conversations')
          .select(['id', 'title', 'place', 'profile', 'turns', 'updated_at'])
          .where('tenant', '=', owner.tenantId)
          .where('user', '=', owner.userId)
          .$if(after !== undefined, (query) =>
            query.where(({ or, and, eb }) =>
              or([
                eb('updated_at', '<', after?.at ?? ''),
                and([eb('updated_at', '=', after?.at ?? ''), eb('id', '>', after?.id ?? '')]),
              ]),
            ),
          )
          .orderBy('updated_at', 'desc')
          .orderBy('id')
          .limit(limit + 1)
          .execute()
        return { items: rows.slice(0, limit).map(headOf), ...cursorAfter(rows, limit) }
      }),
    delete: (owner, id) =>
      guarded(file, async () => {
        const { numDeletedRows } = await db
          .deleteFrom('conversations')
          .where('tenant', '=', owner.tenantId)
          .where('user', '=', owner.userId)
          .where('id', '=', id)
          .executeTakeFirst()
        return numDeletedRows > 0n
      }),
  }
}

function headOf(
  row: Omit<Selectable<Tables['conversations']>, 'tenant' | 'user' | 'state'>,
): ConversationHead {
  return {
    id: row.id,
    title: row.title,
    turns: row.turns,
    updatedAt: row.updated_at,
    ...(row.place === null ? {} : { place: row.place }),
    ...(row.profile === null ? {} : { profileId: row.profile }),
  }
}

function turnOf(row: Selectable<Tables['turns']>): StoredTurn {
  return { messageId: row.message, text: row.text, reply: parse(row.reply), asOf: row.as_of, at: row.at }
}

function parse(text: string): unknown {
  return JSON.parse(text)
}
