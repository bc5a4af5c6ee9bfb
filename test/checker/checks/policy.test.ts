import { describe, expect, test } from 'vitest'
import type { Artifact } from '../../../checker/artifact.ts'
import { checkPolicy, submissionOf, type PolicyOptions } from '../../../checker/checks/index.ts'
import {
  apprentice,
  assessed,
  claim,
  firstRow,
  heads,
  knowledge,
  orders,
  other,
  results,
  roster,
  templates,
  type ClaimValues,
  type RowValues,
} from './artifacts.ts'

const asOf = '2024-04-02'

function check(artifacts: readonly Artifact[], options: Partial<PolicyOptions> = {}) {
  return checkPolicy(knowledge, templates, submissionOf(artifacts), { asOf, ...options })
}

/** `错误 value-not-listed 附件1!H5` */
function found(artifacts: readonly Artifact[], options: Partial<PolicyOptions> = {}): readonly string[] {
  return check(artifacts, options).drafts.map(
    ({ severity, code, where }) => `${severity} ${code} ${where.sheet}!${where.cell ?? where.rows.join(',')}`,
  )
}

const people = orders(10)
const cleanRoster = roster(people.map((order) => apprentice(order)))
const cleanResults = results(people.map((order) => assessed(order)))
const region = (id: string): Partial<PolicyOptions> => ({ region: { kind: 'id', id } })

describe('clean submissions have nothing to act on', () => {
  test('附件1, 附件2 and 附件3 that agree', () => {
    const outcome = check([cleanRoster, cleanResults, claim()], region('yangquan'))
    expect(outcome.drafts).toEqual([])
    expect(outcome.money).toMatchObject({
      eligible: 10,
      notEligible: [],
      expectedFen: 5_000_000,
      statedFen: 5_000_000,
      arithmetic: '10人 × 5000元/人年 × 1年 = 50000元',
      clause: { document: '晋人社厅发〔2023〕9号', provision: '三 › （四）' },
    })
    expect(outcome.notChecked).toEqual([])
  })

  test('other spellings of the same', () => {
    const variants: RowValues[] = [
      apprentice(1, { term: '12个月' }),
      apprentice(2, { term: '一年', start: '2023.3.1' }),
      apprentice(3, { term: '１年', start: '2023年3月' }),
      apprentice(4, { term: '十二个月', start: { text: '2023-03-01', kind: 'date', date: '2023-03-01' } }),
      apprentice(5, { term: '2023.3-2024.2', target: ' 中级工 ' }),
      apprentice(6, { 'apprentice-kind': '转岗人员', target: '高级工' }),
    ]
    const outcomes: RowValues[] = [
      ...[1, 2, 3, 4].map((order) => assessed(order, { 'obtained-level': '中级' })),
      assessed(5, { 'assessed-on': '2024年3月' }),
      assessed(6, { 'obtained-level': '高级', 'level-certificate': null, 'qualification-certificate': '√' }),
    ]
    expect(
      found([roster(variants), results(outcomes), claim({ 'certified-count': '6人', amount: '3万元' })]),
    ).toEqual([])
  })

  test('a person who failed and has nothing ticked', () => {
    const failed = assessed(1, {
      passed: '否',
      'level-certificate': null,
      'obtained-level': null,
      'certificate-number': null,
    })
    const outcome = check([
      cleanRoster,
      results([failed, ...people.slice(1).map((order) => assessed(order))]),
    ])
    expect(outcome.drafts).toEqual([])
    expect(outcome.money).toMatchObject({
      eligible: 9,
      expectedFen: 4_500_000,
      notEligible: [{ reason: '考核不合格', rows: [firstRow] }],
    })
  })
})

