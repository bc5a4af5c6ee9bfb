import { describe, expect, it } from 'vitest'
import type { Artifact, Table } from '../../../checker/artifact.ts'
import { formTemplates, loadFormLayouts } from '../../../checker/forms/index.ts'
import {
  applyContract,
  compareContracts,
  contractSchema,
  isUnsafePattern,
  mapFields,
  shippedContracts,
  type PortalContract,
  type PortalField,
} from '../../../checker/portal/index.ts'
import { loadLexicon } from '../../../checker/workbook/index.ts'
import { loadKnowledge } from '../../../knowledge/index.ts'

const knowledge = loadKnowledge()
const templates = formTemplates(loadFormLayouts(), knowledge)
const lexicon = loadLexicon()

const blank: PortalField = {
  key: '',
  label: '',
  kind: 'text',
  required: false,
  patterns: [],
  customRules: 0,
  readOnly: false,
  visible: true,
  readFrom: {},
  sure: 'certain',
}
const field = (own: Partial<PortalField> & Pick<PortalField, 'key' | 'label'>): PortalField => ({
  ...blank,
  ...own,
})

function contractOf(...fields: readonly PortalField[]): PortalContract {
  return contractSchema.parse({
    version: 1,
    id: 'test',
    system: '测试系统',
    state: 'captured',
    capturedOn: '2026-03-02',
    clauses: [],
    steps: [{ title: '填报', address: 'http://127.0.0.1/', fields, unreadable: [] }],
  })
}

const columns = [
  ['name', '姓名', 'B'],
  ['id-number', '身份证号', 'F'],
  ['apprentice-kind', '学徒类别', 'H'],
  ['term', '培养期限', 'L'],
] as const

function roster(...rows: readonly (readonly string[])[]): Artifact {
  const table: Table = {
    sheet: 'Sheet1',
    form: '附件1',
    fit: 1,
    missing: [],
    header: { first: 3, last: 3 },
    columns: columns.map(([id, title, letter]) => ({
      id,
      title,
      field: title,
      letter,
      hidden: false,
      by: 'official',
    })),
    fields: [],
    rows: rows.map((cells, at) => ({ number: 4 + at, cells })),
    totals: [],
    notes: [],
    skipped: [],
  }
  return { file: '花名册.xlsx', format: 'xlsx', sheets: [], tables: [table], forms: [], remarks: [] }
}

function applied(contract: PortalContract, artifact: Artifact, confirmed = {}) {
  return applyContract(contract, mapFields(contract, lexicon, confirmed), [artifact], templates)
}

const row = ['张三', '140302199003070075', '转岗人员', '1']

type Broken = readonly [Partial<PortalField>, readonly string[], string, string, string]
type Kept = readonly [Partial<PortalField>, readonly string[]]

describe('a contract applied to rows', () => {
  it.each<Broken>([
    [
      { required: true, requiredMessage: '请填写姓名' },
      ['', ...row.slice(1)],
      'portal-required',
      'B4',
      '网页的「姓名」必填，这里是空的；网页会提示“请填写姓名”',
    ],
    [
      { maxLength: 3 },
      ['阿卜杜拉', ...row.slice(1)],
      'portal-too-long',
      'B4',
      '网页的「姓名」最多 3 个字，这里有 4 个，录入时会被截断',
    ],
    [{ minLength: 3 }, row, 'portal-too-short', 'B4', '网页的「姓名」至少 3 个字，这里只有 2 个'],
    [
      { patterns: [{ source: '^李', flags: '', message: '姓名有误' }] },
      row,
      'portal-pattern',
      'B4',
      '「姓名」通不过网页的格式校验；网页会提示“姓名有误”',
    ],
  ])('%o', (rule, cells, code, cell, message) => {
    const { drafts } = applied(contractOf(field({ key: 'name', label: '姓名', ...rule })), roster(cells))
    expect(drafts.map((each) => [each.code, each.where.cell, each.message, each.source])).toEqual([
      [code, cell, message, '门户'],
    ])
  })

  it.each<Kept>([
    [{ maxLength: 2 }, row],
    [{ minLength: 2, maxLength: 20, required: true }, row],
    [{ patterns: [{ source: '^张', flags: '' }] }, row],
    [{ patterns: [{ source: '^李', flags: '' }] }, ['', ...row.slice(1)]],
  ])('nothing for %o', (rule, cells) => {
    expect(applied(contractOf(field({ key: 'name', label: '姓名', ...rule })), roster(cells)).drafts).toEqual(
      [],
    )
  })

  it('is certain only where the page stated the rule and the user confirmed the field', () => {
    const contract = contractOf(field({ key: 'name', label: '姓名', maxLength: 1 }))
    const severity = (confirmed: object) =>
      applied(contract, roster(row), confirmed).drafts.map((each) => each.severity)
    expect(severity({})).toEqual(['警告'])
    expect(severity({ name: 'name' })).toEqual(['错误'])
    expect(severity({ name: null })).toEqual([])
  })

  it('reads a bare number under its unit, and shows both where the form allows what the page has not', () => {
    const contract = contractOf(
      field({
        key: 'term',
        label: '培养期限',
        kind: 'choice',
        options: ['1年', '2年'],
        optionsComplete: true,
      }),
      field({
        key: 'kind',
        label: '学徒类别',
        kind: 'choice',
        options: ['新录用人员', '转岗人员'],
        optionsComplete: true,
      }),
    )
    const { drafts } = applied(contract, roster(row, ['李四', '140302199003070075', '提升人员', '3']))
    expect(drafts.map(({ code, where }) => [code, where.cell, where.rows])).toEqual([
      ['portal-option', 'L5', [5]],
      ['portal-lacks-option', undefined, [5]],
      ['portal-option', 'H5', [5]],
    ])
  })

  it('masks a number that does not fit, and says that the page checks less than the standard', () => {
    const contract = contractOf(
      field({ key: 'id', label: '证件号码', patterns: [{ source: String.raw`^\d{17}[\dX]$`, flags: '' }] }),
    )
    const { drafts } = applied(contract, roster(['张三', '14030219900307007x', '转岗人员', '1']))
    expect(drafts.map(({ code, value }) => [code, value])).toEqual([
      ['portal-weaker', ''],
      ['portal-pattern', '1403**********007x'],
    ])
  })

  it('lists what it could not check', () => {
    const contract = contractOf(
      field({ key: 'a', label: '奇怪的栏' }),
      field({ key: 'name', label: '姓名', customRules: 1, patterns: [{ source: '(a+)+$', flags: '' }] }),
    )
    expect(applied(contract, roster(row)).notChecked.map(({ what }) => what)).toEqual([
      '测试系统「奇怪的栏」',
      '测试系统「姓名」',
      '测试系统「姓名」',
    ])
  })

  it('is quick: ten thousand rows in one go give as many findings as there are faults', () => {
    const rows = Array.from({ length: 10_000 }, (_, at) => (at % 100 === 0 ? ['', ...row.slice(1)] : row))
    const { drafts, checked } = applied(
      contractOf(field({ key: 'name', label: '姓名', required: true })),
      roster(...rows),
    )
    expect([drafts.length, checked]).toEqual([100, 10_000])
  })
})

