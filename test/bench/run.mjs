import { cpus } from 'node:os'
import { parseArgs } from 'node:util'
import { check } from './bars.mjs'
import { ensureBuilt, ensurePeers } from './prepare.mjs'
import { report } from './report.mjs'
import { pinnedCore, runScript } from './run-script.mjs'
import { median } from './stats.mjs'

const help = `npm run bench -- [--json]

  --json   one JSON object instead of the tables
  --help   this text

Exit code: 0 every bar holds (peers that cannot be had are skipped loudly; with CI set that counts as a failure);
1 a bar does not hold, or something could not be measured; 2 unknown option
`

process.exitCode = main()

function main() {
  let options
  try {
    options = parseArgs({ options: { json: { type: 'boolean' }, help: { type: 'boolean' } } }).values
  } catch (error) {
    process.stderr.write(`${error.message}\n\n${help}`)
    return 2
  }
  if (options.help === true) {
    process.stdout.write(help)
    return 0
  }
  const broken = ensureBuilt()
  if (broken !== undefined) {
    process.stderr.write(`bench: ${broken}\n`)
    return 1
  }
  const noPeers = ensurePeers()
  const outcome = measure(noPeers)
  process.stdout.write(options.json === true ? `${JSON.stringify(outcome)}\n` : report(outcome))
  const failed = outcome.bars.some((bar) => bar.status === 'FAIL')
  const skipCounts = process.env.CI !== undefined && outcome.skipped.length > 0
  return failed || skipCounts || outcome.problems.length > 0 ? 1 : 0
}

function measure(noPeers) {
  const began = performance.now()
  const problems = []
  const run = (what, ...given) => {
    process.stderr.write(`bench: ${what}\n`)
    const { result, problem } = runScript(...given)
    if (problem !== undefined) problems.push(`${what}: ${problem}`)
    return result
  }
  const rules = run('rule evaluation beside the other engines', 'measure-rules.mjs', [], { oneCore: true })
  const nextFact = run('next question', 'measure-next-fact.mjs')
  const turns = run('turns', 'measure-turns.mjs')
  const http = run('chat over HTTP', 'measure-http.mjs')
  const channels = run('a bot beside a bare one, and open sockets', 'measure-channels.mjs')
  const prepare = run('checklists and forms', 'measure-prepare.mjs')
  const cold = turns === undefined ? undefined : coldStart(run)
  const start = run('start of the chat', 'measure-start.mjs')
  const checker = run('rosters of ten and of a hundred thousand rows', 'measure-checker.mjs')
  const portal = run('filing pages', 'measure-portal.mjs')
  const skipped = (rules?.unavailable ?? []).map(({ name, reason }) => `${name} was NOT measured: ${reason}`)
  if (noPeers !== undefined) skipped.push(noPeers)
  if (portal?.unavailable !== undefined) skipped.push(`filing pages were NOT opened: ${portal.unavailable}`)
  return {
    machine: {
      node: process.versions.node,
      cores: cpus().length,
      cpu: cpus()[0]?.model.trim() ?? 'unknown',
      pinned: pinnedCore !== undefined,
    },
    rules,
    nextFact,
    turns,
    http,
    channels,
    prepare,
    cold,
    start,
    checker,
    portal,
    bars: [
      check('evaluations', rules?.engines.find((engine) => engine.id === 'ours')?.perSecond),
      peerBar('timesJsonRules', rules, 'json-rules/'),
      peerBar('timesZen', rules, 'zen/trace'),
      check('nextFact', nextFact?.beijing.p95),
      check('nextFactWorst', nextFact?.worst.p95),
      check('turn', turns?.p95),
      check('httpShare', http?.share),
      check('httpP95', http?.p95),
      check('httpMemory', http?.memory.growth),
      check('botShare', channels?.share),
      check('sockets', channels?.withSockets),
      check('checklist', prepare?.checklist.p95),
      check('roster', prepare?.roster.p50),
      check('start', start?.welcome),
      check('read10k', checker?.[10_000].standards.ratio),
      check('read100k', checker?.[100_000].standards.ratio),
      check('readMemory10k', checker?.[10_000].standards.megabytes),
      check('readMemory100k', checker?.[100_000].standards.megabytes),
      check('check10k', checker?.[10_000].check.ratio),
      check('portalRead', portal?.hundred?.least, portal?.unavailable !== undefined),
      check('portalApply', portal?.apply.least),
      check('portalDryRun', portal?.fills?.['element-plus'].ratio, portal?.unavailable !== undefined),
      check('check100k', checker?.[100_000].check.ratio),
    ],
    problems,
    skipped,
    elapsedMs: performance.now() - began,
  }
}

/** Against the fastest formulation whose id begins so. */
function peerBar(id, rules, prefix) {
  const ratios = (rules?.engines ?? [])
    .filter((engine) => engine.id.startsWith(prefix))
    .map((engine) => engine.ours)
  return check(id, ratios.length === 0 ? undefined : Math.min(...ratios), rules !== undefined)
}

function coldStart(run) {
  const samples = []
  for (let at = 0; at < 5; at += 1) {
    const sample = run(`first turn of a new process, ${at + 1} of 5`, 'measure-turns.mjs', ['--cold'])
    if (sample !== undefined) samples.push(sample)
  }
  return samples.length === 0
    ? undefined
    : {
        firstTurn: median(samples.map((each) => each.firstTurn)),
        load: median(samples.map((each) => each.load)),
      }
}
