import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import iconv from 'iconv-lite'
import { afterAll, describe, expect, it } from 'vitest'
import { cellOf, type Artifact } from '../../../checker/artifact.ts'
import { people } from '../fixtures/people.ts'
import { faultsOf, findingsOf, readFixture } from '../fixtures/read.ts'
import type { CellSpec } from '../fixtures/spec.ts'
import { writeRaw } from '../fixtures/write-raw.ts'

/* Small sheets, one difficulty each: what is recognised, to the column and row. */
const folder = mkdtempSync(join(tmpdir(), 'xuetutong-recognise-'))
afterAll(() => {
  rmSync(folder, { recursive: true, force: true })
})

const [first, second, third] = people(3)
const name = [first?.name ?? '', second?.name ?? '', third?.name ?? '']
const id = [first?.idNumber ?? '', second?.idNumber ?? '', third?.idNumber ?? '']
const sex = [first?.sex ?? '', second?.sex ?? '', third?.sex ?? '']

async function read(
  rows: CellSpec[][],
  merges: readonly string[] = [],
  mapping?: Readonly<Record<string, 'name'>>,
) {
  const path = join(folder, 'sheet.xlsx')
  writeRaw({ sheets: [{ name: 'Sheet1', rows, merges }] }, path, 'inline')
  const artifact = await readFixture(path, mapping === undefined ? {} : { mapping })
  expect(faultsOf(artifact)).toEqual([])
  return artifact
}

function tablesOf(artifact: Artifact) {
  return artifact.tables.map(({ form, header, columns, rows, totals, skipped }) => ({
    form,
    header: [header.first, header.last],
    columns: columns.map((column) => `${column.letter} ${column.id ?? column.title}`).join(', '),
    rows: rows.map((row) => row.number),
    totals: totals.map((row) => row.number),
    skipped,
  }))
}

function fieldsOf(artifact: Artifact) {
  return artifact.forms.map(({ form, fields }) => ({
    form,
    fields: fields.map(
      (field) => `${field.id ?? field.label} ${field.cell.address} ${field.cell.text}${field.unit ?? ''}`,
    ),
  }))
}

describe('附件3', () => {
  it('label and value in one cell, one below the other', async () => {
    const artifact = await read([
      ['企业新型学徒补贴资金申报审核表'],
      ['申报单位（盖章）：某某公司'],
      ['账户名称（全称）：某某公司'],
      ['银行账号：14050171620800000123'],
      ['开户行全称：建设银行阳泉分行营业部'],
      ['开户行行号：105163000012'],
      ['培养学徒合格人数：20人'],
      ['申报补贴资金（万元）：10'],
    ])
    expect(fieldsOf(artifact)).toEqual([
      {
        form: '附件3',
        fields: [
          'applicant A2 某某公司',
          'account-name A3 某某公司',
          'account-number A4 14050171620800000123',
          'bank A5 建设银行阳泉分行营业部',
          'bank-code A6 105163000012',
          'certified-count A7 20人',
          'amount A8 10万元',
        ],
      },
    ])
  })

  it('merged as printed, values below the three titles', async () => {
    const artifact = await read(
      [
        ['企业新型学徒补贴资金申报审核表'],
        ['申报单位（盖章）', null, '某某公司'],
        ['账户名称（全称）', null, '某某公司', null, '银行账号', null, '14050171620800000123'],
        ['申报补贴', '培养学徒合格人数', null, '申报补贴标准', null, '申报补贴资金\n（万元）'],
        [null, 20, null, '5000元', null, 10],
        ['申报单位意见', null, '年  月  日'],
      ],
      [
        'A2:B2',
        'C2:H2',
        'A3:B3',
        'C3:D3',
        'E3:F3',
        'G3:H3',
        'A4:A5',
        'B4:C4',
        'D4:E4',
        'F4:H4',
        'B5:C5',
        'D5:E5',
        'F5:H5',
        'A6:B6',
        'C6:H6',
      ],
    )
    expect(fieldsOf(artifact)[0]?.fields).toEqual([
      'applicant C2 某某公司',
      'account-name C3 某某公司',
      'account-number G3 14050171620800000123',
      'certified-count B5 20',
      'standard D5 5000元',
      'amount F5 10万元',
      'opinion C6 ',
    ])
  })

  it('other words, titles and values in turns, the amount in 元', async () => {
    const artifact = await read([
      ['附件3 企业新型学徒补贴资金申报审核表'],
      ['户名', '某某公司', '账号', '14050171620800000123'],
      ['开户银行', '建设银行阳泉分行营业部', '行号', '105163000012'],
      ['合格人数', 20, '补贴标准', '5000元/人/年'],
      ['补贴资金（元）', 100_000, '联系人', '李某'],
    ])
    expect(fieldsOf(artifact)[0]?.fields).toEqual([
      'account-name B2 某某公司',
      'account-number D2 14050171620800000123',
      'bank B3 建设银行阳泉分行营业部',
      'bank-code D3 105163000012',
      'certified-count B4 20',
      'standard D4 5000元/人/年',
      'amount B5 100000元',
      'contact D5 李某',
    ])
  })
})