describe('one fault in one cell of 附件1', () => {
  test.each<[string, RowValues, readonly string[]]>([
    ['a kind of the wrong words', { 'apprentice-kind': '在岗职工' }, ['错误 value-not-listed 附件1!H5']],
    ['a kind cut short', { 'apprentice-kind': '新录用' }, ['警告 value-not-listed 附件1!H5']],
    ['a kind that does not exist', { 'apprentice-kind': '实习生' }, ['错误 value-not-listed 附件1!H5']],
    ['a level too high', { target: '技师' }, ['错误 value-not-listed 附件1!J5']],
    ['a level too low', { target: '初级工' }, ['错误 value-not-listed 附件1!J5']],
    ['a level cut short', { target: '中级' }, ['警告 value-not-listed 附件1!J5']],
    ['a level written twice', { target: '中级工（四级）' }, ['提示 value-not-listed 附件1!J5']],
    ['a term too short', { term: '6个月' }, ['错误 requirement-unmet 附件1!L5']],
    ['half a year', { term: '半年' }, ['错误 requirement-unmet 附件1!L5']],
    ['eleven months', { term: '11个月' }, ['错误 requirement-unmet 附件1!L5']],
    ['a term without its unit', { term: '1' }, ['提示 term-unclear 附件1!L5']],
    [
      'a short term without its unit',
      { term: '6' },
      ['提示 term-unclear 附件1!L5', '警告 requirement-unmet 附件1!L5'],
    ],
    ['a term nobody can read', { term: '长期' }, ['警告 term-unclear 附件1!L5']],
    ['no kind', { 'apprentice-kind': null }, ['错误 required-empty 附件1!H5']],
    ['no name', { name: '  ' }, ['错误 required-empty 附件1!B5']],
    ['no institution', { institution: null }, ['错误 required-empty 附件1!M5']],
    ['a number out of order', { number: '7' }, ['提示 numbering 附件1!5']],
  ])('%s', (_, changes, expected) => {
    const rows = people.map((order) => apprentice(order, order === 1 ? changes : {}))
    expect(found([roster(rows)], region('yangquan'))).toEqual(expected)
  })

  test('a column nobody filled is one finding', () => {
    const rows = people.map((order) => apprentice(order, { education: null }))
    const [finding, ...rest] = check([roster(rows)]).drafts
    expect(rest).toEqual([])
    expect(finding).toMatchObject({
      code: 'required-empty',
      where: { column: 'E', field: '学历', rows: [5, 6, 7, 8, 9, 10, 11, 12, 13, 14] },
    })
  })

  test('the head lines', () => {
    expect(found([roster([apprentice(1)], heads('', '2024年4月1日'))])).toEqual(['错误 head-empty 附件1!A2'])
    expect(found([roster([apprentice(1)], heads('某公司', '年 月 日'))])).toEqual([
      '错误 head-empty 附件1!H2',
    ])
    expect(found([roster([apprentice(1)], {})])).toEqual(['提示 head-empty 附件1!', '提示 head-empty 附件1!'])
  })

  test('words, fix and clause', () => {
    const [finding] = check([roster([apprentice(1, { 'apprentice-kind': '在岗职工' })])]).drafts
    expect(finding).toMatchObject({
      value: '在岗职工',
      where: { file: '附件1.xlsx', sheet: '附件1', cell: 'H5', rows: [5], column: 'H', field: '学徒类别' },
      fix: '请改为「提升人员」',
      clause: {
        provision: '附件1 › 注',
        quote: expect.stringContaining('学徒类别一栏填写新录用人员') as string,
      },
    })
  })
})

