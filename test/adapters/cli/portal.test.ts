import { existsSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { portal, type PortalSurroundings } from '../../../adapters/cli/portal/index.ts'
import { contractSchema } from '../../../checker/index.ts'
import { loadKnowledge } from '../../../knowledge/index.ts'
import { book, startPages, withCell, writeExceljs, type PagesServer } from '../../checker/index.ts'
import { browserFlags, describeWith } from '../../config/index.ts'

const folder = mkdtempSync(join(tmpdir(), 'xuetutong-cli-portal-'))
afterAll(() => {
  rmSync(folder, { recursive: true, force: true })
})

function surroundings(configured?: string): {
  readonly given: PortalSurroundings
  readonly said: () => string
} {
  const said: string[] = []
  const note = (text: string) => {
    said.push(text)
  }
  return {
    said: () => said.join(''),
    given: {
      output: { out: note, err: note, colour: false },
      today: '2026-03-02',
      machine: { platform: 'linux', path: '', ...(configured === undefined ? {} : { configured }) },
      flags: browserFlags,
      loadKnowledge,
      readLine: () => Promise.resolve(undefined),
    },
  }
}

describe('xuetutong portal without a browser', () => {
  it.each([
    [['dry-run', 'http://127.0.0.1/', 'x.xlsx', '--rows', 'a'], '请用 --rows 写 Excel 的行号'],
    [['capture', 'nowhere'], '请写要采集的网址'],
    [['verify', 'no-such-file.json', 'http://127.0.0.1/'], '打不开，请核对路径'],
    [['fly'], '没有「fly」这个动作'],
  ])('%o: what is wrong, exit code 2', async (args, message) => {
    const { given, said } = surroundings('/bin/true')
    expect(await portal(args, given)).toBe(2)
    expect(said()).toContain(message)
  })

  it('lists what the texts name', async () => {
    const { given, said } = surroundings()
    expect(await portal(['list'], given)).toBe(0)
    expect(said()).toContain('shanxi-real-name  山西省职业技能培训实名制信息系统')
    expect(said()).toContain('未采集')
  })
})

describeWith('chromium', 'xuetutong portal with a browser', (path) => {
  let pages: PagesServer
  const contract = join(folder, 'contract.json')
  const har = join(folder, 'page.har')
  const url = () => `${pages.origin}/static/native/index.html`

  beforeAll(async () => {
    pages = await startPages()
  })
  afterAll(() => pages.close())

  it('captures, compares with the recording of the page field by field, tries a row', async () => {
    const run = async (...args: string[]) => {
      const { given, said } = surroundings(path)
      return { code: await portal(args, given), said: said() }
    }
    const captured = await run('capture', url(), '--out', contract, '--har', har)
    expect(captured.said).toContain('没有点过提交，没有写出任何东西')
    expect(captured.code).toBe(0)

    expect(await run('verify', contract, '--har', har)).toMatchObject({
      code: 0,
      said: expect.stringContaining('没有变化') as unknown,
    })
    const saved = contractSchema.parse(JSON.parse(readFileSync(contract, 'utf8')))
    const older = join(folder, 'older.json')
    const steps = saved.steps.map((step) => ({
      ...step,
      fields: step.fields.map((field) => (field.label === '姓名' ? { ...field, maxLength: 10 } : field)),
    }))
    writeFileSync(older, JSON.stringify({ ...saved, steps }))
    const drifted = await run('verify', older, '--har', har)
    expect(drifted.code).toBe(1)
    expect(drifted.said).toContain('「姓名」最多字数：10 → 20')

    const roster = join(folder, '花名册.xlsx')
    await writeExceljs(withCell(book(10).book, '附件1', 'F5', '140302199003070011'), roster)
    const evidence = join(folder, 'evidence')
    const tried = await run('dry-run', url(), roster, '--rows', '5', '--out', evidence, '--portal', contract)
    expect(tried.said).toContain('我们查到错误「身份证号」')
    expect(existsSync(join(evidence, '第5行.png'))).toBe(true)
    expect(readFileSync(join(evidence, '试填报告.html'), 'utf8')).toContain('data:image/png;base64,')
    expect(tried.said).not.toContain('140302199003070011')
    expect(pages.writes()).toEqual([])
  }, 240_000)
})
