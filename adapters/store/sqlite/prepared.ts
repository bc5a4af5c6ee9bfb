import { sql, type Compilable, type RawBuilder } from 'kysely'
import type Database from 'libsql'
import type { Value, WriteConnection } from './connection.ts'

/** A value that is given each time a prepared query runs, under this name. */
export function given<T extends Value = string>(name: string): RawBuilder<T> {
  return sql.raw<T>(`@${name}`)
}

type Values = Readonly<Record<string, Value>>

/** A query that is built and prepared once and runs often, for its first row: building and preparing cost more than reading. */
export function prepareRead<Row>(database: Database.Database, query: Compilable<Row>) {
  const statement = database.prepare(query.compile().sql)
  // What the query selects of the tables, as Kysely knows them.
  return (values: Values) => statement.get(values) as Row | undefined
}

/** The same for one that writes, inside a transaction of the connection; it says how many rows it changed. */
export async function prepareWrite(
  connection: WriteConnection,
  query: Compilable,
): Promise<(values: Values) => number> {
  const statement = await connection.prepare(query.compile().sql)
  return (values) => statement.run(values).changes
}