describe('one fault in one cell of 附件2', () => {
  const none = { 'level-certificate': null, 'obtained-level': null, 'certificate-number': null } as const
  test.each<[string, RowValues, readonly string[], number]>([
    ['合格 for 是', { passed: '合格' }, ['错误 value-not-listed 附件2!J5'], 10],
    ['passed left empty', { passed: null }, ['错误 required-empty 附件2!J5'], 9],
    ['passed with nothing ticked', { 'level-certificate': null }, ['错误 passed-without-type 附件2!J5'], 9],
    [
      'failed with a tick',
      { passed: '否', 'obtained-level': null, 'certificate-number': null },
      ['错误 failed-with-type 附件2!K5'],
      9,
    ],
    [
      'failed with a number',
      { passed: '否', ...none, 'certificate-number': 'Y123' },
      ['警告 failed-with-certificate 附件2!P5'],
      9,
    ],
    ['another check mark', { 'level-certificate': '✓' }, ['提示 tick-mark 附件2!K5'], 10],
    ['a letter for a tick', { 'level-certificate': 'V' }, ['警告 tick-mark 附件2!K5'], 10],
    ['words for a tick', { 'level-certificate': '见附页' }, ['警告 tick-unclear 附件2!K5'], 9],
    ['a cross where nothing belongs', { 'post-proof': '×' }, ['提示 tick-mark 附件2!N5'], 10],
    ['no certificate number', { 'certificate-number': null }, ['错误 certificate-number-empty 附件2!P5'], 10],
    ['no level', { 'obtained-level': null }, ['错误 level-empty 附件2!O5'], 10],
    [
      'a level not listed',
      { 'obtained-level': '技师' },
      ['错误 value-not-listed 附件2!O5', '警告 level-differs-from-target 附件2!O5'],
      10,
    ],
    [
      'a level that is not the target',
      { 'obtained-level': '高级工' },
      ['警告 level-differs-from-target 附件2!O5'],
      10,
    ],
    ['no day of assessment', { 'assessed-on': null }, ['错误 required-empty 附件2!I5'], 10],
    [
      'assessed before the term ended',
      { 'assessed-on': '2024-02-15' },
      ['错误 assessed-before-term-end 附件2!I5'],
      9,
    ],
    ['assessed on the last day', { 'assessed-on': '2024-02-29' }, [], 10],
    [
      'assessed the day before the last',
      { 'assessed-on': '2024-02-28' },
      ['错误 assessed-before-term-end 附件2!I5'],
      9,
    ],
    ['assessed in the last month', { 'assessed-on': '2024年2月' }, [], 10],
    [
      'assessed after the form was filled in',
      { 'assessed-on': '2024-05-01' },
      ['警告 assessed-after-form-date 附件2!I5'],
      10,
    ],
    [
      'only a proof of post',
      { ...none, 'post-proof': '√', 'certificate-number': '聘用证明' },
      ['待人工确认 proof-only 附件2!N5'],
      9,
    ],
    [
      'a stranger',
      { name: '王某某', 'id-number': '140302199003079996' },
      ['错误 not-in-roster 附件2!B5', '提示 no-result 附件1!5'],
      9,
    ],
    [
      'another ID number',
      { 'id-number': '140302199003079996' },
      ['错误 id-differs-from-roster 附件2!F5'],
      10,
    ],
    ['another name', { name: '王某某' }, ['错误 name-differs-from-roster 附件2!B5'], 10],
    ['another occupation', { occupation: '焊工' }, ['错误 occupation-differs-from-roster 附件2!H5'], 10],
    ['another sex', { sex: '女' }, ['错误 sex-differs-from-roster 附件2!C5'], 10],
    ['an occupation with its kind', { occupation: '钳工（机修）' }, [], 10],
  ])('%s', (_, changes, expected, eligible) => {
    const rows = people.map((order) => assessed(order, order === 1 ? changes : {}))
    const given = [cleanRoster, results(rows)]
    expect(found(given, region('yangquan'))).toEqual(expected)
    expect(check(given, region('yangquan')).money?.eligible).toBe(eligible)
  })

  test('ID numbers come out masked, also those of the other table', () => {
    const rows = people.map((order) =>
      assessed(order, order === 1 ? { 'id-number': '140302199003079996' } : {}),
    )
    const [finding] = check([cleanRoster, results(rows)]).drafts
    expect(finding?.value).toBe('1403**********9996')
    expect(JSON.stringify(finding)).not.toMatch(/\d{11}/u)
  })

  test('a person twice is counted once', () => {
    const rows = [...people.map((order) => assessed(order)), assessed(10, { number: '11' })]
    expect(check([cleanRoster, results(rows)]).money).toMatchObject({
      eligible: 10,
      notEligible: [{ reason: '同一身份证号重复出现，只算一次', rows: [15] }],
    })
  })
})

