import type Database from 'libsql'
import { z } from 'zod'
import { StoreError } from '../errors.ts'
import { inTransaction } from './transaction.ts'

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
export function migrate(database: Database.Database, file: string): void {
  if (versionOf(database) === migrations.length) return
  inTransaction(database, () => {
    const from = versionOf(database)
    if (from > migrations.length) throw new StoreError('newer', file)
    for (const statement of migrations.slice(from).flat()) database.exec(statement)
    writeVersion(database)
  })
}

/** Marks the file as of this version: also the smallest write there is. */
export function writeVersion(database: Database.Database): void {
  database.exec(`pragma user_version = ${String(migrations.length)}`)
}

const version = z.object({ user_version: z.int() })

function versionOf(database: Database.Database): number {
  return version.parse(database.prepare('pragma user_version').get()).user_version
}
