import { createServer, type IncomingMessage, type ServerResponse } from 'node:http'
import type { AddressInfo } from 'node:net'
import { z } from 'zod'

const request = z.looseObject({
  model: z.string(),
  messages: z.array(z.object({ role: z.string(), content: z.string() })),
  tools: z.array(z.object({ function: z.object({ name: z.string() }) })).optional(),
  response_format: z.object({ type: z.string() }).optional(),
})

/** What the client sent, as far as tests look at it. */
export interface Received {
  readonly path: string
  readonly authorization: string | undefined
  readonly body: z.infer<typeof request>
  /** The whole body as it came. */
  readonly raw: string
  /** What the model is given beside its instructions. */
  readonly user: string
  /** How the answer is wanted. */
  readonly way: 'functionCalling' | 'jsonMode' | 'text'
}

export type Behaviour = (received: Received, response: ServerResponse) => void

export interface EndpointServer {
  readonly url: string
  readonly received: Received[]
  behave: Behaviour
  readonly close: () => Promise<void>
}

/** An OpenAI-compatible endpoint on this machine that behaves as it is told. */
export async function startEndpoint(behave: Behaviour): Promise<EndpointServer> {
  const received: Received[] = []
  const server = createServer((incoming, response) => {
    void readBody(incoming).then((raw) => {
      const body = request.parse(JSON.parse(raw))
      const one: Received = {
        path: incoming.url ?? '',
        authorization: incoming.headers.authorization,
        body,
        raw,
        user: body.messages.find(({ role }) => role === 'user')?.content ?? '',
        way:
          body.tools !== undefined
            ? 'functionCalling'
            : body.response_format !== undefined
              ? 'jsonMode'
              : 'text',
      }
      received.push(one)
      endpoint.behave(one, response)
    })
  })
  await new Promise<void>((resolve) => {
    server.listen(0, '127.0.0.1', resolve)
  })
  const { port } = server.address() as AddressInfo
  const endpoint: EndpointServer = {
    url: `http://127.0.0.1:${String(port)}/v1`,
    received,
    behave,
    close: () =>
      new Promise((resolve) => {
        server.closeAllConnections()
        server.close(() => {
          resolve()
        })
      }),
  }
  return endpoint
}

/** Answers with JSON. */
export function json(response: ServerResponse, body: string, status = 200): void {
  response.writeHead(status, { 'content-type': 'application/json' }).end(body)
}

async function readBody(incoming: IncomingMessage): Promise<string> {
  const pieces: Buffer[] = []
  for await (const piece of incoming) pieces.push(Buffer.from(piece as Uint8Array))
  return Buffer.concat(pieces).toString('utf8')
}
