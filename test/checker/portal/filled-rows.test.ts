import { describe, expect, it } from 'vitest'
import type { Artifact, Table } from '../../../checker/artifact.ts'
import { demandsOf, filledRows, type PortalField } from '../../../checker/portal/index.ts'
import { loadLexicon } from '../../../checker/workbook/index.ts'

const lexicon = loadLexicon()
const field = (key: string, label: string, own: Partial<PortalField> = {}): PortalField => ({
  key,
  label,
  kind: 'text',
  required: false,
  patterns: [],
  customRules: 0,
  readOnly: false,
  visible: true,
  readFrom: {},
  sure: 'certain',
  ...own,
})

const columns: Table['columns'] = [
  { id: 'name', title: '姓名', field: '姓名', letter: 'A', hidden: false, by: 'official' },
  { id: 'id-number', title: '身份证号', field: '身份证号', letter: 'B', hidden: false, by: 'official' },
  {
    id: 'term',
    title: '培养期限（年）',
    field: '培养期限',
    letter: 'C',
    hidden: false,
    by: 'variant',
    unit: '年',
  },
  { title: '工号', field: '工号', letter: 'D', hidden: false, by: 'none' },
]
const table: Table = {
  sheet: '附件1',
  form: '附件1',
  fit: 1,
  missing: [],
  header: { first: 4, last: 4 },
  columns,
  fields: [
    {
      id: 'enterprise',
      label: '企业名称',
      field: '企业名称',
      labelAddress: 'A2',
      cell: { address: 'B2', text: ' 阳泉某公司 ', kind: 'text', flags: [] },
    },
  ],
  rows: [
    { number: 5, cells: ['张三', '140302199003070014', 1, 'A-17'] },
    { number: 6, cells: ['李四', '', 2, ''] },
  ],
  totals: [],
  notes: [],
  skipped: [],
}
const artifact: Artifact = {
  file: 'x.xlsx',
  format: 'xlsx',
  sheets: [],
  tables: [table],
  forms: [],
  remarks: [],
}

describe('what a person would type for a row', () => {
  const [row] = filledRows(artifact, [5], lexicon)
  it.each([
    ['身份证号', {}, '140302199003070014'],
    ['公民身份号码', {}, '140302199003070014'],
    ['企业名称', {}, '阳泉某公司'],
    ['培养期限', {}, '1'],
    ['培养期限', { options: ['1年', '2年'] }, '1年'],
    ['培养期限', { options: ['半年'] }, '1'],
    ['工号', {}, 'A-17'],
    ['民族', {}, ''],
  ])('%s %o: %s', (label, own, expected) => {
    expect(row?.valueOf(field('f', label, own))).toBe(expected)
  })

  it('what the user confirmed goes before the label, and none is none', () => {
    const [mapped] = filledRows(artifact, [5], lexicon, { a: 'name', b: null })
    expect(mapped?.valueOf(field('a', '身份证号'))).toBe('张三')
    expect(mapped?.valueOf(field('b', '身份证号'))).toBe('')
  })

  it.each([
    ['姓名', true],
    ['身份证号', true],
    ['培养期限', false],
    ['企业名称', false],
  ])('%s is covered in pictures: %s', (label, expected) => {
    expect(row?.covers(field('f', label))).toBe(expected)
  })

  it('only wanted rows, by Excel’s numbers', () => {
    expect(filledRows(artifact, [6, 9], lexicon).map(({ sheet, row: number }) => [sheet, number])).toEqual([
      ['附件1', 6],
    ])
  })
})

describe('what a page demands, in words', () => {
  it('in the order people look for it', () => {
    expect(
      demandsOf(
        field('f', '承诺书', {
          required: true,
          minLength: 2,
          maxLength: 20,
          min: 1,
          max: 9,
          patterns: [
            { source: '^\\d+$', flags: '', message: '只能填数字' },
            { source: '^x$', flags: '' },
          ],
          upload: { accept: ['.pdf'], maxMegabytes: 5, maxFiles: 1 },
          customRules: 1,
        }),
      ),
    ).toEqual([
      '必填',
      '至少2字',
      '最多20字',
      '不小于1',
      '不大于9',
      '格式：只能填数字',
      '格式：^x$',
      '只收.pdf',
      '每个不超过5MB',
      '最多1个文件',
      '另有1条网页自带的校验，离线不能检',
    ])
  })
})
