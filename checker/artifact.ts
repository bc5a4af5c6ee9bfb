/**
 * What is read out of one submitted file: the only thing checks see. Plain data, no library's objects, so that checks are tested without
 * a workbook. A file holds tables (one row a person) and sheets of titled fields; both may be several to a sheet.
 */
export interface Artifact {
  /** The file's name as the user knows it (a path relative to what was handed in). */
  readonly file: string
  readonly format: FileFormat
  /** Every sheet in the book's own order, also those nothing was recognised in. */
  readonly sheets: readonly SheetInfo[]
  readonly tables: readonly Table[]
  readonly forms: readonly FieldForm[]
  /** What a reader must be told about the reading itself (hidden sheets, formulas without results …). */
  readonly remarks: readonly Remark[]
}

/** `xml`: a workbook in the XML of Excel 2003; `html`: tables of a web page. Both are mostly called .xls. */
export type FileFormat = 'xlsx' | 'xls' | 'xml' | 'html' | 'csv'

export interface SheetInfo {
  readonly name: string
  readonly hidden: boolean
  /** Rows that hold anything. */
  readonly rows: number
}

export const formNames = ['附件1', '附件2', '附件3', '其他'] as const
export type FormName = (typeof formNames)[number]

/** Columns and fields by meaning. The first groups are the official forms' (checker/forms/layouts.yaml); the rest occur in other templates. */
export const fieldIds = [
  // 附件1, 附件2
  'number',
  'name',
  'sex',
  'age',
  'education',
  'id-number',
  'department',
  'apprentice-kind',
  'occupation',
  'target',
  'start',
  'term',
  'institution',
  'assessed-on',
  'passed',
  'level-certificate',
  'qualification-certificate',
  'qualification-proof',
  'post-proof',
  'obtained-level',
  'certificate-number',
  'remark',
  // 附件3
  'applicant',
  'account-name',
  'account-number',
  'bank',
  'bank-code',
  'certified-count',
  'standard',
  'amount',
  'opinion',
  // the lines above a table
  'enterprise',
  'form-date',
  // other templates
  'credit-code',
  'id-kind',
  'birth-date',
  'phone',
  'end',
  'contract-start',
  'contract-end',
  'contract-term',
  'certificate-date',
  'issuer',
  'hours',
  'mentor',
  'class',
  'ethnicity',
  'address',
  'contact',
] as const
export type FieldId = (typeof fieldIds)[number]

const neverColumns: ReadonlySet<FieldId> = new Set([
  'certified-count',
  'standard',
  'amount',
  'opinion',
  'form-date',
])
/** Meanings a column of a table can have. */
export const columnIds: readonly FieldId[] = fieldIds.filter((id) => !neverColumns.has(id))

/** A table with one row a person (or certificate, or class). */
export interface Table {
  readonly sheet: string
  readonly form: FormName
  /** The printed title above it, if any. */
  readonly title?: string
  /** How sure the form is: the share of the official columns found. 1 for 其他. */
  readonly fit: number
  /** Official columns of the form that are not there. */
  readonly missing: readonly FieldId[]
  /** Excel's numbers of the header's first and last row. */
  readonly header: { readonly first: number; readonly last: number }
  readonly columns: readonly Column[]
  /** Lines above and below: 企业名称, 时间, 填报单位 … */
  readonly fields: readonly Field[]
  readonly rows: readonly Row[]
  /** 合计, 小计 and the like: not persons. */
  readonly totals: readonly Row[]
  /** Text below or above that is no row: 注：…, 制表人：… */
  readonly notes: readonly { readonly row: number; readonly text: string }[]
  /** Blank or 序号-only rows that were passed over inside the table. */
  readonly skipped: readonly number[]
}

export interface Column {
  /** Its meaning; absent where none was recognised. */
  readonly id?: FieldId
  /** The title as found, white space removed, groups joined by ` › `. */
  readonly title: string
  /** The official title of the recognised meaning; else the title as found. */
  readonly field: string
  /** Excel's letter: `F`. */
  readonly letter: string
  readonly hidden: boolean
  /** How the meaning was found: official title, a variant of it, the caller's mapping (which may set a column aside), the column's content; or not at all. */
  readonly by: 'official' | 'variant' | 'mapping' | 'content' | 'none'
  /** A unit written into the title: 培养期限（年） → 年. */
  readonly unit?: string
}

/** `cells` runs along `Table.columns`. Read it through {@link cellAt} and {@link textAt}: the stored form is compact. */
export interface Row {
  /** Excel's own row number. */
  readonly number: number
  readonly cells: readonly StoredCell[]
  readonly hidden?: true
}

