import { chmodSync, mkdirSync } from 'node:fs'
import { dirname } from 'node:path'
import { Kysely, sql, SqliteDialect } from 'kysely'
import Database from 'libsql'
import type { Store } from '../port.ts'
import { createAppender } from './append.ts'
import { createConversations } from './conversations.ts'
import { createDocuments } from './documents.ts'
import { guarded } from './failures.ts'
import { migrate } from './migrations.ts'
import type { Tables } from './tables.ts'
import { createUnanswered } from './unanswered.ts'

export interface SqliteOptions {
  /** Full path of the file, made when missing; `:memory:` keeps nothing. */
  readonly file: string
  /** How long to wait for another process that is writing. */
  readonly busyMs?: number
  /** Most pages the file may have: tests use it as a full disk. */
  readonly maxPages?: number
}

/**
 * Opens the store in one SQLite file; several processes may have it open. WAL with full synchronisation: what `append` has
 * promised survives a crash of the process and of the machine.
 * @throws StoreError
 */
export async function openSqliteStore({ file, busyMs = 5000, maxPages }: SqliteOptions): Promise<Store> {
  return guarded(file, async () => {
    const isFile = file !== ':memory:'
    if (isFile) mkdirSync(dirname(file), { recursive: true, mode: 0o700 })
    const database = new Database(file, { timeout: busyMs })
    const db = new Kysely<Tables>({ dialect: new SqliteDialect({ database }) })
    try {
      await sql.raw(`pragma busy_timeout = ${String(busyMs)}`).execute(db)
      await sql`pragma journal_mode = wal`.execute(db)
      await sql`pragma synchronous = full`.execute(db)
      await sql`pragma foreign_keys = on`.execute(db)
      await migrate(db, file)
      if (maxPages !== undefined) await sql.raw(`pragma max_page_count = ${String(maxPages)}`).execute(db)
      if (isFile && process.platform !== 'win32') chmodSync(file, 0o600)
    } catch (error) {
      database.close()
      throw error
    }
    const appender = createAppender(db, file)
    return {
      conversations: createConversations(db, file, appender.append),
      unanswered: createUnanswered(db, file),
      documents: createDocuments(db, file),
      check: () =>
        guarded(file, async () => {
          await db.connection().execute(async (connection) => {
            await sql`begin immediate`.execute(connection)
            try {
              await sql
                .raw(`pragma user_version = ${String(await userVersion(connection))}`)
                .execute(connection)
            } finally {
              await sql`rollback`.execute(connection)
            }
          })
        }),
      close: async () => {
        await appender.idle()
        await db.destroy()
      },
    }
  })
}

async function userVersion(db: Kysely<Tables>): Promise<number> {
  const { rows } = await sql<{ user_version: number }>`pragma user_version`.execute(db)
  return rows[0]?.user_version ?? 0
}
