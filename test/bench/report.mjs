/** The whole run as text: the engines side by side, the times, then every bar. */
export function report({
  machine,
  rules,
  nextFact,
  turns,
  http,
  channels,
  prepare,
  portal,
  cold,
  start,
  bars,
  problems,
  skipped,
  elapsedMs,
}) {
  const lines = [
    `node ${machine.node}, ${machine.cores} × ${machine.cpu}, ${machine.pinned ? 'engines held to one core' : 'engines NOT held to one core'}`,
    '',
  ]
  if (rules !== undefined) {
    lines.push(
      `Rule evaluation: 北京补贴总额, ${rules.profiles} full profiles (all engines agree on all), ${rules.rounds} rounds in turn, medians`,
    )
    lines.push(row(['', 'evaluations/s', 'lowest', 'highest', 'ours is']))
    for (const engine of rules.engines)
      lines.push(
        row([
          engine.name,
          count(engine.perSecond),
          count(engine.low),
          count(engine.high),
          engine.id === 'ours' ? '' : `${engine.ours.toFixed(1)} ×`,
        ]),
      )
    lines.push('')
  }
  lines.push(row(['Times in ms', 'median', 'p95', 'longest', '']))
  if (nextFact !== undefined) {
    lines.push(times('next question, 北京补贴总额', nextFact.beijing))
    lines.push(times(`next question, slowest rule: ${nextFact.worst.rule}`, nextFact.worst))
  }
  if (turns !== undefined) {
    lines.push(times(`one turn (${turns.turns} questions, ${turns.passes} passes)`, turns))
    for (const { text, median } of turns.slowest.slice(0, 3)) lines.push(`    ${median.toFixed(2)}  ${text}`)
    lines.push(
      `    outcomes: ${Object.entries(turns.outcomes)
        .map((each) => each.join(' '))
        .join(', ')}`,
    )
  }
  if (http !== undefined)
    lines.push(
      row([
        `chat over HTTP, ${http.atOnce} conversations at once`,
        http.p50.toFixed(1),
        http.p95.toFixed(1),
        '',
        '',
      ]),
      `    ${count(Math.round(http.perSecond))} turns a second; a constant answer ${count(Math.round(http.constantPerSecond))} (p95 ${http.constantP95.toFixed(1)}), a constant page ${count(Math.round(http.constantRoutePerSecond))}`,
      `    questions never asked before: ${count(Math.round(http.freshPerSecond))} turns a second (${http.freshShare.toFixed(2)} × constant), p95 ${http.freshP95.toFixed(1)}`,
      `    memory ${http.memory.early.toFixed(0)} MB after ${count(http.memory.turns / 10)} turns, ${http.memory.late.toFixed(0)} MB after ${count(http.memory.turns)}`,
    )
  if (channels !== undefined)
    lines.push(
      `    a bot message over HTTP and connector: ${count(Math.round(channels.perSecond))} a second (p95 ${channels.p95.toFixed(1)} ms), a bare echo bot ${count(Math.round(channels.echoPerSecond))}`,
      `    memory ${channels.withoutSockets.toFixed(0)} MB, with ${count(channels.sockets)} Direct Line sockets open ${channels.withSockets.toFixed(0)} MB`,
    )
  if (prepare !== undefined)
    lines.push(
      times(`one checklist, every stage (${prepare.checklists})`, prepare.checklist),
      row([
        `附件1 of ${count(prepare.people)} people`,
        prepare.roster.p50.toFixed(0),
        '',
        prepare.roster.max.toFixed(0),
        '',
      ]),
    )
  if (cold !== undefined)
    lines.push(
      row(['first turn of a new process (cold)', cold.firstTurn.toFixed(1), '', '', '']),
      row(['  after loading texts and packs', cold.load.toFixed(0), '', '', '']),
    )
  if (start !== undefined)
    lines.push(
      row(['start of `chat` to its first prompt', start.welcome.toFixed(0), '', '', '']),
      row(['start of `chat` to its first answer', start.answer.toFixed(0), '', '', '']),
    )
  if (portal?.fills !== undefined)
    lines.push(
      row([
        'browser start; a further guarded context',
        portal.start.toFixed(0),
        portal.context.toFixed(0),
        '',
        '',
      ]),
      row([
        'page of 100 fields read: least; median; first time',
        portal.hundred.least.toFixed(1),
        portal.hundred.ms.toFixed(1),
        portal.hundred.first.toFixed(1),
        '',
      ]),
      row([
        'Element Plus form read: least; median; its lists opened',
        portal.elementPlus.least.toFixed(1),
        portal.elementPlus.ms.toFixed(1),
        portal.elementPlus.popups.toFixed(0),
        '',
      ]),
      ...Object.entries(portal.fills).map(([name, { ours, bare, ratio, proof }]) =>
        row([
          `dry run of a row, ${name}; plain fill; ratio; proof`,
          ours.toFixed(0),
          bare.toFixed(0),
          ratio.toFixed(2),
          proof.toFixed(0),
        ]),
      ),
    )
  lines.push('')
  for (const bar of bars)
    lines.push(
      `${bar.status.padEnd(8)}${bar.label}: ${bar.value === null ? 'not measured' : number(bar.value)} (bar: ${bar.atLeast === undefined ? `≤ ${number(bar.atMost)}` : `≥ ${number(bar.atLeast)}`})`,
    )
  if (problems.length > 0) lines.push('', ...problems.map((each) => `PROBLEM ${each}`))
  if (skipped.length > 0)
    lines.push('', '*'.repeat(78), ...skipped.map((each) => `SKIPPED ${each}`), '*'.repeat(78))
  lines.push('', `${(elapsedMs / 1000).toFixed(0)} s`)
  return `${lines.join('\n')}\n`
}

function times(name, { p50, p95, max }) {
  return row([name, p50.toFixed(3), p95.toFixed(3), max.toFixed(3), ''])
}

function row([name, ...cells]) {
  return (pad(name, 58) + cells.map((cell) => cell.padStart(15)).join('')).trimEnd()
}

/** Chinese characters take two columns. */
function pad(text, width) {
  const columns = [...text].reduce((sum, char) => sum + (/\p{Script=Han}/u.test(char) ? 2 : 1), 0)
  return text + ' '.repeat(Math.max(1, width - columns))
}

function count(value) {
  return value.toLocaleString('en-US')
}

function number(value) {
  return value >= 100 ? count(Math.round(value)) : String(Number(value.toFixed(value >= 10 ? 1 : 3)))
}
