import { cellAt, columnIndex, fieldOf, textOf, type FieldId } from '../artifact.ts'
import type { TemplateColumn } from '../forms/index.ts'
import type { CheckContext } from './context.ts'
import { messages } from './messages.zh.ts'
import { atColumn, atField, atTable } from './place.ts'
import type { TableIn } from './submission.ts'
import { tellsTerm } from './spans.ts'
import { readLevel, readPassed, squeeze } from './values/index.ts'

/** Columns that may be empty, or whose emptiness depends on other columns and is checked with them. */
const conditional: ReadonlySet<string> = new Set<FieldId>([
  'remark',
  'level-certificate',
  'qualification-certificate',
  'qualification-proof',
  'post-proof',
  'obtained-level',
  'certificate-number',
  'assessed-on',
  'passed',
  'number',
])

/** Closed lists of ours, not the text's, are judged by the data standards. */
const judgedElsewhere: ReadonlySet<string> = new Set<FieldId>(['sex'])

/** What the printed form asks of every table of its kind: its columns, its head, its closed lists, nothing left empty. */
export function checkColumns(
  context: CheckContext,
  subject: TableIn,
  columns: readonly TemplateColumn[],
): void {
  const { table } = subject
  // An empty form is told once, when it is read.
  if (table.rows.length === 0) return
  for (const id of table.missing) missing(context, subject, id, columns)
  checkHead(context, subject)
  checkNumbering(context, subject)
  for (const column of columns) {
    const index = table.columns.findIndex(({ id }) => id === column.id)
    if (index < 0) continue
    if (!conditional.has(column.id)) checkFilled(context, subject, column, index)
    if (column.options !== undefined && !judgedElsewhere.has(column.id))
      checkListed(context, subject, column, index, column.options)
  }
}

function missing(
  context: CheckContext,
  subject: TableIn,
  id: FieldId,
  columns: readonly TemplateColumn[],
): void {
  const column = columns.find((each) => each.id === id)
  if (column === undefined) return
  const unknownTitles = subject.table.columns.some(({ by }) => by === 'none')
  context.report({
    code: 'column-missing',
    // A column whose title was not understood may be the one that seems to be missing; a term may stand in other columns.
    severity:
      id === 'number' || (id === 'term' && tellsTerm(subject.table))
        ? '提示'
        : unknownTitles
          ? '警告'
          : '错误',
    source: '表内一致性',
    where: atTable(subject, column.title),
    value: '',
    message: messages.columnMissing(subject.table.form, column.title),
    fix: messages.columnMissingFix(column.title),
    quotes: column.quotes,
  })
}

function checkHead(context: CheckContext, { artifact, table }: TableIn): void {
  for (const [id, title] of [
    ['enterprise', '企业名称'],
    ['form-date', '时间'],
  ] as const) {
    context.ran()
    const field = fieldOf(table, id)
    if (field !== undefined && squeeze(field.cell.text).replace(/[年月日]/gu, '') !== '') continue
    context.report({
      code: 'head-empty',
      severity: field === undefined ? '提示' : '错误',
      source: '表内一致性',
      where:
        field === undefined
          ? atTable({ artifact, table }, title)
          : atField(artifact.file, table.sheet, field),
      value: '',
      message: field === undefined ? messages.headMissing(title) : messages.headEmpty(title),
      fix: messages.fill(title, undefined),
    })
  }
}

function checkNumbering(context: CheckContext, subject: TableIn): void {
  const { table } = subject
  const index = columnIndex(table, 'number')
  if (index < 0) return
  context.ran()
  const written = table.rows.map((row) => Number(squeeze(textOf(row.cells[index]))))
  const [first = 1, second] = written
  // A continued sheet goes on where another stopped.
  let expected = Number.isInteger(first) && first > 0 && second === first + 1 ? first : 1
  const wrong: number[] = []
  for (const [at, row] of table.rows.entries()) {
    const number = written[at] ?? 0
    if (number !== expected) wrong.push(row.number)
    expected = (at > 0 && Number.isInteger(number) && number > 0 ? number : expected) + 1
  }
  if (wrong.length === 0) return
  context.report({
    code: 'numbering',
    severity: '提示',
    source: '表内一致性',
    where: atTable(subject, '序号', wrong),
    value: '',
    message: messages.numbering(wrong.length),
    fix: messages.numberingFix,
  })
}

