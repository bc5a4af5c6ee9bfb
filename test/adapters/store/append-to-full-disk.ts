import { closeSync, openSync, rmSync, writeFileSync, writeSync } from 'node:fs'
import { join } from 'node:path'
import { openSqliteStore, StoreError } from '../../../adapters/store/index.ts'
import { turn, zhang } from './turn.ts'

/** Fills the small disk it is given, looks what is still there, makes room, goes on; prints what came of it as JSON. */
const [, , folder = '', ballastBytes = '0'] = process.argv
const file = join(folder, 'data.sqlite')
const ballast = join(folder, 'ballast')
const filler = join(folder, 'filler')
writeFileSync(ballast, Buffer.alloc(Number(ballastBytes), 1))

const attempt = async (work: () => Promise<unknown>): Promise<unknown> => {
  try {
    return await work()
  } catch (error) {
    return error instanceof StoreError ? { code: error.code, hint: error.hint } : { name: String(error) }
  }
}

const store = await openSqliteStore({ file })
const outcomes: unknown[] = []
for (let at = 0; at < 400; at += 1)
  outcomes.push(
    await attempt(() => store.conversations.append(zhang, turn(`c${String(at)}`, 0, { text: textOf(at) }))),
  )
const whileFull = await intact()
await store.close()
const again = await openSqliteStore({ file })
const reopened = await intact()
fillUp()
const fresh = await attempt(() => openSqliteStore({ file: join(folder, 'another.sqlite') }))
rmSync(ballast)
rmSync(filler)
const later = await attempt(() => again.conversations.append(zhang, turn('later', 0)))
const ready = (await attempt(() => again.check())) ?? 'ready'
await again.close()
process.stdout.write(JSON.stringify({ outcomes, whileFull, reopened, fresh, later, ready }))

/** Takes the last byte. */
function fillUp(): void {
  const descriptor = openSync(filler, 'w')
  try {
    for (;;) writeSync(descriptor, Buffer.alloc(4096, 1))
  } catch {
    closeSync(descriptor)
  }
}

/** The conversations that are stored with exactly the words they were given. */
async function intact(): Promise<readonly string[]> {
  const stored: string[] = []
  const reader = await openSqliteStore({ file })
  for (const { id } of (await reader.conversations.list(zhang, { limit: 1000 })).items) {
    const turns = await reader.conversations.turns(zhang, id)
    if (turns.length === 1 && turns[0]?.text === textOf(Number(id.slice(1)))) stored.push(id)
  }
  await reader.close()
  return stored
}

function textOf(at: number): string {
  return `${String(at)}：${'满'.repeat(3000)}`
}