describe('附件3 against 附件2 and the rule', () => {
  const sheet = '附件3'
  test.each<[string, ClaimValues, readonly string[]]>([
    ['one too many', { 'certified-count': '11' }, [`错误 count-differs ${sheet}!B8`]],
    [
      'one too few',
      { 'certified-count': '9', amount: '4.5' },
      [`错误 count-differs ${sheet}!B8`, `错误 amount-differs ${sheet}!B10`],
    ],
    ['not a number', { 'certified-count': '若干' }, [`错误 count-unreadable ${sheet}!B8`]],
    ['another standard', { standard: '6000元/人·年' }, [`错误 standard-differs ${sheet}!B9`]],
    ['a bare standard', { standard: '5000' }, []],
    ['a standard in 万元', { standard: '0.5万元/人' }, []],
    ['a standard that only could be 万元', { standard: '0.5' }, [`警告 standard-differs ${sheet}!B9`]],
    ['the sum in 元', { amount: '50000' }, [`错误 amount-in-yuan ${sheet}!B10`]],
    ['the sum in 元, said so', { amount: '50000元' }, [`错误 amount-in-yuan ${sheet}!B10`]],
    ['another sum', { amount: '6' }, [`错误 amount-differs ${sheet}!B10`]],
    ['a sum nobody can read', { amount: '见明细' }, [`错误 amount-unreadable ${sheet}!B10`]],
    ['no sum', { amount: '' }, [`错误 required-empty ${sheet}!B10`]],
    ['no account', { 'account-number': '' }, [`错误 required-empty ${sheet}!B5`]],
    ['no opinion yet', { opinion: '年 月 日' }, [`提示 required-empty ${sheet}!B11`]],
    ["someone else's account", { 'account-name': '李四' }, [`警告 account-name-differs ${sheet}!B4`]],
    [
      'another enterprise',
      { applicant: '阳泉某机械厂', 'account-name': '阳泉某机械厂' },
      [`错误 enterprise-differs ${sheet}!B2`],
    ],
    [
      'another enterprise, its own account: one cause, told once',
      { applicant: '阳泉某机械厂' },
      [`错误 enterprise-differs ${sheet}!B2`],
    ],
    ['another institution', { institution: '太原某学校' }, [`错误 institution-differs ${sheet}!B3`]],
    ['brackets of the other width', { applicant: '阳泉某机械有限公司 ' }, []],
  ])('%s', (_, changes, expected) => {
    expect(found([cleanRoster, cleanResults, claim(changes)], region('yangquan'))).toEqual(expected)
  })

  test('what the text does not decide is for a person to say', () => {
    const twoYears = roster(people.map((order) => apprentice(order, { term: '2年', start: '2022-03-01' })))
    const with3 = (changes: ClaimValues) => found([twoYears, cleanResults, claim(changes)])
    expect(with3({ amount: '10' })).toEqual(['待人工确认 years-undecided 附件3!B10'])
    expect(with3({ amount: '5' })).toEqual(['待人工确认 years-undecided 附件3!B10'])
    expect(with3({ amount: '10', standard: '10000' })).toEqual([
      '待人工确认 standard-differs 附件3!B9',
      '待人工确认 years-undecided 附件3!B10',
    ])
    expect(with3({ amount: '7' })).toEqual(['错误 amount-differs 附件3!B10'])
    expect(check([twoYears, cleanResults]).money).toMatchObject({
      expectedFen: 10_000_000,
      arithmetic: '10人 × 5000元/人年 × 2年 = 100000元',
    })
  })

  test('a broken year is counted as whole years, and the rest asked about', () => {
    const broken = roster(people.map((order) => apprentice(order, { term: '18个月', start: '2022-09-01' })))
    const with3 = (amount: string) => found([broken, cleanResults, claim({ amount })])
    expect(with3('5')).toEqual(['待人工确认 part-year-undecided 附件3!B10'])
    expect(with3('7.5')).toEqual(['待人工确认 part-year-undecided 附件3!B10'])
    expect(with3('11')).toEqual(['错误 amount-differs 附件3!B10'])
  })

  test('rows with a proof only may be counted or not', () => {
    const proof: RowValues = {
      'level-certificate': null,
      'post-proof': '√',
      'obtained-level': null,
      'certificate-number': '聘用证明',
    }
    const mixed = results(people.map((order) => assessed(order, order === 1 ? proof : {})))
    const with3 = (changes: ClaimValues) =>
      found([cleanRoster, mixed, claim(changes)]).filter((each) => each.includes('附件3'))
    expect(with3({ 'certified-count': '9', amount: '4.5' })).toEqual([])
    expect(with3({ 'certified-count': '10', amount: '5' })).toEqual([
      '待人工确认 proof-only 附件3!B8',
      '待人工确认 proof-only 附件3!B10',
    ])
    expect(with3({ 'certified-count': '11', amount: '5.5' })).toEqual([
      '错误 count-differs 附件3!B8',
      '错误 amount-differs 附件3!B10',
    ])
  })

  test('a fault in 附件2 does not make 附件3 wrong as well', () => {
    const early = results(
      people.map((order) => assessed(order, order === 1 ? { 'assessed-on': '2023-12-01' } : {})),
    )
    expect(found([cleanRoster, early, claim()])).toEqual([
      '错误 assessed-before-term-end 附件2!I5',
      '提示 count-needs-update 附件3!B8',
      '提示 amount-needs-update 附件3!B10',
    ])
  })

  test('without 附件1 the years are not known', () => {
    expect(found([cleanResults, claim()])).toEqual([])
    expect(found([cleanResults, claim({ amount: '10' })])).toEqual(['待人工确认 years-undecided 附件3!B10'])
    expect(found([cleanResults, claim({ amount: '6' })])).toEqual(['错误 amount-differs 附件3!B10'])
    expect(check([cleanResults]).notChecked.map(({ what }) => what)).toContain('培养年数')
  })

  test('without 附件2 the form is held against itself', () => {
    expect(found([claim()])).toEqual([])
    expect(found([claim({ amount: '7' })])).toEqual(['错误 amount-differs 附件3!B10'])
    expect(found([claim({ amount: '50000' })])).toEqual(['错误 amount-in-yuan 附件3!B10'])
    expect(check([claim()]).notChecked.map(({ why }) => why)).toContain('没有收到附件2')
  })
})

