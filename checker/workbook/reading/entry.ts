import process from 'node:process'
import type { ChildMessage } from './protocol.ts'
import { readFile, type FileOrder } from './read-file.ts'
import { Refusal } from './refusal.ts'
import { createSink } from './sink.ts'

/*
 * The reading process: started by read-grid.ts with a heap cap, reads one file, tells its parent what it finds, ends. It is the only place of
 * the checker that touches `process`: it has no other way to speak.
 */
process.once('message', (message) => {
  void run(orderOf(message))
})

async function run(order: FileOrder): Promise<void> {
  try {
    await readFile(order, createSink(hand))
    await hand({ kind: 'done' })
  } catch (error) {
    const refusal = error instanceof Refusal ? error : new Refusal('file-damaged', String(error))
    await hand({ kind: 'refused', code: refusal.code, detail: refusal.message })
  }
  await Promise.all(underWay)
  process.disconnect()
}

/** Messages the parent may be behind: a busy parent does not stop the reader at once, a slow one does in the end. */
const ahead = 32
const underWay: Promise<void>[] = []

async function hand(message: ChildMessage): Promise<void> {
  underWay.push(send(message))
  if (underWay.length > ahead) await underWay.shift()
}

/** Settles when the parent's end of the pipe has taken the message. */
function send(message: ChildMessage): Promise<void> {
  return new Promise((resolve, reject) => {
    process.send?.(message, undefined, undefined, (error) => {
      if (error === null) resolve()
      else reject(error)
    })
  })
}

function orderOf(message: unknown): FileOrder {
  if (typeof message === 'object' && message !== null && 'file' in message && 'name' in message) {
    const { file, name } = message
    if (typeof file === 'string' && typeof name === 'string') return { file, name }
  }
  throw new Error('The reading process was sent no order to read a file.')
}
