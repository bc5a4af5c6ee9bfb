import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { gzipSync } from 'node:zlib'
import { beforeAll, expect, it } from 'vitest'
import { z } from 'zod'
import { buildPage, pageFolder } from './page-server.ts'

const limit = 300 * 1024

const manifest = z.record(
  z.string(),
  z.object({ file: z.string(), isEntry: z.boolean().optional(), imports: z.array(z.string()).default([]) }),
)

beforeAll(buildPage)

it('the script of the route of 问 is at most 300 KB gzip', () => {
  const chunks = manifest.parse(JSON.parse(readFileSync(join(pageFolder, '.vite/manifest.json'), 'utf8')))
  const needed = new Set<string>()
  const need = (name: string): void => {
    if (needed.has(name)) return
    needed.add(name)
    chunks[name]?.imports.forEach(need)
  }
  Object.entries(chunks).forEach(([name, { isEntry }]) => {
    if (isEntry === true) need(name)
  })
  const size = [...needed].reduce(
    (sum, name) => sum + gzipSync(readFileSync(join(pageFolder, chunks[name]?.file ?? ''))).length,
    0,
  )
  expect(size).toBeGreaterThan(10_000)
  expect(size).toBeLessThanOrEqual(limit)
})
