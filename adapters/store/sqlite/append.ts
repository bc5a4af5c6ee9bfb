import { randomUUID } from 'node:crypto'
import { sql, type Kysely } from 'kysely'
import type { NewTurn, Owner } from '../port.ts'
import { asStoreError } from './failures.ts'
import type { Tables } from './tables.ts'

type Outcome = 'stored' | 'conflict'

interface Waiting {
  readonly owner: Owner
  readonly turn: NewTurn
  readonly settle: (outcome: Outcome) => void
  readonly fail: (error: unknown) => void
}

export interface Appender {
  readonly append: (owner: Owner, turn: NewTurn) => Promise<Outcome>
  /** Kept when nothing is being written any more. */
  readonly idle: () => Promise<void>
}

/** Appends turns; those that come while one commit is under way share the next, so that many conversations cost one synchronisation. */
export function createAppender(db: Kysely<Tables>, file: string): Appender {
  let waiting: Waiting[] = []
  let running: Promise<void> | undefined
  return {
    append: (owner, turn) =>
      new Promise((settle, fail) => {
        waiting.push({ owner, turn, settle, fail })
        running ??= drain()
      }),
    idle: async () => {
      while (running !== undefined) await running
    },
  }

  async function drain(): Promise<void> {
    while (waiting.length > 0) {
      await new Promise(setImmediate)
      const batch = waiting
      waiting = []
      await commit(batch)
    }
    running = undefined
  }

  async function commit(batch: readonly Waiting[]): Promise<void> {
    try {
      const outcomes = await db.connection().execute(async (connection) => {
        await sql`begin immediate`.execute(connection)
        try {
          const results: Outcome[] = []
          for (const { owner, turn } of batch) results.push(await write(connection, owner, turn))
          await sql`commit`.execute(connection)
          return results
        } catch (error) {
          await sql`rollback`.execute(connection).catch(() => undefined)
          throw error
        }
      })
      for (const [at, each] of batch.entries()) each.settle(outcomes[at] ?? 'conflict')
    } catch (error) {
      const failure = asStoreError(error, file)
      const [only, ...others] = batch
      if (only !== undefined && others.length === 0) only.fail(failure)
      // One turn too big for the disk must not take the others with it.
      else for (const each of batch) await commit([each])
    }
  }
}

/** Conditions are in the statements themselves: what does not fit changes nothing, so a batch needs no savepoints. */
async function write(db: Kysely<Tables>, owner: Owner, turn: NewTurn): Promise<Outcome> {
  const key = { tenant: owner.tenantId, user: owner.userId }
  const values = {
    place: turn.place ?? null,
    turns: turn.after + 1,
    state: JSON.stringify(turn.state),
    updated_at: turn.at,
  }
  const { conversation } = turn
  const changed =
    turn.after === 0
      ? await db
          .insertInto('conversations')
          .values({ ...key, id: conversation, title: turn.title, profile: turn.profileId ?? null, ...values })
          .onConflict((conflict) => conflict.doNothing())
          .executeTakeFirst()
          .then((result) => result.numInsertedOrUpdatedRows ?? 0n)
      : await db
          .updateTable('conversations')
          .set(turn.profileId === undefined ? values : { ...values, profile: turn.profileId })
          .where('tenant', '=', key.tenant)
          .where('user', '=', key.user)
          .where('id', '=', conversation)
          .where('turns', '=', turn.after)
          .where(({ not, exists, selectFrom }) =>
            not(
              exists(
                selectFrom('turns')
                  .select('number')
                  .where('turns.tenant', '=', key.tenant)
                  .where('turns.user', '=', key.user)
                  .where('turns.conversation', '=', conversation)
                  .where('message', '=', turn.messageId),
              ),
            ),
          )
          .executeTakeFirst()
          .then((result) => result.numUpdatedRows)
  if (changed === 0n) return 'conflict'
  await db
    .insertInto('turns')
    .values({
      ...key,
      conversation,
      number: turn.after + 1,
      message: turn.messageId,
      text: turn.text,
      reply: JSON.stringify(turn.reply),
      as_of: turn.asOf,
      at: turn.at,
    })
    .execute()
  if (turn.unanswered !== undefined) {
    const { text, place, topic } = turn.unanswered
    await db
      .insertInto('unanswered')
      .values({ id: randomUUID(), ...key, text, place: place ?? null, topic: topic ?? null, at: turn.at })
      .execute()
  }
  return 'stored'
}
