import { describe, expect, it } from 'vitest'
import {
  causesOf,
  filterFindings,
  peopleOf,
  placeText,
  rowOf,
  rowsText,
} from '../../../adapters/web/check/findings.ts'

const finding = (id: string, part: object = {}) => ({
  id,
  code: 'id-checksum',
  severity: '错误' as const,
  source: '数据标准' as const,
  where: { file: 'a.xlsx', sheet: '附件1', cell: `F${id}`, rows: [Number(id)], field: '身份证号' },
  value: '1403**********1005',
  message: '身份证号校验位不对：末位应为 3',
  fix: '请核对',
  ...part,
})

describe('causesOf', () => {
  it('puts findings of one code in one field together, the grave first, then the frequent', () => {
    const causes = causesOf([
      finding('5', { code: 'hint', severity: '提示' }),
      finding('6', { code: 'one' }),
      finding('7'),
      finding('8'),
    ])
    expect(causes.map(({ severity, findings }) => [severity, findings.map(({ id }) => id)])).toEqual([
      ['错误', ['7', '8']],
      ['错误', ['6']],
      ['提示', ['5']],
    ])
  })

  it.each([
    [['甲不对', '甲不对'], '甲不对'],
    [['身份证号校验位不对：末位应为 3', '身份证号校验位不对：末位应为 5'], '身份证号校验位不对'],
    [['第5行同名', '第6行同名'], '第5行同名 …'],
  ])('%j reads %s', (messages, title) => {
    expect(causesOf(messages.map((message, at) => finding(String(at), { message })))[0]?.message).toBe(title)
  })
})

it('filters by severity and by source', () => {
  const all = [finding('1'), finding('2', { severity: '提示' }), finding('3', { source: '政策' })]
  const ids = (filter: Parameters<typeof filterFindings>[1]) =>
    filterFindings(all, filter).map(({ id }) => id)
  expect(ids({ severity: '错误', source: undefined })).toEqual(['1', '3'])
  expect(ids({ severity: '错误', source: '政策' })).toEqual(['3'])
  expect(ids({ severity: undefined, source: undefined })).toEqual(['1', '2', '3'])
})

describe('rows', () => {
  const row = (number: number, name: string, findings: string[], sheet = '附件1') => ({
    file: 'a.xlsx',
    sheet,
    row: number,
    name,
    cells: [],
    findings,
  })
  const rows = [
    row(5, '王伟', ['5']),
    row(6, '李敏', ['6', '7']),
    row(6, '李敏', ['6', '8'], '附件2'),
    row(9, '', ['9']),
  ]

  it('a person has the findings of all sheets, each once', () => {
    const people = peopleOf(
      rows,
      ['5', '6', '7', '8', '9'].map((id) => finding(id)),
    )
    expect(people.map(({ name, findings }) => [name, findings.map(({ id }) => id)])).toEqual([
      ['李敏', ['6', '7', '8']],
      ['王伟', ['5']],
    ])
  })

  it('the row of a finding is that of its sheet', () => {
    expect(rowOf(rows, finding('6'))?.sheet).toBe('附件1')
    expect(rowOf(rows, finding('99'))).toBeUndefined()
  })
})

it('names a place by its cell, else by its rows', () => {
  const { file, sheet, rows, field } = finding('5').where
  expect(placeText(finding('5'))).toBe('附件1!F5')
  expect(placeText({ ...finding('5'), where: { file, sheet, rows, field } })).toBe('附件1 5')
  expect(rowsText([8, 5, 6, 7, 12])).toBe('5-8、12')
})
