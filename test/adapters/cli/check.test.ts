import { existsSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { check } from '../../../adapters/cli/check.ts'
import { reportSchema } from '../../../checker/index.ts'
import { loadKnowledge } from '../../../knowledge/index.ts'
import { book, officialRoster, withCell, writeExceljs } from '../../checker/index.ts'

const folder = mkdtempSync(join(tmpdir(), 'xuetutong-check-'))
afterAll(() => {
  rmSync(folder, { recursive: true, force: true })
})

const clean = join(folder, 'clean', '全套.xlsx')
const faulty = join(folder, 'faulty', '附件1.xlsx')

beforeAll(async () => {
  mkdirSync(join(folder, 'clean'))
  mkdirSync(join(folder, 'faulty', '身份证'), { recursive: true })
  await writeExceljs(book().book, clean)
  const layout = officialRoster(3)
  await writeExceljs(
    withCell(layout.book, '附件1', layout.roster.at(1, 'apprentice-kind'), '在岗职工'),
    faulty,
  )
  const pdf = Buffer.from('%PDF-1.4\n%%EOF\n')
  const names = layout.book.sheets[0]?.rows.slice(layout.roster.row(0) - 1).map((row) => String(row[1]))
  writeFileSync(join(folder, 'faulty', '身份证', `${names?.[0] ?? ''}.pdf`), pdf)
  writeFileSync(join(folder, 'faulty', '身份证', `${names?.[1] ?? ''}身份证.pdf`), pdf)
  writeFileSync(join(folder, 'faulty', '身份证', '空.pdf'), '')
  writeFileSync(join(folder, 'faulty', '承诺书.pdf'), 'no pdf at all')
  writeFileSync(join(folder, 'faulty', '~$附件1.xlsx'), 'left behind')
})

async function run(...args: readonly string[]) {
  const out: string[] = []
  const err: string[] = []
  const code = await check(args, {
    output: { out: (text) => out.push(text), err: (text) => err.push(text), colour: false },
    progress: false,
    today: '2024-06-30',
    loadKnowledge,
  })
  return { code, out: out.join(''), err: err.join('') }
}

describe('xuetutong check', () => {
  test('a clean book: 0, the money, no promise', async () => {
    const { code, out } = await run(clean, '--region', '阳泉', '--json')
    const report = reportSchema.parse(JSON.parse(out))
    expect(code).toBe(0)
    expect(report.findings.filter(({ severity }) => severity === '错误' || severity === '警告')).toEqual([])
    expect(report.summary.money).toMatchObject({ eligible: 10, expectedFen: 5_000_000, statedFen: 5_000_000 })
    const terminal = await run(clean, '--region', '阳泉')
    expect(terminal.out).toContain('10人 × 5000元/人年 × 1年 = 50000元')
    expect(terminal.out).toContain('不代表审核结果')
  })

  test('a folder: 1, files by their path inside it, attachments looked at', async () => {
    const { code, out } = await run(join(folder, 'faulty'), '--json')
    const { findings } = reportSchema.parse(JSON.parse(out))
    expect(code).toBe(1)
    expect(
      findings.map(
        ({ severity, code: of, where }) =>
          `${severity} ${of} ${where.file} ${where.cell ?? where.rows.join()}`,
      ),
    ).toEqual(
      expect.arrayContaining([
        '错误 value-not-listed 附件1.xlsx H6',
        '警告 attachment-person-missing 附件1.xlsx 7',
        '错误 attachment-empty 身份证/空.pdf ',
        '错误 attachment-unreadable 承诺书.pdf ',
      ]),
    )
    expect(findings.some(({ where }) => where.file.includes('~$'))).toBe(false)
  })

  test('a copy with remarks, a page, and the originals as they were', async () => {
    const before = readFileSync(faulty)
    const out = join(folder, 'copies')
    await run(faulty, '--annotate', '--out', out, '--html', join(folder, 'report.html'))
    expect(existsSync(join(out, '附件1_检查标注.xlsx'))).toBe(true)
    expect(readFileSync(join(folder, 'report.html'), 'utf8')).toContain('在岗职工')
    expect(readFileSync(faulty).equals(before)).toBe(true)
  })

  test.each([
    [[], 'no-input'],
    [['nowhere.xlsx'], 'no-such-file'],
    [[clean, '--region', '火星'], 'bad-region'],
    [[clean, '--region', '朝阳'], 'bad-region'],
    [[clean, '--as-of', '今天'], 'bad-date'],
    [[clean, '--stage', '吃饭'], 'bad-stage'],
    [[clean, '--profile', 'nowhere.json'], 'bad-profile'],
    [[clean, '--apply', clean], 'bad-fixes'],
    [[clean, '--max-mb', '很大'], 'bad-limit'],
  ])('%j: 2, and why', async (args, code) => {
    const result = await run(...args, '--json')
    expect(result.code).toBe(2)
    expect(JSON.parse(result.out)).toMatchObject({ error: { code } })
    expect(result.err).not.toBe('')
  })

  test('columns of a template nobody has seen: listed in a file, told there, then checked', async () => {
    const roster = join(folder, '无表头含义.csv')
    writeFileSync(
      roster,
      ['人员,证照,练到哪级', '王伟,140302199003070014,初级工', '张芳,140302199205151242,高级工'].join('\n'),
    )
    const columns = join(folder, 'columns.json')
    const first = await run(roster, '--region', '无锡', '--columns', columns)
    expect(first.err).toContain('2列没有认出来')
    const file = JSON.parse(readFileSync(columns, 'utf8')) as { 列: Record<string, string>; 可以写: string[] }
    expect(file.列).toEqual({ 人员: '', 练到哪级: '' })
    expect(file.可以写).toEqual(expect.arrayContaining(['姓名', '培养目标', '不检查']))
    writeFileSync(columns, JSON.stringify({ ...file, 列: { 人员: '姓名', 练到哪级: '培养目标' } }))
    const told = await run(roster, '--region', '无锡', '--columns', columns, '--json')
    const { findings, notChecked } = reportSchema.parse(JSON.parse(told.out))
    expect(findings.map(({ code, where }) => `${code} ${where.cell ?? ''}`)).toContain('requirement-unmet C2')
    expect(JSON.stringify(notChecked)).not.toContain('没有认出这些列')
    writeFileSync(columns, JSON.stringify({ 列: { 人员: '谁' } }))
    const wrong = await run(roster, '--columns', columns, '--json')
    expect(wrong.code).toBe(2)
    expect(JSON.parse(wrong.out)).toMatchObject({ error: { code: 'bad-columns' } })
  })

  test('a folder with its stage: papers of the checklist that are not there', async () => {
    const { out } = await run(join(folder, 'faulty'), '--stage', '备案', '--json')
    const { findings } = reportSchema.parse(JSON.parse(out))
    expect(
      findings
        .filter(({ code }) => code === 'attachment-missing')
        .map(({ severity, where }) => `${severity} ${where.field}`),
    ).toEqual([
      '警告 学徒培养实施方案',
      '警告 企业与学徒签订的培养协议',
      '警告 企业与培训机构签订的合作协议',
      '提示 劳动合同复印件',
      '提示 集体培养协议',
    ])
  })

  test('a file that cannot be read: 2, as one finding', async () => {
    const path = join(folder, 'broken.xlsx')
    writeFileSync(path, 'not a workbook')
    const { code, out } = await run(path, '--json')
    expect(code).toBe(2)
    expect(reportSchema.parse(JSON.parse(out)).findings).toHaveLength(1)
  })

  test('--help', async () => {
    const { code, out } = await run('--help')
    expect(code).toBe(0)
    expect(out).toContain('退出码')
  })
})
