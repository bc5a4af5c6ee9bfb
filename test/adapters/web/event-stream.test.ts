import fc from 'fast-check'
import { expect, it } from 'vitest'
import { readEvents, type ServerEvent } from '../../../adapters/web/api/event-stream.ts'

const stream =
  ': keep-alive\n\nevent: delta\ndata: {"text":"补贴"}\n\nevent: reply\r\ndata: {"a":1}\r\n\r\ndata: x\ndata: y\n\n'
const events = [
  { event: 'delta', data: '{"text":"补贴"}' },
  { event: 'reply', data: '{"a":1}' },
  { event: 'message', data: 'x\ny' },
]

it('reads the same events however the bytes are cut', async () => {
  const bytes = new TextEncoder().encode(stream)
  await fc.assert(
    fc.asyncProperty(fc.array(fc.integer({ min: 0, max: bytes.length }), { maxLength: 8 }), async (cuts) => {
      expect(await collect(body(bytes, cuts))).toEqual(events)
    }),
  )
})

it('gives nothing for a stream that breaks off within an event', async () => {
  expect(await collect(body(new TextEncoder().encode('event: reply\ndata: {}'), []))).toEqual([])
})

function body(bytes: Uint8Array, cuts: readonly number[]): ReadableStream<Uint8Array> {
  const edges = [0, ...[...cuts].sort((a, b) => a - b), bytes.length]
  return new ReadableStream({
    start(controller) {
      edges.slice(1).forEach((edge, index) => {
        controller.enqueue(bytes.slice(edges[index], edge))
      })
      controller.close()
    },
  })
}

async function collect(source: ReadableStream<Uint8Array>): Promise<readonly ServerEvent[]> {
  const read: ServerEvent[] = []
  for await (const event of readEvents(source)) read.push(event)
  return read
}
