import { expect, it } from 'vitest'
import { compareRow, dryRunHtml, type TriedRow } from '../../../checker/report/index.ts'

const finding: TriedRow['findings'][number] = {
  id: 'F1',
  code: 'id-check-digit',
  severity: '错误',
  source: '数据标准',
  where: { file: 'x.xlsx', sheet: '附件1', cell: 'F5', rows: [5], field: '身份证号' },
  value: '1403**********0011',
  message: '身份证号校验位不对',
  fix: '请核对',
}
const row: TriedRow = {
  sheet: '附件1',
  row: 5,
  findings: [finding],
  said: [
    { field: '公民身份号码', column: '身份证号', message: '140302199003070011 已存在' },
    { field: '<验证码>', message: '请输入' },
  ],
  notFilled: ['学徒类别'],
  picture: new Uint8Array([1, 2, 3]),
}

it('pairs our findings with the page’s words by column, numbers masked', () => {
  expect(compareRow(row)).toEqual([
    { field: '身份证号', ours: [finding], page: ['1403**********0011 已存在'] },
    { field: '<验证码>', ours: [], page: ['请输入'] },
  ])
})

it('is one page that fetches nothing, holds the picture, and says what was not done', () => {
  const html = dryRunHtml({
    system: '测试系统',
    made: '2026-03-02试填《x.xlsx》第5行',
    rows: [row],
    notChecked: [{ what: '测试系统「验证码」', why: '没有和表里的栏对上' }],
    held: 2,
  })
  expect(html).toContain("default-src 'none'; style-src 'unsafe-inline'; img-src data:")
  expect(html).toContain('<img src="data:image/png;base64,AQID"')
  expect(html).toContain('试填了1行，没有点过提交，没有写出任何东西（网页自己试图发出2次，都被拦下）')
  expect(html).toContain('没有填进去的栏目：学徒类别')
  expect(html).toContain('&lt;验证码&gt;')
  expect(html).not.toContain('<验证码>')
  expect(html).not.toContain('140302199003070011')
  expect(html).toContain('不代表审核结果')
})
