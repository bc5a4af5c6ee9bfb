import { Agent, createServer, request } from 'node:http'
import { startServerProcess } from './server-process.mjs'
import { median, quantile } from './stats.mjs'

const atOnce = 20
const rounds = 5
const messagesEach = Number(process.env.BENCH_MESSAGES_EACH ?? 40)
const openSockets = Number(process.env.BENCH_SOCKETS ?? 1000)
const question = '我们在无锡，25个高级工，备案两年，都过了也拿到证，能补多少？'

/** The connector of a channel: takes what the bots send. */
const connector = createServer((incoming, response) => {
  incoming.resume()
  incoming.on('end', () => response.setHeader('content-type', 'application/json').end('{"id":"1"}'))
})
await new Promise((done) => connector.listen(0, '127.0.0.1', done))
const serviceUrl = `http://127.0.0.1:${connector.address().port}/`

/** In turn, so that what disturbs the machine disturbs both. */
const [ours, echo] = [
  await startServerProcess('channel-server.mjs', []),
  await startServerProcess('channel-server.mjs', ['--echo']),
]
let said = 0
await drive(ours)
await drive(echo)
const pairs = []
for (let round = 0; round < rounds; round += 1) {
  const order = round % 2 === 0 ? [ours, echo] : [echo, ours]
  const [first, second] = [await drive(order[0]), await drive(order[1])]
  pairs.push(round % 2 === 0 ? { ours: first, echo: second } : { ours: second, echo: first })
}
const before = await ours.memory()
const sockets = await openAll(ours.address)
const memory = await ours.memory()
for (const socket of sockets) socket.destroy()
await ours.end()
await echo.end()
connector.close()
connector.closeAllConnections()
process.stdout.write(
  JSON.stringify({
    perSecond: median(pairs.map((pair) => pair.ours.perSecond)),
    echoPerSecond: median(pairs.map((pair) => pair.echo.perSecond)),
    share: median(pairs.map((pair) => pair.ours.perSecond / pair.echo.perSecond)),
    p95: quantile(
      pairs.flatMap((pair) => pair.ours.times),
      0.95,
    ),
    sockets: sockets.length,
    withoutSockets: before / 1e6,
    withSockets: memory / 1e6,
  }),
)

async function drive(server) {
  const agent = new Agent({ keepAlive: true, maxSockets: atOnce })
  const times = []
  const began = performance.now()
  await Promise.all(
    Array.from({ length: atOnce }, async () => {
      for (let done = 0; done < messagesEach; done += 1) {
        said += 1
        const start = performance.now()
        await send(agent, 'POST', `${server.address}/api/messages`, {
          type: 'message',
          id: `m${said}`,
          channelId: 'webchat',
          serviceUrl,
          from: { id: `u${said}` },
          recipient: { id: 'bot' },
          conversation: { id: `c${said}` },
          text: question,
        })
        times.push(performance.now() - start)
      }
    }),
  )
  const seconds = (performance.now() - began) / 1000
  agent.destroy()
  return { times, perSecond: times.length / seconds }
}

/** Conversations of Direct Line, each with its stream open; kept when each has got its welcome. */
async function openAll(address) {
  const agent = new Agent({ keepAlive: true, maxSockets: 20 })
  const open = []
  while (open.length < openSockets) {
    const batch = Array.from({ length: Math.min(20, openSockets - open.length) }, async () => {
      const { streamUrl } = await send(agent, 'POST', `${address}/directline/conversations`, {})
      return stream(streamUrl.replace(/^ws/u, 'http'))
    })
    open.push(...(await Promise.all(batch)))
  }
  agent.destroy()
  return open
}

function stream(url) {
  return new Promise((resolve, reject) => {
    const asked = request(url, {
      headers: {
        connection: 'Upgrade',
        upgrade: 'websocket',
        'sec-websocket-version': '13',
        'sec-websocket-key': 'MDEyMzQ1Njc4OWFiY2RlZg==',
      },
    })
    asked.on('upgrade', (_response, socket, head) => {
      if (head.length > 0) resolve(socket)
      else socket.once('data', () => resolve(socket))
    })
    asked.on('response', (response) => reject(new Error(`no stream: ${response.statusCode}`)))
    asked.on('error', reject)
    asked.end()
  })
}

function send(agent, method, url, body) {
  return new Promise((resolve, reject) => {
    const sent = request(
      url,
      { agent, method, headers: { 'content-type': 'application/json' } },
      (response) => {
        const chunks = []
        response.on('data', (chunk) => chunks.push(chunk))
        response.on('end', () => {
          const text = Buffer.concat(chunks).toString('utf8')
          if (response.statusCode >= 300)
            reject(new Error(`answered ${response.statusCode}: ${text.slice(0, 300)}`))
          else resolve(text === '' ? undefined : JSON.parse(text))
        })
      },
    )
    sent.on('error', reject)
    sent.end(JSON.stringify(body))
  })
}