function checkFilled(context: CheckContext, subject: TableIn, column: TemplateColumn, index: number): void {
  const { artifact, table } = subject
  context.ran()
  const empty = table.rows.filter((row) => squeeze(textOf(row.cells[index])) === '')
  if (empty.length === 0) return
  const whole = empty.length === table.rows.length && empty.length > 1
  const common = {
    code: 'required-empty',
    severity: '错误',
    source: '表内一致性',
    value: '',
    fix: messages.fill(column.title, column.fill),
    quotes: column.quotes,
  } as const
  if (whole) {
    const { letter, field } = table.columns[index] ?? { letter: '', field: column.title }
    const rows = empty.map((row) => row.number)
    context.report({
      ...common,
      where: { file: artifact.file, sheet: table.sheet, rows, column: letter, field },
      message: messages.emptyColumn(column.title, empty.length),
    })
  } else
    for (const row of empty)
      context.report({
        ...common,
        where: atColumn(artifact, table, row, index),
        message: messages.empty(column.title),
      })
}

function checkListed(
  context: CheckContext,
  { artifact, table }: TableIn,
  column: TemplateColumn,
  index: number,
  options: readonly string[],
): void {
  context.ran()
  const known = new Map<string, Verdict>()
  for (const row of table.rows) {
    const written = squeeze(textOf(row.cells[index]))
    if (written === '') continue
    const verdict = known.get(written) ?? judge(column.id, written, options)
    known.set(written, verdict)
    if (verdict.kind === 'listed') continue
    const { text } = cellAt(table, row, index)
    context.report({
      code: 'value-not-listed',
      severity: verdict.kind === 'near' ? verdict.severity : '错误',
      source: '政策',
      where: atColumn(artifact, table, row, index),
      value: text,
      message:
        verdict.kind === 'near'
          ? messages.nearlyListed(column.title, text, verdict.option)
          : messages.notListed(column.title, text, options),
      fix: verdict.option === undefined ? messages.chooseOf(options) : messages.changeTo(verdict.option),
      quotes: column.quotes,
    })
  }
}

/** `near`: clearly one of the listed, written otherwise. `option`: what it should be changed to. */
type Verdict =
  | { readonly kind: 'listed' }
  | { readonly kind: 'near'; readonly option: string; readonly severity: '提示' | '警告' }
  | { readonly kind: 'other'; readonly option?: string }

function judge(id: string, written: string, options: readonly string[]): Verdict {
  if (options.includes(written)) return { kind: 'listed' }
  const meant = meantOption(id, written, options)
  if (meant === undefined) return { kind: 'other' }
  if (written.includes(meant)) return { kind: 'near', option: meant, severity: '提示' }
  const short = written.length > 1 && meant.startsWith(written)
  const sameLevel = id === 'target' || id === 'obtained-level'
  return short || sameLevel
    ? { kind: 'near', option: meant, severity: '警告' }
    : { kind: 'other', option: meant }
}

function meantOption(id: string, written: string, options: readonly string[]): string | undefined {
  const among = (option: string | undefined) =>
    option !== undefined && options.includes(option) ? option : undefined
  switch (id) {
    case 'target':
    case 'obtained-level':
      return among(readLevel(written))
    case 'passed': {
      const passed = readPassed(written)
      return passed === undefined ? undefined : among(passed ? '是' : '否')
    }
    case 'apprentice-kind':
      return among(
        /新录|新招|新进|新入职|新员工/u.test(written)
          ? '新录用人员'
          : /转岗/u.test(written)
            ? '转岗人员'
            : /提升|在岗|在职|晋升/u.test(written)
              ? '提升人员'
              : undefined,
      )
    default:
      return undefined
  }
}

/** The template's title of a meaning; the meaning's own name where the template has none. */
export function titleOf(columns: readonly TemplateColumn[], id: FieldId): string {
  return columns.find((column) => column.id === id)?.title ?? id
}

/** Quotes behind a column of a form. */
export function quotesOf(
  columns: readonly Pick<TemplateColumn, 'id' | 'quotes'>[],
  id: string,
): readonly string[] {
  return columns.find((column) => column.id === id)?.quotes ?? []
}
