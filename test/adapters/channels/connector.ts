import { createServer } from 'node:http'
import type { AddressInfo } from 'node:net'
import { z } from 'zod'

const sent = z.looseObject({
  type: z.string(),
  text: z.string().optional(),
  replyToId: z.string().optional(),
  entities: z.array(z.looseObject({ type: z.string() })).optional(),
  attachments: z
    .array(z.looseObject({ contentType: z.string(), content: z.unknown().optional() }))
    .optional(),
})
export type Sent = z.infer<typeof sent>

/** A channel's connector: takes what the bot sends. `status` other than 200: it takes nothing. */
export interface Connector {
  readonly url: string
  readonly received: { readonly path: string; readonly activity: Sent }[]
  status: number
  readonly close: () => Promise<void>
}

export async function connector(): Promise<Connector> {
  const received: Connector['received'] = []
  const server = createServer((request, response) => {
    const chunks: Buffer[] = []
    request.on('data', (chunk: Buffer) => chunks.push(chunk))
    request.on('end', () => {
      const activity = sent.parse(JSON.parse(Buffer.concat(chunks).toString('utf8')))
      if (self.status === 200) received.push({ path: request.url ?? '', activity })
      response.writeHead(self.status, { 'content-type': 'application/json' })
      response.end(JSON.stringify({ id: `sent-${String(received.length)}` }))
    })
  })
  await new Promise<void>((done) => server.listen(0, '127.0.0.1', done))
  const { port } = server.address() as AddressInfo
  const self: Connector = {
    url: `http://127.0.0.1:${String(port)}/`,
    received,
    status: 200,
    close: () =>
      new Promise((done) => {
        server.close(() => {
          done()
        })
        server.closeAllConnections()
      }),
  }
  return self
}

/** Activities that come back in the response itself. */
export const expected = z.object({ activities: z.array(sent) })
