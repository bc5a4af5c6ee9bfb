import { randomUUID } from 'node:crypto'
import type { Compilable, Kysely } from 'kysely'
import type Database from 'libsql'
import type { NewTurn, Owner } from '../port.ts'
import { asStoreError } from './failures.ts'
import type { Tables } from './tables.ts'
import { inTransaction } from './transaction.ts'

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

/** Appends turns; those that come in one round of the event loop share a commit, so that many conversations cost one synchronisation. */
export function createAppender(database: Database.Database, db: Kysely<Tables>, file: string): Appender {
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
      commit(batch)
    }
    running = undefined
  }

  function commit(batch: readonly Waiting[]): void {
    try {
      const outcomes = inTransaction(database, () => batch.map(({ owner, turn }) => write(owner, turn)))
      for (const [at, each] of batch.entries()) each.settle(outcomes[at] ?? 'conflict')
    } catch (error) {
      const [only, ...others] = batch
      if (only !== undefined && others.length === 0) only.fail(asStoreError(error, file))
      // One turn too big for the disk must not take the others with it.
      else for (const each of batch) commit([each])
    }
  }

  /** Conditions are in the statements themselves: what does not fit changes nothing, so a batch needs no savepoints. */
  function write(owner: Owner, turn: NewTurn): Outcome {
    const key = { tenant: owner.tenantId, user: owner.userId }
    const { conversation } = turn
    if (run(turn.after === 0 ? begin(owner, turn) : goOn(owner, turn)) === 0) return 'conflict'
    run(
      db.insertInto('turns').values({
        ...key,
        conversation,
        number: turn.after + 1,
        message: turn.messageId,
        text: turn.text,
        reply: JSON.stringify(turn.reply),
        as_of: turn.asOf,
        at: turn.at,
      }),
    )
    if (turn.unanswered !== undefined) {
      const { text, place, topic } = turn.unanswered
      run(
        db.insertInto('unanswered').values({
          id: randomUUID(),
          ...key,
          text,
          place: place ?? null,
          topic: topic ?? null,
          at: turn.at,
        }),
      )
    }
    return 'stored'
  }

  function begin(owner: Owner, turn: NewTurn): Compilable {
    return db
      .insertInto('conversations')
      .values({
        tenant: owner.tenantId,
        user: owner.userId,
        id: turn.conversation,
        title: turn.title,
        profile: turn.profileId ?? null,
        ...valuesOf(turn),
      })
      .onConflict((conflict) => conflict.doNothing())
  }

  function goOn(owner: Owner, turn: NewTurn): Compilable {
    const values = valuesOf(turn)
    return db
      .updateTable('conversations')
      .set(turn.profileId === undefined ? values : { ...values, profile: turn.profileId })
      .where('tenant', '=', owner.tenantId)
      .where('user', '=', owner.userId)
      .where('id', '=', turn.conversation)
      .where('turns', '=', turn.after)
      .where(({ not, exists, selectFrom }) =>
        not(
          exists(
            selectFrom('turns')
              .select('number')
              .where('turns.tenant', '=', owner.tenantId)
              .where('turns.user', '=', owner.userId)
              .where('turns.conversation', '=', turn.conversation)
              .where('message', '=', turn.messageId),
          ),
        ),
      )
  }

  /** Runs a statement inside the transaction, at once; how many rows it changed. */
  function run(query: Compilable): number {
    const { sql, parameters } = query.compile()
    return database.prepare(sql).run(...parameters).changes
  }
}

function valuesOf(turn: NewTurn) {
  return {
    place: turn.place ?? null,
    turns: turn.after + 1,
    state: JSON.stringify(turn.state),
    updated_at: turn.at,
  }
}
