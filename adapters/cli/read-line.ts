import { createInterface } from 'node:readline/promises'

/** Asks on the terminal and gives the line typed, trimmed; undefined when the input has ended. */
export async function readLine(prompt: string): Promise<string | undefined> {
  const terminal = createInterface({ input: process.stdin, output: process.stderr })
  try {
    const ended = new Promise<undefined>((resolve) => {
      terminal.once('close', () => {
        resolve(undefined)
      })
    })
    return await Promise.race([terminal.question(prompt).then((line) => line.trim()), ended])
  } finally {
    terminal.close()
  }
}
