import type Database from 'libsql'

/**
 * Runs `work` as one write transaction, from beginning to end without a pause: nothing of this process can come between, and another process
 * waits. Statements by `exec`, because a prepared one that failed would stay open and keep later commits from going through.
 */
export function inTransaction<T>(database: Database.Database, work: () => T): T {
  database.exec('begin immediate')
  try {
    const result = work()
    database.exec('commit')
    return result
  } catch (error) {
    rollBack(database)
    throw error
  }
}

/** SQLite has rolled back by itself after some failures; then there is nothing left to do. */
function rollBack(database: Database.Database): void {
  if (database.inTransaction) database.exec('rollback')
}