describe('places', () => {
  test('nobody said where: the official form brings its own text, and it is said', () => {
    const { notChecked, drafts } = check([cleanRoster])
    expect(drafts).toEqual([])
    expect(notChecked).toEqual([
      {
        what: '地区',
        why: '没有说明地区，按附件表样所出的晋人社厅发〔2023〕9号（山西省）检查；不是山西省的，请写明（或选好）地区再检查一次',
      },
    ])
  })

  test('a table of no form and no place is not held against any text', () => {
    const { notChecked, drafts, money } = check([
      other([{ name: '张三', term: '3个月', target: '初级工', passed: '是' }]),
    ])
    expect(drafts).toEqual([])
    expect(money).toBeUndefined()
    expect(notChecked).toEqual([
      {
        what: '政策规则',
        why: '没有说明地区。请写明（或选好）地区再检查一次，如 无锡；地区不同，规定不同，不能代为选择',
      },
    ])
  })

  test("another place's forms are not borrowed", () => {
    const rows = [apprentice(1, { 'apprentice-kind': '在岗职工', target: '技师' })]
    const { drafts, notChecked } = check([roster(rows)], region('wuxi'))
    expect(drafts).toEqual([])
    expect(notChecked.map(({ what }) => what)).toContain('附件1至附件3的填写口径')
  })

  test('a place whose text is not held, and a day before the text', () => {
    const rows = [other([{ term: '3个月', target: '初级工' }])]
    expect(check(rows, { region: { kind: 'elsewhere', name: '上海市' } })).toMatchObject({
      drafts: [],
      notChecked: [{ what: '政策规则', why: '文库里没有上海市的文件，只检查了数据标准和各表是否一致' }],
    })
    expect(check([cleanRoster], { ...region('yangquan'), asOf: '2022-01-01' }).drafts).toEqual([])
  })

  test('无锡: levels, term and the window of assessment', () => {
    const rows: RowValues[] = [
      {
        name: '甲',
        target: '高级工',
        term: '2年',
        start: '2024-05-01',
        'assessed-on': '2026-04-10',
        passed: '是',
      },
      {
        name: '乙',
        target: '初级工',
        term: '1年',
        start: '2024-05-01',
        'assessed-on': '2025-04-10',
        passed: '是',
      },
      {
        name: '丙',
        target: '技师',
        term: '30个月',
        start: '2024-05-01',
        'assessed-on': '2026-10-10',
        passed: '是',
      },
      {
        name: '丁',
        target: '中级工',
        term: '10个月',
        start: '2024-05-01',
        'assessed-on': '2025-02-10',
        passed: '是',
      },
      {
        name: '戊',
        target: '中级工',
        term: '1年',
        start: '2024-05-01',
        'assessed-on': '2025-01-10',
        passed: '否',
      },
    ]
    expect(found([other(rows)], { ...region('wuxi'), asOf: '2026-11-21' })).toEqual([
      '错误 requirement-unmet Sheet1!B6',
      '待人工确认 requirement-open Sheet1!C7',
      '错误 requirement-unmet Sheet1!C8',
      '错误 requirement-unmet Sheet1!E9',
    ])
  })

  test('无锡: the sum goes by level', () => {
    const rows: RowValues[] = [
      ...orders(3).map((order) => ({
        name: `甲${String(order)}`,
        target: '中级工',
        term: '1年',
        passed: '是',
        'certificate-number': 'Y1',
      })),
      ...orders(2).map((order) => ({
        name: `乙${String(order)}`,
        target: '高级工',
        term: '2年',
        passed: '是',
        'certificate-number': 'Y2',
      })),
      { name: '丙', target: '高级工', term: '2年', passed: '否' },
    ]
    expect(check([other(rows)], { ...region('wuxi'), asOf: '2026-11-21' }).money).toMatchObject({
      eligible: 5,
      expectedFen: 3_900_000,
      arithmetic: '（3人 × 5000元/人年 × 1年） + （2人 × 6000元/人年 × 2年） = 39000元',
      notEligible: [{ reason: '考核不合格', rows: [10] }],
      clause: { document: '无锡市2024年4月2日通知' },
    })
  })

  test('北京: soft wording is never an error, and the repealed basis is said', () => {
    const rows: RowValues[] = [{ name: '甲', target: '高级工', term: '1年', 'contract-term': '6个月' }]
    const outcome = check([other(rows)], { ...region('beijing'), asOf: '2025-03-01' })
    expect(outcome.drafts.map(({ severity, code }) => `${severity} ${code}`)).toEqual([
      '警告 basis-repealed',
      '提示 requirement-soft',
      '错误 requirement-unmet',
    ])
    expect(outcome.drafts[0]?.message).toContain('京人社能发〔2024〕15号')
    expect(outcome.drafts[2]?.clause?.status).toBe('已被京人社能发〔2024〕15号废止')
  })

  test('北京: the sum waits for the category, and takes it from the profile', () => {
    const rows: RowValues[] = orders(2).map((order) => ({
      name: `甲${String(order)}`,
      target: '中级工',
      term: '1年',
      passed: '是',
      'certificate-number': order === 1 ? 'Y1' : null,
    }))
    const open = check([other(rows)], { ...region('beijing'), asOf: '2023-03-01' })
    expect(open.money).toBeUndefined()
    expect(open.notChecked).toContainEqual({ what: '应得金额', why: '还不知道：职业类别' })
  })

  test('广州: the text states no sum', () => {
    const outcome = check([other([{ name: '甲', passed: '是' }])], {
      ...region('guangzhou'),
      asOf: '2026-11-21',
    })
    expect(outcome.money).toBeUndefined()
    expect(outcome.notChecked).toContainEqual({ what: '应得金额', why: '广州市的文件没有写补贴金额' })
  })

  test('山西: a contract under a year is told, and the wording「主要是」with it', () => {
    const rows: RowValues[] = [{ name: '甲', 'contract-term': '6个月' }]
    const [finding] = check([other(rows)], region('taiyuan')).drafts
    expect(finding).toMatchObject({ severity: '警告', code: 'requirement-unmet', where: { cell: 'B5' } })
    expect(finding?.message).toContain('主要是')
  })
})
