import { spawn } from 'node:child_process'
import { mkdtempSync, readFileSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { writeRoster } from './roster-book.mjs'
import { median } from './stats.mjs'

/*
 * Rosters of ten and of a hundred thousand people: the bare streaming read of exceljs, our reading with the data standards, and the whole
 * check by the command line, each in a process of its own, in turns, wall clock from start to end. Memory is the largest sum of PSS over the
 * process and the reading process it starts, sampled in a run apart, as sampling costs time; Linux only.
 */
const runs = 5
const folder = mkdtempSync(join(tmpdir(), 'xuetutong-bench-'))
const here = (name) => fileURLToPath(new URL(name, import.meta.url))
const commands = {
  bare: (path) => [here('read-once.mjs'), 'bare', path],
  standards: (path) => [here('read-once.mjs'), 'standards', path],
  check: (path) => [
    here('../../dist/adapters/cli/main.js'),
    ...['check', path, '--region', '山西', '--as-of', '2024-06-30', '--json'],
  ],
}

const result = {}
try {
  for (const rows of [10_000, 100_000]) {
    const path = join(folder, `${rows}.xlsx`)
    await writeRoster(path, rows)
    const samples = { bare: [], standards: [], check: [] }
    for (let run = 0; run < runs; run += 1)
      for (const how of Object.keys(samples)) samples[how].push((await once(commands[how](path))).ms)
    result[rows] = {}
    for (const how of Object.keys(samples)) {
      const { megabytes } = await once(commands[how](path), true)
      const ms = median(samples[how])
      result[rows][how] = { ms, megabytes, ratio: ms / median(samples.bare) }
    }
  }
} finally {
  rmSync(folder, { recursive: true, force: true })
}
process.stdout.write(JSON.stringify(result))

function once(command, weighed = false) {
  return new Promise((resolve, reject) => {
    const start = performance.now()
    const child = spawn(process.execPath, command, { stdio: ['ignore', 'ignore', 'pipe'] })
    let peak = 0
    let complaint = ''
    const sampling = weighed
      ? setInterval(() => {
          peak = Math.max(peak, treePss(child.pid))
        }, 40)
      : undefined
    child.stderr.setEncoding('utf8').on('data', (text) => {
      complaint += text
    })
    child.on('error', reject)
    child.on('close', (code) => {
      clearInterval(sampling)
      if (code === 0) resolve({ ms: performance.now() - start, megabytes: peak / 1024 })
      else reject(new Error(`${command.join(' ')} ended with ${code}: ${complaint.slice(0, 500)}`))
    })
  })
}

/** Kilobytes the process and its children really hold: pages they share are counted once. */
function treePss(pid) {
  try {
    const own = Number(/^Pss:\s+(\d+)/mu.exec(readFileSync(`/proc/${pid}/smaps_rollup`, 'utf8'))?.[1] ?? 0)
    const children = readFileSync(`/proc/${pid}/task/${pid}/children`, 'utf8').trim()
    return children === ''
      ? own
      : own + children.split(/\s+/u).reduce((sum, each) => sum + treePss(Number(each)), 0)
  } catch {
    return 0
  }
}
