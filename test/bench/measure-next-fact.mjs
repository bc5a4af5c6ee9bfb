import { isConsistent, loadKnowledge, nextFact } from '../../dist/knowledge/index.js'
import { partialProfiles } from './profiles.mjs'
import { median, quantile } from './stats.mjs'

const warmUp = 300
const measured = 2000

/** Milliseconds of one `nextFact` per value rule; only the profiles that leave something to ask count. */
const { program } = loadKnowledge()
const rules = [...program.rules.values()].filter(
  (rule) => rule.kind === 'value' && program.factsOf(rule.id).length > 0,
)
const results = rules.map((rule) => {
  const profiles = partialProfiles(program, rule.id, warmUp + measured, isConsistent)
  const times = []
  for (const [at, profile] of profiles.entries()) {
    const start = performance.now()
    const fact = nextFact(program, rule.id, profile)
    const elapsed = performance.now() - start
    if (at >= warmUp && fact !== undefined) times.push(elapsed)
  }
  return { rule: rule.id, asked: times.length, times }
})
const summary = ({ rule, asked, times }) => ({
  rule,
  asked,
  p50: median(times),
  p95: quantile(times, 0.95),
  max: Math.max(...times),
})
const every = results.filter((result) => result.asked > 0).map(summary)
const result = {
  profiles: measured,
  beijing: every.find((each) => each.rule === 'beijing.total'),
  worst: every.reduce((worst, each) => (each.p95 > worst.p95 ? each : worst)),
  rules: every,
}
process.stdout.write(JSON.stringify(result))
