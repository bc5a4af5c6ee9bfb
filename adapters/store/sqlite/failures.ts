import { accessSync, constants, existsSync } from 'node:fs'
import { StoreError, type StoreErrorCode } from '../errors.ts'

/** What SQLite's result codes mean to a user; matched by prefix, the first wins. */
const meanings: readonly (readonly [string, StoreErrorCode])[] = [
  ['SQLITE_READONLY', 'read-only'],
  ['SQLITE_PERM', 'read-only'],
  ['SQLITE_FULL', 'full'],
  ['SQLITE_BUSY', 'busy'],
  ['SQLITE_LOCKED', 'busy'],
  ['SQLITE_NOTADB', 'damaged'],
  ['SQLITE_CORRUPT', 'damaged'],
  ['ENOSPC', 'full'],
  ['EROFS', 'read-only'],
  ['EACCES', 'read-only'],
]

/** Runs `work`; whatever the database throws comes out as a `StoreError` about `file`. */
export async function guarded<T>(file: string, work: () => T | Promise<T>): Promise<T> {
  try {
    return await work()
  } catch (error) {
    throw asStoreError(error, file)
  }
}

export function asStoreError(error: unknown, file: string): StoreError {
  if (error instanceof StoreError) return error
  return new StoreError(codeOf(error, file), file, error)
}

function codeOf(error: unknown, file: string): StoreErrorCode {
  const code = error instanceof Error && 'code' in error ? String(error.code) : ''
  const message = error instanceof Error ? error.message : ''
  const found =
    meanings.find(([prefix]) => code.startsWith(prefix)) ?? phrases.find(([words]) => words.test(message))
  if (found !== undefined) return found[1]
  // A file in a folder without write permission cannot even be opened.
  return existsSync(file) && !isWritable(file) ? 'read-only' : 'unusable'
}

function isWritable(file: string): boolean {
  try {
    accessSync(file, constants.W_OK)
    return true
  } catch {
    return false
  }
}

/** Opening reports some failures in words only. */
const phrases: readonly (readonly [RegExp, StoreErrorCode])[] = [
  [/not a database|malformed/u, 'damaged'],
  [/readonly|read-only/u, 'read-only'],
  [/disk is full/u, 'full'],
  [/locked/u, 'busy'],
]
