import { Agent, request } from 'node:http'
import { bankConversations } from './bank-conversations.mjs'
import { conversations } from './conversations.mjs'
import { startServerProcess } from './server-process.mjs'
import { median, quantile } from './stats.mjs'

const atOnce = 50
const turnsEach = Number(process.env.BENCH_TURNS_EACH ?? 40)
const memoryTurns = Number(process.env.BENCH_MEMORY_TURNS ?? 100_000)

/** Chat over HTTP, 50 conversations at once, each waiting for its answer before it goes on; beside the same server answering a constant. */
const real = await start([])
const warm = await drive(real, 10)
const chat = await drive(real, turnsEach)
const text = await drive(real, turnsEach, { path: '/api/v1/examples' })
await real.end()
const forgetful = await start(['--forgetful'])
await drive(forgetful, 5)
const fresh = await drive(forgetful, turnsEach, { list: bankConversations })
await forgetful.end()
const constant = await start(['--constant'])
await drive(constant, 5)
const fixed = await drive(constant, turnsEach)
const memory = await memoryOver(constant, memoryTurns)
await constant.end()
process.stdout.write(
  JSON.stringify({
    atOnce,
    turns: chat.times.length,
    warmUp: warm.times.length,
    perSecond: chat.perSecond,
    constantPerSecond: fixed.perSecond,
    constantRoutePerSecond: text.perSecond,
    share: chat.perSecond / fixed.perSecond,
    freshPerSecond: fresh.perSecond,
    freshShare: fresh.perSecond / fixed.perSecond,
    freshP95: quantile(fresh.times, 0.95),
    p50: median(chat.times),
    p95: quantile(chat.times, 0.95),
    constantP95: quantile(fixed.times, 0.95),
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