describe('patterns that could run for ever', () => {
  it.each(['(a+)+$', '(\\d*)*', '([a-z]+){2,}'])('%s is not run', (source) => {
    expect(isUnsafePattern(source)).toBe(true)
  })
  it.each(['^\\d{17}[\\dX]$', '^1[3-9]\\d{9}$', '^(?:[1-9]\\d?|100)$', '[^()]+'])('%s is', (source) => {
    expect(isUnsafePattern(source)).toBe(false)
  })
})

describe('a saved contract against the page of today', () => {
  it('tells what was added, removed and changed', () => {
    const patterns = [{ source: '^.+$', flags: '', message: '请填写' }]
    const before = contractOf(
      field({ key: 'name', label: '姓名', maxLength: 20, patterns }),
      field({ key: 'sex', label: '性别' }),
    )
    const now = contractOf(
      field({ key: 'name', label: '姓名', maxLength: 30, patterns }),
      field({ key: 'phone', label: '手机' }),
    )
    expect(compareContracts(before, before)).toEqual([])
    const stored: unknown = JSON.parse(JSON.stringify(reordered(before)))
    expect(compareContracts(before, stored as PortalContract)).toEqual([])
    expect(
      compareContracts(before, now).map(({ field: name, what, before: was, now: is }) => [
        name,
        what,
        was,
        is,
      ]),
    ).toEqual([
      ['姓名', 'maxLength', '20', '30'],
      ['性别', 'removed', '性别', ''],
      ['手机', 'added', '', '手机'],
    ])
  })
})

/** The same with the keys of every object the other way round. */
function reordered(value: unknown): unknown {
  if (Array.isArray(value)) return value.map(reordered)
  if (typeof value !== 'object' || value === null) return value
  return Object.fromEntries(
    Object.entries(value)
      .reverse()
      .map(([key, each]) => [key, reordered(each)] as const),
  )
}

describe('the systems that the texts name', () => {
  const shipped = shippedContracts(knowledge, templates)

  it('ship as what they are: none is captured', () => {
    expect(shipped.map(({ id, state }) => [id, state])).toEqual([
      ['shanxi-real-name', 'derived'],
      ['jiangsu-integrated', 'named'],
      ['jiangsu-cloud', 'named'],
      ['beijing-apprenticeship', 'named'],
      ['guangdong-yuezhengyi', 'named'],
    ])
    for (const contract of shipped) expect(contractSchema.safeParse(contract).error).toBeUndefined()
  })

  it('invent no limit, and each rests on a clause that is held', () => {
    for (const { clauses, steps } of shipped) {
      expect(clauses.filter((id) => knowledge.quotes.has(id)).length).toBe(clauses.length)
      expect(clauses.length).toBeGreaterThan(0)
      for (const { fields } of steps)
        expect(
          fields.filter((each) => each.required || each.maxLength !== undefined || each.patterns.length > 0),
        ).toEqual([])
    }
  })
})
