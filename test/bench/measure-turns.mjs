import { loadAssistant } from '../../dist/adapters/assistant.js'
import { emptyState } from '../../dist/bot/index.js'
import { conversations } from './conversations.mjs'
import { median, quantile } from './stats.mjs'

const asOf = '2026-11-21'
const warmUp = 5
const passes = 30

/** Milliseconds of one turn in process. With `--cold`: of loading, and of the first turn a process ever takes. */
const result = process.argv.includes('--cold') ? cold() : warm()
process.stdout.write(JSON.stringify(result))

function cold() {
  const start = performance.now()
  const assistant = loadAssistant()
  const loaded = performance.now()
  assistant.turn(emptyState, conversations[0][0], asOf)
  return { load: loaded - start, firstTurn: performance.now() - loaded }
}

function warm() {
  const assistant = loadAssistant()
  const turns = conversations.flatMap((texts, conversation) =>
    texts.map((text) => ({ conversation, text, times: [], outcome: '' })),
  )
  for (let pass = -warmUp; pass < passes; pass += 1) {
    let state = emptyState
    let current = -1
    for (const turn of turns) {
      if (turn.conversation !== current) {
        state = emptyState
        current = turn.conversation
      }
      const start = performance.now()
      const result = assistant.turn(state, turn.text, asOf)
      const elapsed = performance.now() - start
      state = result.state
      turn.outcome = result.reply.outcome
      if (pass >= 0) turn.times.push(elapsed)
    }
  }
  const every = turns.flatMap((turn) => turn.times)
  const outcomes = {}
  for (const { outcome } of turns) outcomes[outcome] = (outcomes[outcome] ?? 0) + 1
  return {
    turns: turns.length,
    passes,
    outcomes,
    p50: median(every),
    p95: quantile(every, 0.95),
    max: Math.max(...every),
    slowest: turns
      .map(({ text, times, outcome }) => ({ text: text.slice(0, 40), outcome, median: median(times) }))
      .sort((left, right) => right.median - left.median)
      .slice(0, 5),
  }
}
