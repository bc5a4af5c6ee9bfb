import { randomUUID } from 'node:crypto'
import type { Kysely } from 'kysely'
import type { NewTurn, Owner } from '../port.ts'
import type { WriteConnection } from './connection.ts'
import { asStoreError } from './failures.ts'
import { given, prepareWrite } from './prepared.ts'
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

/** Appends turns; those that come while the disk is busy share the next commit, so that many conversations cost one synchronisation. */
export async function createAppender(
  connection: WriteConnection,
  db: Kysely<Tables>,
  file: string,
): Promise<Appender> {
  const statements = await prepareAll(connection, db)
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
      connection.begin()
      const outcomes = batch.map(({ owner, turn }) => write(owner, turn))
      await connection.commit()
      for (const [at, each] of batch.entries()) each.settle(outcomes[at] ?? 'conflict')
    } catch (error) {
      // Where this fails too, the next beginning says so.
      await connection.rollBack().catch(() => undefined)
      const [only, ...others] = batch
      if (only !== undefined && others.length === 0) only.fail(asStoreError(error, file))
      // One turn too big for the disk must not take the others with it.
      else for (const each of batch) await commit([each])
    }
  }

  /** Conditions are in the statements themselves: what does not fit changes nothing, so turns that share a transaction need no savepoints. */
  function write(owner: Owner, turn: NewTurn): Outcome {
    const key = { tenant: owner.tenantId, user: owner.userId }
    const { conversation, messageId, text, asOf, at } = turn
    const after = {
      ...key,
      conversation,
      before: turn.after,
      turns: turn.after + 1,
      place: turn.place ?? null,
      profile: turn.profileId ?? null,
      state: JSON.stringify(turn.state),
      at,
    }
    const changed =
      turn.after === 0
        ? statements.begin({ ...after, title: turn.title })
        : statements.goOn({ ...after, message: messageId })
    if (changed === 0) return 'conflict'
    statements.turn({
      ...key,
      conversation,
      number: turn.after + 1,
      message: messageId,
      text,
      reply: JSON.stringify(turn.reply),
      asOf,
      at,
    })
    if (turn.unanswered !== undefined) {
      const { unanswered } = turn
      statements.unanswered({
        id: randomUUID(),
        ...key,
        text: unanswered.text,
        place: unanswered.place ?? null,
        topic: unanswered.topic ?? null,
        at,
      })
    }
    return 'stored'
  }
}

async function prepareAll(connection: WriteConnection, db: Kysely<Tables>) {
  const key = { tenant: given('tenant'), user: given('user') }
  const after = {
    place: given('place'),
    turns: given<number>('turns'),
    state: given('state'),
    updated_at: given('at'),
  }
  const begin = db
    .insertInto('conversations')
    .values({
      ...key,
      id: given('conversation'),
      title: given('title'),
      profile: given('profile'),
      ...after,
    })
    .onConflict((conflict) => conflict.doNothing())
  const goOn = db
    .updateTable('conversations')
    .set(({ fn, ref }) => ({
      ...after,
      profile: fn.coalesce(given('profile'), ref('profile')),
    }))
    .where('tenant', '=', key.tenant)
    .where('user', '=', key.user)
    .where('id', '=', given('conversation'))
    .where('turns', '=', given<number>('before'))
    .where(({ not, exists, selectFrom }) =>
      not(
        exists(
          selectFrom('turns')
            .select('number')
            .where('turns.tenant', '=', key.tenant)
            .where('turns.user', '=', key.user)
            .where('turns.conversation', '=', given('conversation'))
            .where('message', '=', given('message')),
        ),
      ),
    )
  const turn = db.insertInto('turns').values({
    ...key,
    conversation: given('conversation'),
    number: given('number'),
    message: given('message'),
    text: given('text'),
    reply: given('reply'),
    as_of: given('asOf'),
    at: given('at'),
  })
  const unanswered = db.insertInto('unanswered').values({
    id: given('id'),
    ...key,
    text: given('text'),
    place: given('place'),
    topic: given('topic'),
    at: given('at'),
  })
  return {
    begin: await prepareWrite(connection, begin),
    goOn: await prepareWrite(connection, goOn),
    turn: await prepareWrite(connection, turn),
    unanswered: await prepareWrite(connection, unanswered),
  }
}
