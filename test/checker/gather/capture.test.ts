import { readFileSync } from 'node:fs'
import { afterAll, beforeAll, expect, it } from 'vitest'
import { captureStep, openGuarded, type GuardOptions } from '../../../checker/gather/index.ts'
import { browserFlags, describeWith } from '../../config/index.ts'
import { startPages, type PagesServer } from './pages-server.ts'

interface TrueField {
  readonly key: string
  readonly label: string
  readonly kind: string
  readonly required: boolean
  readonly maxLength?: number
  readonly pattern?: string
  readonly patternMessage?: string
  readonly message?: string
  readonly options?: readonly string[]
}

const { fields: truth } = JSON.parse(
  readFileSync(new URL('../../portals/truth.json', import.meta.url), 'utf8'),
) as { readonly fields: readonly TrueField[] }

const tuned = [
  'pages/element-plus',
  'pages/element-ui',
  'pages/ant-design-vue',
  'pages/antd',
  'pages/iview',
  'pages/naive-ui',
  'pages/tdesign',
  'pages/arco',
  'static/native',
  'static/legacy',
]

describeWith('chromium', 'the contract of a page', (executablePath) => {
  const options: GuardOptions = { executablePath, allowedHosts: [], flags: browserFlags }
  let server: PagesServer

  beforeAll(async () => {
    server = await startPages()
  })
  afterAll(() => server.close())

  it.each(tuned)('%s: every label, kind, demand, limit, pattern and option', async (name) => {
    const { step, writes } = await capture(name)
    expect(step.unreadable).toEqual([])
    expect(
      step.fields.map(({ label, kind, required, maxLength, patterns, options: list }) => ({
        label,
        kind,
        required,
        maxLength,
        patterns: patterns.map(({ source, message }) => ({
          source: source.replace(/^\^\(\?:(.*)\)\$$/u, '^$1$'),
          message,
        })),
        options: list,
      })),
    ).toEqual(
      truth.map((field) => ({
        label: field.label,
        kind: name === 'static/legacy' && field.kind === 'number' ? 'text' : field.kind,
        required: field.required,
        maxLength: field.maxLength,
        patterns:
          field.pattern === undefined ? [] : [{ source: field.pattern, message: field.patternMessage }],
        options: field.options,
      })),
    )
    expect(writes).toEqual([])
  })

  async function capture(name: string) {
    const guarded = await openGuarded(options, 'load')
    try {
      await guarded.page.goto(`${server.origin}/${name}/index.html`)
      await guarded.page.waitForSelector('form, .el-form, .ivu-form, .n-form')
      return { ...(await captureStep(guarded.page)), writes: server.writes() }
    } finally {
      await guarded.close()
    }
  }
})
