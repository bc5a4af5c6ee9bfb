import type {
  Artifact,
  Column,
  Field,
  FieldForm,
  FieldId,
  FormName,
  StoredCell,
  Table,
} from '../../../checker/artifact.ts'
import { formTemplates, loadFormLayouts } from '../../../checker/forms/index.ts'
import { loadKnowledge } from '../../../knowledge/index.ts'

export const knowledge = loadKnowledge()
export const templates = formTemplates(loadFormLayouts(), knowledge)

export type RowValues = Partial<Record<FieldId, StoredCell>>

/** GB 11643 numbers of nobody: region, birth and order as given, check character computed. */
export function idNumber(order: number, { region = '140302', birth = '19900307' } = {}): string {
  const body = `${region}${birth}${String(order).padStart(3, '0')}`
  const weights = [7, 9, 10, 5, 8, 4, 2, 1, 6, 3, 7, 9, 10, 5, 8, 4, 2]
  const sum = [...body].reduce((total, digit, at) => total + Number(digit) * (weights[at] ?? 0), 0)
  return body + ('10X98765432'[sum % 11] ?? '')
}

/** A clean row of 附件1; `order` makes the person. */
export function apprentice(order: number, changes: RowValues = {}): RowValues {
  return {
    number: String(order),
    name: nameOf(order),
    sex: order % 2 === 1 ? '男' : '女',
    age: '33',
    education: '大专',
    'id-number': idNumber(order),
    department: '一车间',
    'apprentice-kind': '新录用人员',
    occupation: '钳工',
    target: '中级工',
    start: '2023-03-01',
    term: '1年',
    institution: '阳泉技师学院',
    ...changes,
  }
}

/** A clean row of 附件2 for the same person. */
export function assessed(order: number, changes: RowValues = {}): RowValues {
  return {
    number: String(order),
    name: nameOf(order),
    sex: order % 2 === 1 ? '男' : '女',
    age: '34',
    education: '大专',
    'id-number': idNumber(order),
    department: '一车间',
    occupation: '钳工',
    'assessed-on': '2024-03-15',
    passed: '是',
    'level-certificate': '√',
    'obtained-level': '中级工',
    'certificate-number': `Y00001400000244${String(order).padStart(7, '0')}`,
    ...changes,
  }
}

function nameOf(order: number): string {
  return `张${'甲乙丙丁戊己庚辛壬癸'[order % 10] ?? ''}${'子丑寅卯辰巳午未申酉戌亥'[Math.floor(order / 10) % 12] ?? ''}`
}

export const firstRow = 5

/** 附件1 as read, rows from {@link firstRow}; `head` undefined leaves the head lines out. */
export function roster(rows: readonly RowValues[], head = heads(), file = '附件1.xlsx'): Artifact {
  return withTable(file, table('附件1', rows, head))
}

export function results(rows: readonly RowValues[], head = heads(), file = '附件2.xlsx'): Artifact {
  return withTable(file, table('附件2', rows, head))
}

/** A table of no official form with the columns that its rows use. */
export function other(rows: readonly RowValues[], file = '名单.xlsx'): Artifact {
  const ids = [...new Set(rows.flatMap((row) => Object.keys(row)))] as FieldId[]
  const columns = ids.map((id, at) => column(id, id, at))
  return withTable(file, { ...blank('其他', columns), rows: stored(columns, rows) })
}

export interface Heads {
  readonly enterprise?: string
  readonly date?: string
}

export function heads(enterprise = '阳泉某机械有限公司', date = '2024年4月1日'): Heads {
  return { enterprise, date }
}

function table(form: '附件1' | '附件2', rows: readonly RowValues[], head: Heads): Table {
  const template = form === '附件1' ? templates.roster : templates.results
  const columns = template.columns.map(({ id, title }, at) => column(id as FieldId, title, at))
  const fields: Field[] = [
    ...(head.enterprise === undefined ? [] : [field('enterprise', '企业名称', 'A2', head.enterprise)]),
    ...(head.date === undefined ? [] : [field('form-date', '时间', 'H2', head.date)]),
  ]
  return { ...blank(form, columns), title: template.title, fields, rows: stored(columns, rows) }
}

function blank(form: FormName, columns: readonly Column[]): Table {
  return {
    sheet: form === '其他' ? 'Sheet1' : form,
    form,
    fit: 1,
    missing: [],
    header: { first: firstRow - 1, last: firstRow - 1 },
    columns,
    fields: [],
    rows: [],
    totals: [],
    notes: [],
    skipped: [],
  }
}

function stored(columns: readonly Column[], rows: readonly RowValues[]): Table['rows'] {
  return rows.map((row, at) => ({
    number: firstRow + at,
    cells: columns.map(({ id }) => (id === undefined ? null : (row[id] ?? null))),
  }))
}

function column(id: FieldId, title: string, at: number): Column {
  return { id, title, field: title, letter: String.fromCharCode(65 + at), hidden: false, by: 'official' }
}

function field(
  id: FieldId,
  label: string,
  labelAddress: string,
  text: string,
  address = labelAddress,
): Field {
  return {
    id,
    label,
    field: label,
    labelAddress,
    cell: { address, text, kind: text === '' ? 'empty' : 'text', flags: [] },
  }
}

export type ClaimValues = Partial<Record<FieldId, string>>

/** 附件3 as read: 10 people, 5 万元, unless told otherwise; undefined leaves a field out. */
export function claim(changes: ClaimValues = {}, file = '附件3.xlsx'): Artifact {
  const values: ClaimValues = {
    applicant: '阳泉某机械有限公司',
    institution: '阳泉技师学院',
    'account-name': '阳泉某机械有限公司',
    'account-number': '14050171620800000123',
    bank: '中国建设银行股份有限公司阳泉分行',
    'bank-code': '105163000019',
    'certified-count': '10',
    standard: '每人每年5000元',
    amount: '5',
    opinion: '情况属实，同意申报。2024年4月1日',
    ...changes,
  }
  const form: FieldForm = {
    sheet: '附件3',
    form: '附件3',
    title: templates.claim.title,
    missing: [],
    fields: templates.claim.fields.map(({ id, title }, at) =>
      field(id as FieldId, title, `A${String(at + 2)}`, values[id as FieldId] ?? '', `B${String(at + 2)}`),
    ),
  }
  return { file, format: 'xlsx', sheets: [], tables: [], forms: [form], remarks: [] }
}

function withTable(file: string, own: Table): Artifact {
  return { file, format: 'xlsx', sheets: [], tables: [own], forms: [], remarks: [] }
}

/** `count` of the numbers from 1. */
export function orders(count: number): readonly number[] {
  return Array.from({ length: count }, (_, at) => at + 1)
}
