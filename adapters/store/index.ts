export { StoreError, type StoreErrorCode } from './errors.ts'
export * from './port.ts'
export { openSqliteStore, type SqliteOptions } from './sqlite/open.ts'
