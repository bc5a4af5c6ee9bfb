import { sql, type Kysely } from 'kysely'
import { StoreError } from '../errors.ts'

/** Each brings the file from its place in the list to the next; a published one is never changed. */
const migrations: readonly (readonly string[])[] = [
  [
    `create table conversations (
      tenant text not null, user text not null, id text not null,
      title text not null, place text, profile text,
      turns integer not null, state text not null, updated_at text not null,
      primary key (tenant, user, id)
    ) without rowid`,
    `create index conversations_by_time on conversations (tenant, user, updated_at desc, id)`,
    `create table turns (
      tenant text not null, user text not null, conversation text not null, number integer not null,
      message text not null, text text not null, reply text not null, as_of text not null, at text not null,
      primary key (tenant, user, conversation, number),
      foreign key (tenant, user, conversation) references conversations (tenant, user, id) on delete cascade
    ) without rowid`,
    `create unique index turns_by_message on turns (tenant, user, conversation, message)`,
    `create table unanswered (
      id text primary key, tenant text not null, user text not null,
      text text not null, place text, topic text, at text not null
    ) without rowid`,
    `create index unanswered_by_time on unanswered (tenant, at desc, id)`,
    `create table documents (
      tenant text not null, user text not null, kind text not null, id text not null,
      body text not null, updated_at text not null,
      primary key (tenant, user, kind, id)
    ) without rowid`,
    `create index documents_by_kind on documents (kind)`,
  ],
]

/** Brings the file to this version; a second process that starts at the same time waits and then finds it done. */
export async function migrate<T>(db: Kysely<T>, file: string): Promise<void> {
  if ((await versionOf(db)) === migrations.length) return
  await db.connection().execute(async (connection) => {
    await sql`begin immediate`.execute(connection)
    try {
      const from = await versionOf(connection)
      if (from > migrations.length) throw new StoreError('newer', file)
      for (const statement of migrations.slice(from).flat()) await sql.raw(statement).execute(connection)
      await sql.raw(`pragma user_version = ${String(migrations.length)}`).execute(connection)
      await sql`commit`.execute(connection)
    } catch (error) {
      await sql`rollback`.execute(connection)
      throw error
    }
  })
}

async function versionOf<T>(db: Kysely<T>): Promise<number> {
  const { rows } = await sql<{ user_version: number }>`pragma user_version`.execute(db)
  return rows[0]?.user_version ?? 0
}
