import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { findingCodes } from '../../checker/index.ts'
import { packageRoot } from '../../knowledge/index.ts'

test('the published list names every code once, and no other', () => {
  const readme = readFileSync(join(packageRoot(), 'checker', 'README.md'), 'utf8')
  const listed = [...readme.matchAll(/^\| `([a-z0-9-]+)` +\|/gmu)].map((found) => found[1] ?? '')
  expect(listed.toSorted()).toEqual([...findingCodes].toSorted())
  expect(new Set(findingCodes).size).toBe(findingCodes.length)
})
