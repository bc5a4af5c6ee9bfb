import type { Worksheet } from 'exceljs'
import { cellValue, checkColumns, type PersonInput } from './form-input.ts'
import { messages } from './messages.zh.ts'
import { bytesOf, offerOptions, officialSheet, writeCell, writeLine, writeTitle } from './sheet-style.ts'
import type { RosterTemplate, TemplateColumn } from './template.ts'

/** What goes into 附件1 or 附件2. */
export interface RosterInput {
  readonly enterprise: string
  /** Filling day, ISO; absent: left for the pen. */
  readonly date?: string
  readonly people: readonly PersonInput[]
}

/** Rows left to write by hand where nobody is known. */
const blankRows = 20

/**
 * 附件1 or 附件2 as a workbook: title, head line, the printed columns, one row a person, the printed notes.
 * @throws FormInputError for a column the form does not have, or a number too long to be trusted.
 */
export async function rosterWorkbook(template: RosterTemplate, input: RosterInput): Promise<Uint8Array> {
  checkColumns(template.columns, input.people)
  const { columns } = template
  const width = columns.length
  const { workbook, sheet } = officialSheet(template.form, true)
  sheet.columns = columns.map((column) => ({ width: column.width }))
  writeLine(sheet, 1, [1, width], messages.attachment(template.form))
  writeTitle(sheet, 2, width, template.title)
  const [enterprise = '', time = ''] = template.head
  const half = Math.ceil(width / 2)
  writeLine(sheet, 3, [1, half], messages.headEnterprise(enterprise, input.enterprise))
  const day = input.date === undefined ? undefined : messages.day(input.date)
  writeLine(sheet, 3, [half + 1, width], messages.headDate(time, day), 'right')
  const first = writeHeader(sheet, 4, columns) + 1
  const rows = input.people.length === 0 ? blankRows : input.people.length
  for (let at = 0; at < rows; at++) {
    const person = input.people[at]
    const row = sheet.getRow(first + at)
    row.height = 22
    for (const [index, column] of columns.entries()) {
      const given = column.id === 'number' && person !== undefined ? at + 1 : person?.[column.id]
      const cell = row.getCell(index + 1)
      writeCell(cell, cellValue(column, given, at + 1))
      if (column.options !== undefined) offerOptions(cell, column.options)
    }
  }
  const last = first + rows
  writeLine(sheet, last, [1, width], messages.notes(template.notes))
  sheet.getRow(last).height = 32
  sheet.views = [{ state: 'frozen', ySplit: first - 1, xSplit: 2 }]
  sheet.pageSetup.printArea = `A1:${sheet.getColumn(width).letter}${String(last)}`
  sheet.pageSetup.printTitlesRow = `4:${String(first - 1)}`
  return bytesOf(workbook)
}

/** The header, in one row, or two where columns stand under a common title; gives its last row. */
function writeHeader(sheet: Worksheet, top: number, columns: readonly TemplateColumn[]): number {
  const grouped = columns.some(({ group }) => group !== undefined)
  const bottom = grouped ? top + 1 : top
  for (const [index, column] of columns.entries()) {
    const at = index + 1
    if (column.group === undefined) {
      writeCell(sheet.getCell(top, at), column.title, { bold: true })
      if (grouped) {
        writeCell(sheet.getCell(bottom, at), undefined)
        sheet.mergeCells(top, at, bottom, at)
      }
    } else writeCell(sheet.getCell(bottom, at), column.title, { bold: true })
  }
  for (const group of new Set(columns.flatMap((column) => column.group ?? []))) {
    const from = columns.findIndex((column) => column.group === group) + 1
    const to = columns.findLastIndex((column) => column.group === group) + 1
    for (let at = from; at <= to; at++)
      writeCell(sheet.getCell(top, at), at === from ? group : undefined, { bold: true })
    sheet.mergeCells(top, from, top, to)
  }
  for (let row = top; row <= bottom; row++) sheet.getRow(row).height = grouped ? 34 : 30
  for (const [index, column] of columns.entries())
    if (column.fill !== undefined)
      sheet.getCell(bottom, index + 1).note = { texts: [{ text: `${messages.fillPrompt}：${column.fill}` }] }
  return bottom
}