describe('tables', () => {
  it('grouped titles, sections, subtotals, a number without a person, signatures', async () => {
    const row = (number: number, at: number, unit: string): CellSpec[] => [
      number,
      name[at] ?? '',
      sex[at] ?? '',
      id[at] ?? '',
      people(3)[at]?.age ?? 0,
      '大专',
      unit,
      '转岗人员',
      '车工',
      '中级工',
      '2023.4.1',
      '1年',
      null,
    ]
    const artifact = await read(
      [
        ['企业新型学徒制花名册'],
        ['企业名称：', '某某公司', null, null, '时间：', '2023年4月'],
        [
          '序号',
          '姓名',
          '性别',
          '身份证号',
          '基本情况',
          null,
          '培养情况',
          null,
          null,
          null,
          null,
          null,
          '备注',
        ],
        [null, null, null, null, '年龄', '学历', '部门', '类别', '工种', '目标', '起始时间', '期限', null],
        ['一、机加工车间（2人）'],
        row(1, 0, '机加工'),
        row(2, 1, '机加工'),
        ['小计', null, null, '2人'],
        ['二、装配车间（1人）'],
        row(3, 2, '装配'),
        [4],
        ['总计：3人'],
        ['填报人：李某    联系电话：0353-2040000   填报日期：2023年4月1日'],
      ],
      ['A1:M1', 'A3:A4', 'B3:B4', 'C3:C4', 'D3:D4', 'E3:F3', 'G3:L3', 'M3:M4', 'A5:M5', 'A9:M9'],
    )
    expect(tablesOf(artifact)).toEqual([
      {
        form: '附件1',
        header: [3, 4],
        columns:
          'A number, B name, C sex, D id-number, E age, F education, G department, H apprentice-kind, I occupation, J target, K start, L term, M remark',
        rows: [6, 7, 10],
        totals: [8, 12],
        skipped: [11],
      },
    ])
    expect(artifact.tables[0]?.fields.map(({ id: field, cell }) => `${field ?? ''} ${cell.text}`)).toEqual([
      'enterprise 某某公司',
      'form-date 2023年4月',
      'contact 李某',
      'phone 0353-2040000',
      'form-date 2023年4月1日',
    ])
  })

  it('instructions above that name the columns, a sample row, hints in the titles', async () => {
    const artifact = await read([
      ['填表说明：请如实填写姓名、身份证号，身份证号请设置为文本格式'],
      ['序号', '姓名（必填）', '性别（男/女）', '身份证号（18位）', '手机号（必填）', '职业（工种）名称'],
      ['例', '张三', '男', '110101199001011234', '13800000000', '车工'],
      [1, name[0] ?? '', sex[0] ?? '', id[0] ?? '', '13800138000', '车工'],
      [2, null, sex[1] ?? '', id[1] ?? '', '13800138001', '车工'],
    ])
    expect(tablesOf(artifact)).toMatchObject([
      {
        header: [2, 2],
        columns: 'A number, B name, C sex, D id-number, E phone, F occupation',
        rows: [4, 5],
      },
    ])
  })

  it('a person over two rows is one person', async () => {
    const artifact = await read(
      [
        ['培养单位', '姓名', '证件号', '等级', '证书编号'],
        ['某公司', name[0] ?? '', id[0] ?? '', '四级', '职业技能等级证书'],
        [null, null, null, null, '毕业证书'],
        [null, name[1] ?? '', id[1] ?? '', '四级', null],
      ],
      ['A2:A4', 'B2:B3', 'C2:C3', 'D2:D3'],
    )
    const [table] = artifact.tables
    const last = table?.rows[table.rows.length - 1]
    expect(table !== undefined && last !== undefined && cellOf(table, last, 'enterprise')).toMatchObject({
      address: 'A4',
      text: '某公司',
      flags: ['merged'],
    })
    expect(findingsOf(artifact).map(({ code }) => code)).toContain('merged-filled')
  })

  it('a column of ID numbers is known by what it holds; the rest by the mapping given', async () => {
    const rows: CellSpec[][] = [
      ['工号', '成员', '证号', '工段'],
      ['A1', name[0] ?? '', id[0] ?? '', '一'],
      ['A2', name[1] ?? '', id[1] ?? '', '一'],
    ]
    expect(tablesOf(await read(rows))).toMatchObject([
      { form: '其他', columns: 'A 工号, B 成员, C id-number, D 工段' },
    ])
    expect(tablesOf(await read(rows, [], { 成员: 'name' }))).toMatchObject([
      { columns: 'A 工号, B name, C id-number, D 工段', rows: [2, 3] },
    ])
  })

  it('a person’s own sheet of titles and values is no table', async () => {
    const artifact = await read([
      ['学徒登记表'],
      ['姓名', name[0] ?? '', '性别', sex[0] ?? ''],
      ['身份证号', id[0] ?? '', '学历', '大专'],
      ['联系电话', '13800138000', '职业（工种）', '车工'],
    ])
    expect(artifact.tables).toEqual([])
    expect(fieldsOf(artifact)[0]?.fields).toContain(`id-number B3 ${id[0] ?? ''}`)
  })
})

