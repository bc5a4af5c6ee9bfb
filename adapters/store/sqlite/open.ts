import { chmodSync, mkdirSync } from 'node:fs'
import { dirname } from 'node:path'
import { Kysely, SqliteDialect } from 'kysely'
import Database from 'libsql'
import type { StoreErrorCode } from '../errors.ts'
import type { Store } from '../port.ts'
import { createAppender } from './append.ts'
import { connectToWrite, writeThrough } from './connection.ts'
import { createConversations } from './conversations.ts'
import { createDocuments } from './documents.ts'
import { asStoreError, guarded } from './failures.ts'
import { migrate, writeVersion } from './migrations.ts'
import type { Tables } from './tables.ts'
import { inTransaction } from './transaction.ts'
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
  const database = await guarded(file, () => openDatabase(file, busyMs))
  try {
    return await guarded(file, () =>
      storeOn(database, { file, busyMs, ...(maxPages === undefined ? {} : { maxPages }) }),
    )
  } catch (error) {
    database.close()
    throw error
  }
}

async function storeOn(
  database: Database.Database,
  { file, busyMs, maxPages }: SqliteOptions & { readonly busyMs: number },
): Promise<Store> {
  const most = maxPages === undefined ? '' : `pragma max_page_count = ${String(maxPages)};`
  const pragmas = `${settings(busyMs)} ${most}`
  database.exec(pragmas)
  const connection = isFile(file) ? await connectToWrite(file, busyMs, pragmas) : writeThrough(database)
  const db = new Kysely<Tables>({ dialect: new SqliteDialect({ database }) })
  const appender = await createAppender(connection, db, file)
  return {
    conversations: createConversations(database, db, file, appender.append),
    unanswered: createUnanswered(db, file),
    documents: createDocuments(db, file),
    check: () =>
      guarded(file, () => {
        inTransaction(database, () => {
          writeVersion(database)
        })
      }),
    close: async () => {
      await appender.idle()
      connection.close()
      closeDatabase(database, file)
    },
  }
}

function isFile(file: string): boolean {
  return file !== ':memory:'
}

/** Of every connection. */
function settings(busyMs: number): string {
  return `pragma busy_timeout = ${String(busyMs)};
       pragma synchronous = full;
       pragma foreign_keys = on;
       pragma wal_autocheckpoint = 4000;`
}

function openDatabase(file: string, busyMs: number): Database.Database {
  if (isFile(file)) mkdirSync(dirname(file), { recursive: true, mode: 0o700 })
  const database = new Database(file, { timeout: busyMs })
  try {
    database.exec(`${settings(busyMs)} pragma journal_mode = wal;`)
    migrate(database, file)
    if (isFile(file) && process.platform !== 'win32') chmodSync(file, 0o600)
    return database
  } catch (error) {
    database.close()
    throw error
  }
}

/**
 * Leaves one file behind, everything in it, unless another process still has it open. Where the disk is full or may not be
 * written, the file with the latest turns stays beside it and is read when the store is opened again: nothing is lost.
 */
function closeDatabase(database: Database.Database, file: string): void {
  try {
    database.exec('pragma wal_checkpoint(truncate)')
  } catch (error) {
    const failure = asStoreError(error, file)
    if (!leavesLatestBeside.has(failure.code)) throw failure
  } finally {
    database.close()
  }
}

const leavesLatestBeside: ReadonlySet<StoreErrorCode> = new Set(['full', 'read-only', 'busy'])
