import { execFileSync } from 'node:child_process'
import { mkdtempSync, readdirSync, rmSync, statSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import ExcelJS from 'exceljs'
import fc from 'fast-check'
import { afterAll, describe, expect, test } from 'vitest'
import {
  checkClauses,
  createForms,
  FormInputError,
  formIds,
  readRegion,
  runCheck,
  type FormRequest,
  type PersonInput,
} from '../../../checker/index.ts'
import { loadKnowledge, parseProfile, type Profile } from '../../../knowledge/index.ts'
import { describeWith } from '../../config/index.ts'

const knowledge = loadKnowledge()
const forms = createForms(knowledge)
const asOf = '2025-03-20'
const folder = mkdtempSync(join(tmpdir(), 'xuetutong-forms-'))
afterAll(() => {
  rmSync(folder, { recursive: true, force: true })
})

const profile = profileOf({
  name: '阳泉某机械有限公司',
  region: '阳泉',
  ownership: '省属',
  institution: '阳泉技师学院',
  cohorts: [
    {
      label: '焊工班',
      level: '高级工',
      occupation: '焊工',
      headcount: 25,
      years: 2,
      outcome: { certified: 20, passedNoCert: 3, failed: 2 },
    },
  ],
  dates: { 开班: '2024-03-01', 考核完成: '2026-03-10' },
})

function profileOf(data: Record<string, unknown>): Profile {
  const parsed = parseProfile(data)
  if (parsed.kind === 'bad') throw new Error(parsed.problems[0].message)
  return parsed.profile
}

async function fileOf(request: Partial<FormRequest> & Pick<FormRequest, 'form'>, whose = profile) {
  const made = await forms.make(whose, { asOf, ...request })
  if (made.kind !== 'file') throw new Error('no such format')
  return made
}

async function sheetOf(content: Uint8Array) {
  const workbook = new ExcelJS.Workbook()
  await workbook.xlsx.load(Uint8Array.from(content).buffer)
  const [sheet] = workbook.worksheets
  if (sheet === undefined) throw new Error('no sheet')
  return sheet
}

/** An ID number with a right check digit: region, birthday and order are made up. */
function idNumber(birthday: string, order: number): string {
  const body = `140302${birthday}${String(order).padStart(3, '0')}`
  const weights = [7, 9, 10, 5, 8, 4, 2, 1, 6, 3, 7, 9, 10, 5, 8, 4, 2]
  const sum = weights.reduce((total, weight, at) => total + weight * Number(body[at]), 0)
  return `${body}${'10X98765432'[sum % 11] ?? ''}`
}

function person(order: number): PersonInput {
  return {
    name: ['王建国', '李红梅', '赵志强', '孙秀英'][order % 4] ?? '',
    sex: order % 2 === 1 ? '男' : '女',
    age: 34,
    education: '大专',
    'id-number': idNumber('19900115', order),
    department: '焊接车间',
    'apprentice-kind': '新录用人员',
  }
}

describe('附件1', () => {
  test('is laid out as printed and prefilled from the profile', async () => {
    const sheet = await sheetOf((await fileOf({ form: 'roster' })).content)
    const row = (at: number) =>
      Array.from({ length: 13 }, (_, index) => sheet.getRow(at).getCell(index + 1).value)
    expect(sheet.getCell('A2').value).toBe('企业新型学徒制花名册')
    expect(sheet.getCell('A2').isMerged).toBe(true)
    expect(sheet.getCell('A3').value).toBe('企业名称：阳泉某机械有限公司')
    expect(row(4)).toEqual(forms.templates.roster.columns.map(({ title }) => title))
    expect(row(5)).toEqual([
      1,
      ...Array.from({ length: 7 }, () => null),
      '焊工',
      '高级工',
      new Date('2024-03-01T00:00:00Z'),
      '2年',
      '阳泉技师学院',
    ])
    expect(sheet.getCell('A29').value).toBe(25)
    expect(sheet.getCell('A30').value).toBe(
      '注：1、学徒类别一栏填写新录用人员或转岗人员、提升人员；2、培养目标一栏填写中级工或高级工。',
    )
    expect(sheet.pageSetup).toMatchObject({ paperSize: 9, orientation: 'landscape', printArea: 'A1:M30' })
    expect(sheet.getCell('F5').numFmt).toBe('@')
    expect(sheet.getCell('H5').dataValidation).toMatchObject({
      type: 'list',
      formulae: ['"新录用人员,转岗人员,提升人员"'],
    })
    expect(sheet.getCell('J29').dataValidation).toMatchObject({ formulae: ['"中级工,高级工"'] })
  })

  test('people are written as given, completed from their cohort', async () => {
    const people = [person(1), person(2)]
    const sheet = await sheetOf((await fileOf({ form: 'roster', people })).content)
    expect(sheet.getCell('F5').value).toBe(people[0]?.['id-number'])
    expect(sheet.getCell('F5').type).toBe(ExcelJS.ValueType.String)
    expect(sheet.getCell('I6').value).toBe('焊工')
    expect(sheet.getCell('A6').value).toBe(2)
  })

  test('what people write never becomes a formula, and comes back to the letter', async () => {
    await fc.assert(
      fc.asyncProperty(
        fc.tuple(
          fc.constantFrom('=', '+', '-', '@', '\t=', "'", '=HYPERLINK("http://a")', ''),
          fc.string({ maxLength: 20 }),
        ),
        async ([start, rest]) => {
          const name = `${start}${rest}`
          const sheet = await sheetOf((await fileOf({ form: 'roster', people: [{ name }] })).content)
          const cell = sheet.getCell('B5')
          expect(cell.formula).toBeUndefined()
          if (name !== '') expect(cell.numFmt).toBe('@')
          // Excel itself writes a carriage return as _x000D_; the rest is kept.
          if (!/[\p{Cc}\uFFFE\uFFFF]|_x[0-9A-F]{4}_/u.test(name) && name !== '') expect(cell.value).toBe(name)
        },
      ),
      { numRuns: 25 },
    )
  })

  test('a number too long to be trusted is refused with the way out', async () => {
    const people = [{ 'id-number': 140302199001150000 }]
    await expect(fileOf({ form: 'roster', people })).rejects.toThrow(FormInputError)
    await expect(fileOf({ form: 'roster', people })).rejects.toThrow('第 1 人的「身份证号」写成了很长的数字')
  })

  test('an unknown column is named', async () => {
    await expect(fileOf({ form: 'roster', people: [{ mobile: '1' }] })).rejects.toThrow(
      '没有「mobile」这一栏',
    )
  })

  test("passes the product's own check without a finding", async () => {
    const whose = profileOf({
      name: '阳泉某机械有限公司',
      region: '阳泉',
      ownership: '省属',
      institution: '阳泉技师学院',
      cohorts: [{ label: '焊工班', level: '高级工', occupation: '焊工', headcount: 4, years: 2 }],
      dates: { 开班: '2024-03-01' },
    })
    const people = [1, 2, 3, 4].map(person)
    const made = await fileOf({ form: 'roster', people, date: '2024-03-01', asOf: '2024-03-20' }, whose)
    const path = join(folder, 'own-check.xlsx')
    writeFileSync(path, made.content)
    const region = readRegion(knowledge, '阳泉')
    if (region.kind !== 'region') throw new Error('no region')
    const run = await runCheck(
      {
        inputs: [{ path, file: made.name }],
        asOf: '2024-03-20',
        region: region.region,
        stage: '备案',
        profile: whose,
      },
      { knowledge },
    )
    expect(run.report.summary.files).toEqual([{ file: made.name, sheet: '附件1', form: '附件1', rows: 4 }])
    expect(run.report.findings).toEqual([])
  }, 30_000)
})

describe('附件2', () => {
  test('has its two-row header, ticks and closed lists', async () => {
    const people: readonly PersonInput[] = [
      {
        name: '王建国',
        'id-number': idNumber('19900115', 1),
        passed: '是',
        'level-certificate': '√',
        'obtained-level': '高级工',
        'certificate-number': 'Y000014000000243000123',
      },
      { name: '李红梅', passed: '否' },
    ]
    const sheet = await sheetOf((await fileOf({ form: 'results', people })).content)
    expect(sheet.getCell('K4').value).toBe('合格类型')
    expect(sheet.getCell('N4').master.address).toBe('K4')
    expect(sheet.getCell('A5').master.address).toBe('A4')
    expect(['K5', 'L5', 'M5', 'N5'].map((address) => sheet.getCell(address).value)).toEqual([
      '取得技能等级证书',
      '取得职业资格证书',
      '资质认定证明',
      '岗位聘用证明',
    ])
    expect(sheet.getCell('K6').value).toBe('√')
    expect(sheet.getCell('K7').value).toBeNull()
    expect(sheet.getCell('I6').value).toEqual(new Date('2026-03-10T00:00:00Z'))
    expect(sheet.getCell('J6').dataValidation).toMatchObject({ formulae: ['"是,否"'] })
  })
})

describe('附件3', () => {
  test('the sum in 万元, with its arithmetic', async () => {
    const sheet = await sheetOf(
      (await fileOf({ form: 'claim', fields: { 'account-number': '14050171620800000123' } })).content,
    )
    expect(sheet.getCell('B3').value).toBe('阳泉某机械有限公司')
    expect(sheet.getCell('D5').value).toBe('14050171620800000123')
    expect(sheet.getCell('D5').numFmt).toBe('@')
    // 20 × 5000 × 2 = 200000 元 = 20 万元
    expect([sheet.getCell('B8').value, sheet.getCell('C8').value, sheet.getCell('D8').value]).toEqual([
      20,
      '每人每年5000元',
      20,
    ])
    expect(sheet.getCell('A10').value).toBe('申报补贴资金 = 20人 × 5000元/人年 × 2年 ÷ 10000 = 20万元')
  })

  test.each([
    ['nobody counted', { outcome: undefined }, '金额没有填：档案里没有取得证书的人数'],
    ['no term', { years: undefined }, '金额没有填：「焊工班」没有写培训年数'],
    ['part of a year', { years: 1.5 }, '金额没有填：「焊工班」不是整年，零头文本没有写怎么算，请先问清'],
  ])('%s: left empty, and said', async (_name, change, line) => {
    const [cohort] = profile.cohorts
    const whose = profileOf({ ...profile, cohorts: [{ ...cohort, ...change }] })
    const sheet = await sheetOf((await fileOf({ form: 'claim' }, whose)).content)
    expect(sheet.getCell('D8').value).toBeNull()
    expect(sheet.getCell('A10').value).toBe(line)
  })

  test('several cohorts are added up', async () => {
    const whose = profileOf({
      region: '阳泉',
      cohorts: [
        { level: '中级工', headcount: 3, years: 1, outcome: { certified: 3 } },
        { level: '高级工', headcount: 2, years: 2, outcome: { certified: 1 } },
      ],
    })
    const sheet = await sheetOf((await fileOf({ form: 'claim' }, whose)).content)
    // 3 × 5000 × 1 + 1 × 5000 × 2 = 25000 元
    expect(sheet.getCell('D8').value).toBe(2.5)
    expect(sheet.getCell('A10').value).toBe(
      '申报补贴资金 = （3人 × 5000元/人年 × 1年 ＋ 1人 × 5000元/人年 × 2年） ÷ 10000 = 2.5万元',
    )
  })
})

test('a format a form does not have is told', async () => {
  expect(await forms.make(profile, { form: 'roster', format: 'docx', asOf })).toEqual({
    kind: 'no-format',
    formats: ['xlsx'],
  })
})

test('an agreement lacks the clauses nobody found in it', () => {
  const sheet = {
    kind: 'agreement' as const,
    title: 't',
    topic: 't',
    clauses: { shanxi: ['培训目标', '培训内容与期限', '质量考核标准'] },
  }
  const states = (given: Record<string, string> | undefined) =>
    checkClauses(sheet, 'shanxi', given).map(({ state }) => state)
  expect(states({ 培训目标: '第二条', 质量考核标准: ' ' })).toEqual(['有', '缺', '缺'])
  expect(states(undefined)).toEqual(['待核对', '待核对', '待核对'])
  expect(checkClauses(sheet, 'wuxi', {})).toEqual([])
})

describeWith('libreoffice', 'every form opens in LibreOffice', (soffice) => {
  test('as a PDF that holds something', async () => {
    const made = await Promise.all(
      formIds.flatMap((form) => {
        const formats = forms.list.find(({ id }) => id === form)?.formats ?? []
        return formats.map((format) =>
          fileOf({
            form,
            format,
            people: form === 'roster' || form === 'results' ? [{ name: '王建国' }] : [],
          }),
        )
      }),
    )
    for (const { name, content } of made) writeFileSync(join(folder, name), content)
    const out = join(folder, 'pdf')
    execFileSync(
      soffice,
      [
        `-env:UserInstallation=file://${join(folder, 'office')}`,
        '--headless',
        '--convert-to',
        'pdf',
        '--outdir',
        out,
        ...made.map(({ name }) => join(folder, name)),
      ],
      { stdio: 'ignore', timeout: 150_000 },
    )
    // 承诺书 comes in two formats and gives one PDF.
    expect(readdirSync(out)).toHaveLength(new Set(made.map(({ name }) => name.replace(/\.\w+$/u, ''))).size)
    for (const name of readdirSync(out)) expect(statSync(join(out, name)).size).toBeGreaterThan(3000)
  }, 180_000)
})
