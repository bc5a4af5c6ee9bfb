import { writeSync } from 'node:fs'
import { openSqliteStore } from '../../../adapters/store/index.ts'
import { turn, zhang } from './turn.ts'

/** Three conversations side by side, for ever; each turn's message id is printed once it is stored. */
const [, , file = '', name = ''] = process.argv
const store = await openSqliteStore({ file })
await Promise.all(
  [0, 1, 2].map(async (each) => {
    const conversation = `${name}-${String(each)}`
    for (let after = 0; ; after += 1) {
      const messageId = `${conversation}-${String(after + 1)}`
      const outcome = await store.conversations.append(
        zhang,
        turn(conversation, after, { messageId, reply: { text: '答'.repeat(500) } }),
      )
      if (outcome === 'stored') writeSync(1, `${messageId}\n`)
    }
  }),
)
