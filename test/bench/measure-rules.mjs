import { jsonRules } from './engines/json-rules.mjs'
import { ours } from './engines/ours.mjs'
import { zen } from './engines/zen.mjs'
import { fullProfiles } from './profiles.mjs'
import { median } from './stats.mjs'

const rounds = 7
const sliceMs = 300
const chunk = 256

/** Evaluations a second of every engine, slice by slice in turn, so that what disturbs the machine disturbs all of them. */
const profiles = fullProfiles()
const unavailable = []
const engines = [
  ...ours(),
  ...(await available('json-rules-engine', jsonRules)),
  ...(await available('zen-engine', zen)),
].map((engine) => ({ ...engine, inputs: profiles.map(engine.prepare), rates: [] }))
await assertAgreement(engines, profiles)
for (let round = -1; round < rounds; round += 1)
  for (let turn = 0; turn < engines.length; turn += 1) {
    const engine = engines[(turn + round + engines.length) % engines.length]
    const rate = await slice(engine)
    if (round >= 0) engine.rates[round] = rate
  }

const [own] = engines
const result = {
  profiles: profiles.length,
  rounds,
  unavailable,
  engines: engines.map((engine) => ({
    id: engine.id,
    name: engine.name,
    perSecond: Math.round(median(engine.rates)),
    low: Math.round(Math.min(...engine.rates)),
    high: Math.round(Math.max(...engine.rates)),
    ours: median(engine.rates.map((rate, round) => own.rates[round] / rate)),
  })),
}
process.stdout.write(JSON.stringify(result))

async function available(name, load) {
  try {
    return await load()
  } catch (error) {
    unavailable.push({ name, reason: String(error.message).split('\n')[0] })
    return []
  }
}

async function assertAgreement(all, given) {
  for (const [at, profile] of given.entries()) {
    const answers = []
    for (const engine of all) answers.push([engine.id, await engine.fen(engine.inputs[at])])
    const [, expected] = answers[0]
    if (!Number.isSafeInteger(expected) || answers.some(([, fen]) => fen !== expected))
      throw new Error(`the engines disagree on ${JSON.stringify(profile)}: ${JSON.stringify(answers)}`)
  }
}

async function slice(engine) {
  let done = 0
  const start = performance.now()
  let elapsed = 0
  while (elapsed < sliceMs) {
    await engine.run(engine.inputs, chunk)
    done += chunk
    elapsed = performance.now() - start
  }
  return (done / elapsed) * 1000
}