/** null: empty; string and number: just that; else a cell with something to know about it. */
export type StoredCell = null | string | number | MarkedCell

export interface MarkedCell {
  readonly text: string
  readonly kind: CellKind
  readonly number?: number
  /** A real date cell (or a serial with a date format), ISO. */
  readonly date?: string
  readonly flags?: readonly CellFlag[]
}

export type CellKind = 'empty' | 'text' | 'number' | 'date' | 'boolean' | 'formula' | 'error'

/**
 * `merged`: filled from the merged cell above or to the left. `no-result`: a formula nobody calculated. `linked`: a hyperlink.
 * `rich`: several formats in one cell. `formula`: a result. `error`: #REF!, #N/A … `truncated`: text cut at the reader's limit.
 */
export type CellFlag = 'merged' | 'no-result' | 'linked' | 'rich' | 'formula' | 'error' | 'truncated'

/** One cell, everything known about it. */
export interface Cell {
  /** `F7`; for a cell filled from a merge, its own address. */
  readonly address: string
  /** As a user sees it, not trimmed; '' when empty. Numbers in full digits, dates ISO. */
  readonly text: string
  readonly kind: CellKind
  readonly number?: number
  readonly date?: string
  readonly flags: readonly CellFlag[]
}

/** A titled value: of 附件3, or of the lines around a table. */
export interface Field {
  readonly id?: FieldId
  /** The label as found, white space and colon removed. */
  readonly label: string
  /** The official label of the recognised meaning; else the label as found. */
  readonly field: string
  readonly labelAddress: string
  /** Where label and value share a cell (「企业名称：某公司」) its address is the label's and its text the value alone. */
  readonly cell: Cell
  readonly unit?: string
}

/** A sheet of titled fields, as 附件3 is. */
export interface FieldForm {
  readonly sheet: string
  readonly form: FormName
  readonly title?: string
  readonly missing: readonly FieldId[]
  readonly fields: readonly Field[]
}

/** Something about the reading that a user must hear. */
export interface Remark {
  readonly code: RemarkCode
  readonly sheet: string
  readonly cell?: string
  readonly rows: readonly number[]
  readonly column?: string
  /** What was found, as shown: a sheet's name, a cell's error. */
  readonly value?: string
}

export const remarkCodes = [
  'sheet-hidden',
  'rows-hidden',
  'columns-hidden',
  'merged-filled',
  'formula-no-result',
  'cell-error',
  'sheet-unrecognised',
  'table-empty',
  'columns-beyond-limit',
] as const
export type RemarkCode = (typeof remarkCodes)[number]

const empty: Cell = { address: '', text: '', kind: 'empty', flags: [] }

/** The cell of a row under `table.columns[index]`, in full. */
export function cellAt(table: Pick<Table, 'columns'>, row: Row, index: number): Cell {
  const column = table.columns[index]
  if (column === undefined) return empty
  const address = `${column.letter}${String(row.number)}`
  const stored = row.cells[index] ?? null
  if (stored === null) return { ...empty, address }
  if (typeof stored === 'string') return { address, text: stored, kind: 'text', flags: [] }
  if (typeof stored === 'number')
    return { address, text: digitsOf(stored), kind: 'number', number: stored, flags: [] }
  return { ...stored, address, flags: stored.flags ?? [] }
}

/** The text of a stored cell, not trimmed. */
export function textOf(stored: StoredCell | undefined): string {
  if (stored === null || stored === undefined) return ''
  if (typeof stored === 'string') return stored
  return typeof stored === 'number' ? digitsOf(stored) : stored.text
}

/** Where a meaning stands in the table; -1 where it does not. */
export function columnIndex(table: Pick<Table, 'columns'>, id: FieldId): number {
  return table.columns.findIndex((column) => column.id === id)
}

/** The cell of a meaning in a row; undefined where the table has no such column. */
export function cellOf(table: Pick<Table, 'columns'>, row: Row, id: FieldId): Cell | undefined {
  const index = columnIndex(table, id)
  return index < 0 ? undefined : cellAt(table, row, index)
}

/** The field of a meaning, the first where there are several. */
export function fieldOf(part: { readonly fields: readonly Field[] }, id: FieldId): Field | undefined {
  return part.fields.find((field) => field.id === id)
}

/** A number without an exponent: 140302199003070000, not 1.4e17. */
function digitsOf(value: number): string {
  const text = String(value)
  return text.includes('e+') ? BigInt(value).toString() : text
}
