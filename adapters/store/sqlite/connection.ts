import type Database from 'libsql'
import AsyncDatabase from 'libsql/promise'

export type Value = string | number | null

/** A connection whose commits do not hold up the process: the disk is waited for on another thread. */
export interface WriteConnection {
  /** At once. The file is locked until the commit, so there must be no pause before it is asked for. */
  readonly begin: () => void
  readonly commit: () => Promise<void>
  /** SQLite has rolled back by itself after some failures; then there is nothing to do. */
  readonly rollBack: () => Promise<void>
  /** The statement runs at once. */
  readonly prepare: (sql: string) => Promise<WriteStatement>
  readonly close: () => void
}

export interface WriteStatement {
  readonly run: (values: Readonly<Record<string, Value>>) => { readonly changes: number }
}

/** A further connection to a file that is open. `settings`: pragmas. */
export async function connectToWrite(
  file: string,
  busyMs: number,
  settings: string,
): Promise<WriteConnection> {
  const database = new AsyncDatabase(file, { timeout: busyMs })
  const exec = async (sql: string): Promise<void> => {
    await database.exec(sql)
  }
  const prepare = async (sql: string): Promise<WriteStatement> => {
    const statement: WriteStatement = await database.prepare(sql)
    return statement
  }
  await exec(settings)
  const begin = await prepare('begin immediate')
  return {
    begin: () => {
      begin.run({})
    },
    commit: () => exec('commit'),
    rollBack: async () => {
      if ('inTransaction' in database && database.inTransaction === true) await exec('rollback')
    },
    prepare,
    close: () => {
      database.close()
    },
  }
}

/** What is in memory only is seen through one connection, and has no disk to wait for. */
export function writeThrough(database: Database.Database): WriteConnection {
  const exec = (sql: string) => {
    database.exec(sql)
  }
  return {
    begin: () => {
      exec('begin immediate')
    },
    commit: async () => {
      exec('commit')
    },
    rollBack: async () => {
      if (database.inTransaction) exec('rollback')
    },
    prepare: (sql) => Promise.resolve(database.prepare(sql)),
    close: () => undefined,
  }
}
