import { readFileSync } from 'node:fs'
import { afterAll, beforeAll, expect, it } from 'vitest'
import { captureStep, openGuarded, type GuardOptions } from '../../../checker/gather/index.ts'
import { browserFlags, describeWith } from '../../config/index.ts'
import { startPages, type PagesServer } from './pages-server.ts'

interface TrueField {
  readonly label: string
  readonly kind: string
  readonly required: boolean
  readonly maxLength?: number
  readonly pattern?: string
  readonly options?: readonly string[]
}

const { fields: truth } = JSON.parse(
  readFileSync(new URL('../../portals/truth.json', import.meta.url), 'utf8'),
) as { readonly fields: readonly TrueField[] }

/**
 * What is found on pages nobody tuned for: right of all 13 fields. Not a bar; a change of it is told. In its first run
 * jquery-validate got 12 kinds and 9 limits: the rules of jQuery Validation were not read yet.
 */
const scores = {
  'pages/layui': { labels: 13, kinds: 12, required: 13, limits: 13, patterns: 12, options: 13 },
  'pages/jquery-validate': { labels: 13, kinds: 13, required: 13, limits: 13, patterns: 12, options: 13 },
} as const

describeWith('chromium', 'pages kept out of tuning', (executablePath) => {
  const options: GuardOptions = { executablePath, allowedHosts: [], flags: browserFlags }
  let server: PagesServer

  beforeAll(async () => {
    server = await startPages()
  })
  afterAll(() => server.close())

  it.each(Object.entries(scores))('%s: its score', async (name, expected) => {
    const guarded = await openGuarded(options, 'load')
    try {
      await guarded.page.goto(`${server.origin}/${name}/index.html`)
      await guarded.page.waitForSelector('form')
      const { step } = await captureStep(guarded.page)
      const found = new Map(step.fields.map((field) => [field.label, field]))
      const right = (holds: (field: TrueField) => boolean) => truth.filter(holds).length
      const score = {
        labels: right(({ label }) => found.has(label)),
        kinds: right(({ label, kind }) => found.get(label)?.kind === kind),
        required: right(({ label, required }) => found.get(label)?.required === required),
        limits: right(
          ({ label, maxLength }) => found.has(label) && found.get(label)?.maxLength === maxLength,
        ),
        patterns: right(
          ({ label, pattern }) => found.has(label) && found.get(label)?.patterns[0]?.source === pattern,
        ),
        options: right(
          ({ label, options: list }) =>
            found.has(label) && JSON.stringify(found.get(label)?.options) === JSON.stringify(list),
        ),
      }
      process.stderr.write(`${name}, right of ${String(truth.length)}: ${JSON.stringify(score)}\n`)
      expect(score).toEqual(expected)
    } finally {
      await guarded.close()
    }
  })
})
