import { prepareTools } from './tools.ts'

/** Vitest's global set-up: runs once, before any worker starts. */
export default function setup(): void {
  prepareTools((line) => {
    process.stderr.write(`${line}\n`)
  })
}
