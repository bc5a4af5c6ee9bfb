import { spawn } from 'node:child_process'
import { createInterface } from 'node:readline'
import { fileURLToPath } from 'node:url'

/** A server of this folder in a process of its own: it prints its address, and its memory in bytes for each line it is sent. */
export async function startServerProcess(name, args) {
  const script = fileURLToPath(new URL(name, import.meta.url))
  const child = spawn(process.execPath, ['--expose-gc', script, ...args], {
    stdio: ['pipe', 'pipe', 'inherit'],
  })
  const lines = createInterface({ input: child.stdout })[Symbol.asyncIterator]()
  const line = async () => {
    const { value, done } = await lines.next()
    if (done) throw new Error('the server ended')
    return value
  }
  const address = await line()
  return {
    address,
    memory: async () => {
      child.stdin.write('\n')
      return Number(await line())
    },
    end: () =>
      new Promise((resolve) => {
        child.on('close', resolve)
        child.stdin.end()
      }),
  }
}
