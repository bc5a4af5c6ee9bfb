/** What must hold. `measure` says what is compared, `limit` in which direction. */
export const bars = {
  evaluations: { label: 'evaluations with trace a second', atLeast: 200_000 },
  timesJsonRules: { label: 'times json-rules-engine, its fastest formulation', atLeast: 20 },
  timesZen: { label: 'times zen-engine with trace, its fastest formulation', atLeast: 20 },
  nextFact: { label: 'next question, 北京补贴总额, p95, ms', atMost: 1 },
  nextFactWorst: { label: 'next question, slowest value rule, p95, ms', atMost: 1 },
  turn: { label: 'one turn, p95, ms', atMost: 10 },
  httpShare: {
    label: 'chat over HTTP (questions asked before), times the same server answering a constant',
    atLeast: 0.8,
  },
  httpP95: {
    label: 'chat over HTTP (questions asked before), 50 conversations at once, p95, ms',
    atMost: 50,
  },
  httpMemory: { label: 'memory after 100,000 turns over HTTP, times that after 10,000', atMost: 1.25 },
  botShare: {
    label: 'a bot message over HTTP and connector, times a bare echo bot on the same SDK and server',
    atLeast: 0.8,
  },
  sockets: { label: 'the server with 1,000 open Direct Line sockets, MB', atMost: 300 },
  checklist: { label: 'one checklist, every stage, p95, ms', atMost: 20 },
  roster: { label: 'a 附件1 of 1,000 people, median, ms', atMost: 1000 },
  start: { label: 'start to first prompt, ms', atMost: 2000 },
  read10k: { label: 'read and standards, 10,000 rows, times the bare read', atMost: 1.5 },
  read100k: { label: 'read and standards, 100,000 rows, times the bare read', atMost: 1.5 },
  readMemory10k: { label: 'read and standards, 10,000 rows, MB', atMost: 150 },
  readMemory100k: { label: 'read and standards, 100,000 rows, MB', atMost: 200 },
  check10k: { label: 'whole check, 10,000 rows, times the bare read', atMost: 1.5 },
  portalRead: { label: 'a page of 100 fields, markup, look and rule objects, after load, ms', atMost: 50 },
  portalApply: { label: '10,000 rows against a contract, ms', atMost: 1000 },
  portalDryRun: {
    label: 'dry run, times a plain Playwright fill of the same form (Element Plus)',
    atMost: 1.2,
  },
  check100k: { label: 'whole check, 100,000 rows, times the bare read', atMost: 1.5 },
}

/** `value` undefined: could not be measured; `skipped` says that this was for want of a peer. */
export function check(id, value, skipped = false) {
  const bar = bars[id]
  const status =
    value === undefined
      ? skipped
        ? 'SKIPPED'
        : 'FAIL'
      : (bar.atLeast === undefined || value >= bar.atLeast) &&
          (bar.atMost === undefined || value <= bar.atMost)
        ? 'PASS'
        : 'FAIL'
  return { id, label: bar.label, value: value ?? null, ...limitOf(bar), status }
}

function limitOf({ atLeast, atMost }) {
  return atLeast === undefined ? { atMost } : { atLeast }
}
