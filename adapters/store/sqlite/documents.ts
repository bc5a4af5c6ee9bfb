import type { Kysely } from 'kysely'
import type { DocumentStore, StoredDocument } from '../port.ts'
import { guarded } from './failures.ts'
import type { Tables } from './tables.ts'

export function createDocuments(db: Kysely<Tables>, file: string): DocumentStore {
  return {
    get: (owner, kind, id) =>
      guarded(file, async () => {
        const row = await db
          .selectFrom('documents')
          .select(['id', 'body', 'updated_at'])
          .where('tenant', '=', owner.tenantId)
          .where('user', '=', owner.userId)
          .where('kind', '=', kind)
          .where('id', '=', id)
          .executeTakeFirst()
        return row === undefined ? undefined : documentOf(row)
      }),
    list: (owner, kind) =>
      guarded(file, async () => {
        const rows = await db
          .selectFrom('documents')
          .select(['id', 'body', 'updated_at'])
          .where('tenant', '=', owner.tenantId)
          .where('user', '=', owner.userId)
          .where('kind', '=', kind)
          .orderBy('updated_at', 'desc')
          .orderBy('id')
          .execute()
        return rows.map(documentOf)
      }),
    put: (owner, kind, { id, body, updatedAt }) =>
      guarded(file, async () => {
        const changed = { body: JSON.stringify(body), updated_at: updatedAt }
        await db
          .insertInto('documents')
          .values({ tenant: owner.tenantId, user: owner.userId, kind, id, ...changed })
          .onConflict((conflict) => conflict.columns(['tenant', 'user', 'kind', 'id']).doUpdateSet(changed))
          .execute()
      }),
    delete: (owner, kind, id) =>
      guarded(file, async () => {
        const { numDeletedRows } = await db
          .deleteFrom('documents')
          .where('tenant', '=', owner.tenantId)
          .where('user', '=', owner.userId)
          .where('kind', '=', kind)
          .where('id', '=', id)
          .executeTakeFirst()
        return numDeletedRows > 0n
      }),
    everyones: (kind) =>
      guarded(file, async () => {
        const rows = await db
          .selectFrom('documents')
          .selectAll()
          .where('kind', '=', kind)
          .orderBy('tenant')
          .orderBy('user')
          .orderBy('id')
          .execute()
        return rows.map((row) => ({
          owner: { tenantId: row.tenant, userId: row.user },
          document: documentOf(row),
        }))
      }),
  }
}

function documentOf(row: {
  readonly id: string
  readonly body: string
  readonly updated_at: string
}): StoredDocument {
  const body: unknown = JSON.parse(row.body)
  return { id: row.id, body, updatedAt: row.updated_at }
}
