import { Agent, request } from 'node:http'
import { bankConversations } from './bank-conversations.mjs'
import { conversations } from './conversations.mjs'
import { startServerProcess } from './server-process.mjs'
import { median, quantile } from './stats.mjs'

const atOnce = 50
const rounds = Number(process.env.BENCH_ROUNDS ?? 5)
const turnsEach = Number(process.env.BENCH_TURNS_EACH ?? 20)
const memoryTurns = Number(process.env.BENCH_MEMORY_TURNS ?? 100_000)

/**
 * Chat over HTTP, 50 conversations at once, each waiting for its answer before it goes on; beside the same server answering a constant, and beside
 * one that works every turn out. In turn, so that what disturbs the machine disturbs all.
 */
const [real, forgetful, constant] = [
  await start([]),
  await start(['--forgetful']),
  await start(['--constant']),
]
const warm = await drive(real, 10)
await drive(forgetful, 5)
await drive(constant, 5)
const measured = []
for (let round = 0; round < rounds; round += 1) {
  const of = {}
  const order = [
    async () => (of.chat = await drive(real, turnsEach)),
    async () => (of.fixed = await drive(constant, turnsEach)),
    async () => (of.fresh = await drive(forgetful, turnsEach, { list: bankConversations })),
  ]
  for (const each of round % 2 === 0 ? order : order.reverse()) await each()
  measured.push(of)
}
const text = await drive(real, turnsEach, { path: '/api/v1/examples' })
await real.end()
await forgetful.end()
const memory = await memoryOver(constant, memoryTurns)
await constant.end()
const middle = (of) => median(measured.map(of))
const late = (of) =>
  quantile(
    measured.flatMap((round) => of(round).times),
    0.95,
  )
process.stdout.write(
  JSON.stringify({
    atOnce,
    turns: measured.length * measured[0].chat.times.length,
    warmUp: warm.times.length,
    perSecond: middle(({ chat }) => chat.perSecond),
    constantPerSecond: middle(({ fixed }) => fixed.perSecond),
    constantRoutePerSecond: text.perSecond,
    share: middle(({ chat, fixed }) => chat.perSecond / fixed.perSecond),
    freshPerSecond: middle(({ fresh }) => fresh.perSecond),
    freshShare: middle(({ fresh, fixed }) => fresh.perSecond / fixed.perSecond),
    freshP95: late(({ fresh }) => fresh),
    p50: median(measured.flatMap(({ chat }) => chat.times)),
    p95: late(({ chat }) => chat),
    constantP95: late(({ fixed }) => fixed),
    memory,
  }),
)

/** Memory after a tenth of the turns and after all of them, in MB. */
async function memoryOver(server, turns) {
  const tenth = Math.ceil(turns / 10 / atOnce)
  await drive(server, tenth)
  const early = await server.memory()
  await drive(server, Math.ceil((turns * 0.9) / atOnce))
  const late = await server.memory()
  return { turns, early: early / 1e6, late: late / 1e6, growth: late / early }
}

/** Every user walks the list from a place of its own. */
async function drive(server, each, { path, list = conversations } = {}) {
  const agent = new Agent({ keepAlive: true, maxSockets: atOnce })
  const times = []
  const began = performance.now()
  await Promise.all(
    Array.from({ length: atOnce }, async (_, user) => {
      let conversationId
      let at = user * Math.max(1, Math.floor(list.length / atOnce))
      let turn = 0
      for (let done = 0; done < each; done += 1) {
        const turns = list[at % list.length]
        const start = performance.now()
        const answer = await send(agent, server.address, path, { text: turns[turn], conversationId })
        times.push(performance.now() - start)
        turn += 1
        conversationId = turn < turns.length ? answer.conversationId : undefined
        if (turn === turns.length) [at, turn] = [at + 1, 0]
      }
    }),
  )
  const seconds = (performance.now() - began) / 1000
  agent.destroy()
  return { times, perSecond: times.length / seconds }
}

function send(agent, address, path, body) {
  return new Promise((resolve, reject) => {
    const options = {
      agent,
      method: path === undefined ? 'POST' : 'GET',
      headers: { 'content-type': 'application/json' },
    }
    const sent = request(`${address}${path ?? '/api/v1/chat'}`, options, (response) => {
      const chunks = []
      response.on('data', (chunk) => chunks.push(chunk))
      response.on('end', () => {
        const text = Buffer.concat(chunks).toString('utf8')
        if (response.statusCode === 200) resolve(JSON.parse(text))
        else reject(new Error(`answered ${response.statusCode}: ${text.slice(0, 300)}`))
      })
    })
    sent.on('error', reject)
    sent.end(path === undefined ? JSON.stringify(body) : undefined)
  })
}

function start(args) {
  return startServerProcess('http-server.mjs', args)
}
