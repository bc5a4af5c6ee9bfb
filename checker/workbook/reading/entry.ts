import process from 'node:process'
import { z } from 'zod'
import type { ChildMessage } from './protocol.ts'
import { Refusal } from './refusal.ts'
import { createSink, type Sink } from './sink.ts'

/*
 * The reading process: started by child.ts with a heap cap, reads one file, tells its parent what it finds, ends. It is the only place of
 * the checker that touches `process`: it has no other way to speak.
 */
const order = z.strictObject({ file: z.string(), name: z.string(), format: z.enum(['xlsx', 'xls', 'csv']) })

process.once('message', (message) => {
  void run(order.parse(message))
})

async function run({ file, name, format }: z.infer<typeof order>): Promise<void> {
  try {
    const sink = createSink(send)
    await read(file, name, format, sink)
    await send({ kind: 'done' })
  } catch (error) {
    const refusal = error instanceof Refusal ? error : new Refusal('file-damaged', String(error))
    await send({ kind: 'refused', code: refusal.code, detail: refusal.message })
  }
  process.disconnect()
}

/** Only the reader that is needed is loaded. */
async function read(file: string, name: string, format: 'xlsx' | 'xls' | 'csv', sink: Sink): Promise<void> {
  switch (format) {
    case 'xlsx': {
      const { readXlsx } = await import('./xlsx.ts')
      return readXlsx(file, sink)
    }
    case 'xls': {
      const { readXls } = await import('./xls.ts')
      return readXls(file, sink)
    }
    case 'csv': {
      const { readCsv } = await import('./csv.ts')
      return readCsv(file, name, sink)
    }
  }
}

/** Settles when the parent's end of the pipe has taken the message: a slow parent slows the reader. */
function send(message: ChildMessage): Promise<void> {
  return new Promise((resolve, reject) => {
    process.send?.(message, undefined, undefined, (error) => {
      if (error === null) resolve()
      else reject(error)
    })
  })
}
