import { describe, expect, test } from 'vitest'
import type { FindingDraft } from '../../../checker/finding.ts'
import {
  groupsOf,
  mustAct,
  reportHtml,
  reportLines,
  reportOf,
  reportSchema,
  rowRanges,
  shownRows,
} from '../../../checker/report/index.ts'
import { apprentice, roster } from '../checks/artifacts.ts'

const number = '140302199003070012'

function draft(row: number, changes: Partial<FindingDraft> = {}): FindingDraft {
  return {
    code: 'value-not-listed',
    severity: '错误',
    source: '政策',
    where: {
      file: 'a.xlsx',
      sheet: '表',
      cell: `H${String(row)}`,
      rows: [row],
      column: 'H',
      field: '学徒类别',
    },
    value: '在岗',
    message: '只能填三种',
    fix: '请改',
    ...changes,
  }
}

const parts = { artifacts: [], files: ['a.xlsx', 'b.xlsx'], notChecked: [], checked: 3 }

describe('the report', () => {
  test('has findings in the order of files, rows and columns, each once, numbered', () => {
    const other = draft(9, { where: { file: 'b.xlsx', sheet: '表', rows: [9], field: '姓名' } })
    const report = reportOf({ ...parts, drafts: [other, draft(7), draft(5), draft(7)] })
    expect(report.findings.map(({ id, where }) => [id, where.file, where.rows[0]])).toEqual([
      ['F1', 'a.xlsx', 5],
      ['F2', 'a.xlsx', 7],
      ['F3', 'b.xlsx', 9],
    ])
    expect(reportSchema.parse(report)).toEqual(report)
    expect(report.summary.counts).toEqual({ 错误: 3, 警告: 0, 提示: 0, 待人工确认: 0 })
    expect(mustAct(report)).toBe(true)
  })

  test('masks personal numbers in every place a text can stand', () => {
    const report = reportOf({
      ...parts,
      files: [`${number}.xlsx`],
      drafts: [
        draft(5, {
          where: { file: `${number}.xlsx`, sheet: number, rows: [5], field: number },
          value: number,
          message: `看 ${number}`,
          fix: `改 ${number}`,
        }),
      ],
      notChecked: [{ what: number, why: number }],
    })
    const shown = [
      JSON.stringify(report),
      reportHtml(report, [], ''),
      reportLines(report)
        .map(({ text }) => text)
        .join(),
    ]
    for (const text of shown) {
      expect(text).not.toContain(number)
      expect(text).toContain('1403**********0012')
    }
  })

  test('says what was looked at when nothing was found, and promises nothing', () => {
    const report = reportOf({ ...parts, drafts: [], notChecked: [{ what: '甲', why: '乙' }] })
    expect(mustAct(report)).toBe(false)
    const lines = reportLines(report).map(({ text }) => text)
    expect(lines[0]).toBe('未发现问题（检查了3项，未检1项）')
    expect(lines.at(-1)).toContain('不代表审核结果')
  })

  test('one cause is one group with its rows', () => {
    const report = reportOf({ ...parts, drafts: [5, 6, 7, 9].map((row) => draft(row)) })
    expect(groupsOf(report.findings)).toMatchObject([{ code: 'value-not-listed', rows: [5, 6, 7, 9] }])
    const lines = reportLines(report).map(({ text }) => text)
    expect(lines.filter((text) => text.includes('只能填三种'))).toHaveLength(1)
    expect(lines.find((text) => text.includes('学徒类别'))).toContain('第5-7、9行，共4处')
  })

  test('a cause in thousands of rows is told singly so far, and then together by its rows', () => {
    const report = reportOf({ ...parts, drafts: Array.from({ length: 1500 }, (_, at) => draft(at + 5)) })
    expect(report.findings).toHaveLength(1001)
    expect(report.findings.at(-1)?.where.rows).toHaveLength(500)
    expect(report.findings.at(-1)?.where.cell).toBeUndefined()
    expect(groupsOf(report.findings)[0]?.rows).toHaveLength(1500)
  })

  test.each([
    [[], ''],
    [[3], '3'],
    [[3, 4], '3-4'],
    [[1, 3, 4, 5, 9], '1、3-5、9'],
  ])('rows %j are written %s', (rows, text) => {
    expect(rowRanges(rows)).toBe(text)
  })

  test('the page carries no script, nothing fetched, and escapes what users wrote', () => {
    const report = reportOf({
      ...parts,
      drafts: [draft(5, { value: '<img src=x onerror=1>', message: '"<b>' })],
    })
    const html = reportHtml(report, [], '<today>')
    expect(html).not.toMatch(/<script|<img|<b>"|https?:\/\/|url\(/u)
    expect(html).toContain('&lt;img src=x onerror=1&gt;')
  })

  test('rows with findings are shown by person, masked', () => {
    const artifact = roster([apprentice(1), apprentice(2)])
    const where = {
      file: artifact.file,
      sheet: '附件1',
      cell: 'H6',
      rows: [6],
      column: 'H',
      field: '学徒类别',
    }
    const { findings } = reportOf({
      ...parts,
      artifacts: [artifact],
      files: [artifact.file],
      drafts: [draft(6, { where })],
    })
    const rows = shownRows([artifact], findings)
    expect(rows).toMatchObject([{ row: 6, findings: ['F1'] }])
    expect(rows[0]?.cells.find(({ field }) => field === '身份证号')?.text).toMatch(/^1403\*{10}\d{3}[\dX]$/u)
  })
})
