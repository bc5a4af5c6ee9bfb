import { describe, expect, it } from 'vitest'
import { toolHint, toolPath, type ToolName } from './tools.ts'

/** A suite that drives a program of the machine: skipped loudly where it cannot be had, failed in CI. */
export function describeWith(name: ToolName, title: string, suite: (path: string) => void): void {
  const path = toolPath(name)
  if (path !== undefined) {
    // A program of the machine can be slow to start on a crowded one: such a test may try once more.
    describe(title, { retry: 1 }, () => {
      suite(path)
    })
  } else if (process.env['CI'] === undefined) {
    process.stderr.write(`SKIPPED: ${title}: needs ${toolHint(name)}\n`)
    describe.skip(title, () => {
      it('needs a program that is not on this machine', () => undefined)
    })
  } else {
    describe(title, () => {
      it(`finds ${name}`, () => {
        expect.fail(`CI must run this suite: install ${toolHint(name)}`)
      })
    })
  }
}
