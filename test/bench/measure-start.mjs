import { spawn } from 'node:child_process'
import { fileURLToPath } from 'node:url'
import { median } from './stats.mjs'

const main = fileURLToPath(new URL('../../dist/adapters/cli/main.js', import.meta.url))
const runs = 5
const timeoutMs = 30_000

/** Milliseconds from starting `chat` on a pipe to its welcome, and to its first answer (the question is sent after the welcome). */
const samples = []
for (let run = 0; run < runs; run += 1) samples.push(await once())
const result = {
  runs,
  welcome: median(samples.map((sample) => sample.welcome)),
  answer: median(samples.map((sample) => sample.answer)),
  samples,
}
process.stdout.write(JSON.stringify(result))

function once() {
  return new Promise((resolve, reject) => {
    const start = performance.now()
    const child = spawn(process.execPath, [main, 'chat', '--plain', '--as-of', '2026-11-21'], {
      stdio: 'pipe',
    })
    const timer = setTimeout(() => child.kill(), timeoutMs)
    let printed = ''
    let complaint = ''
    let welcome
    let answer
    child.stdout.setEncoding('utf8').on('data', (text) => {
      printed += text
      if (welcome === undefined && printed.includes('学徒通：')) {
        welcome = performance.now() - start
        child.stdin.write('北京普通工种高级工，10个人培训一年，合格了都拿到证，能补多少钱？\n')
      }
      if (welcome !== undefined && answer === undefined && printed.includes('学徒通> ')) {
        answer = performance.now() - start
        child.stdin.end('/quit\n')
      }
    })
    child.stderr.setEncoding('utf8').on('data', (text) => {
      complaint += text
    })
    child.stdin.on('error', () => undefined)
    child.on('error', reject)
    child.on('close', (code) => {
      clearTimeout(timer)
      if (welcome !== undefined && answer !== undefined) resolve({ welcome, answer })
      else
        reject(
          new Error(
            `chat ended with ${code} before ${welcome === undefined ? 'its welcome' : 'its answer'}: ${complaint.slice(0, 600)}`,
          ),
        )
    })
  })
}