describe('CSV', () => {
  const text = [
    '序号,姓名,性别,身份证号,是否合格,合格类型,,,,取得职业资格等级,证书编号或证明名称',
    ',,,,,取得技能等级证书,取得职业资格证书,资质认定证明,岗位聘用证明,,',
    `1,${name[0] ?? ''},${sex[0] ?? ''},="${id[0] ?? ''}",是,√,,,,高级工,${first?.certificate ?? ''}`,
    `2,"${name[1] ?? ''}",${sex[1] ?? ''},1.40302E+17,是,√,,,,中级工,${second?.certificate ?? ''}`,
  ].join('\r\n')
  const written: Readonly<Record<string, Buffer>> = {
    'UTF-8': Buffer.from(text),
    'UTF-8 with a mark': Buffer.from(`\ufeff${text}`),
    GBK: iconv.encode(text, 'gbk'),
    'UTF-16': Buffer.concat([Buffer.from([0xff, 0xfe]), iconv.encode(text, 'utf16le')]),
    tabs: iconv.encode(text.replaceAll(',', '\t'), 'gbk'),
  }
  it.each(Object.entries(written))('%s', async (_, bytes) => {
    const path = join(folder, '名单.csv')
    writeFileSync(path, bytes)
    const artifact = await readFixture(path)
    expect(tablesOf(artifact)).toMatchObject([
      {
        form: '附件2',
        header: [1, 2],
        columns:
          'A number, B name, C sex, D id-number, E passed, F level-certificate, G qualification-certificate, H qualification-proof, I post-proof, J obtained-level, K certificate-number',
        rows: [3, 4],
      },
    ])
    expect(artifact.sheets).toEqual([{ name: '名单', hidden: false, rows: 4 }])
    expect(faultsOf(artifact).map(({ code, where }) => `${where.cell ?? ''} ${code}`)).toEqual([
      'D4 id-lost-precision',
    ])
  })
})
