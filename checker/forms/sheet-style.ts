import ExcelJS from 'exceljs'
import type { Cell, Workbook, Worksheet } from 'exceljs'
import { messages } from './messages.zh.ts'
import type { CellValue } from './form-input.ts'

const a4 = 9
const thin = { style: 'thin' } as const
const border = { top: thin, left: thin, bottom: thin, right: thin }
const fonts = { title: '方正小标宋简体', body: '宋体' } as const

/** A workbook with one A4 sheet; the same input gives the same content. */
export function officialSheet(name: string, landscape: boolean): { workbook: Workbook; sheet: Worksheet } {
  const workbook = new ExcelJS.Workbook()
  workbook.creator = messages.creator
  workbook.created = new Date(0)
  workbook.modified = new Date(0)
  const sheet = workbook.addWorksheet(name, {
    pageSetup: {
      paperSize: a4,
      orientation: landscape ? 'landscape' : 'portrait',
      fitToPage: true,
      fitToWidth: 1,
      fitToHeight: 0,
      horizontalCentered: true,
      margins: { left: 0.5, right: 0.5, top: 0.6, bottom: 0.6, header: 0.3, footer: 0.3 },
    },
  })
  return { workbook, sheet }
}

/** Writes a cell of the form's grid: bordered, wrapped, and as text unless it is a number or a day. */
export function writeCell(cell: Cell, value: CellValue, options: { readonly bold?: boolean } = {}): void {
  cell.border = border
  cell.font = { name: fonts.body, size: 11, ...(options.bold === true ? { bold: true } : {}) }
  cell.alignment = { horizontal: 'center', vertical: 'middle', wrapText: true }
  setValue(cell, value)
}

/** Text cells carry the text format, so that what is typed over them later stays text too. */
export function setValue(cell: Cell, value: CellValue): void {
  if (value instanceof Date) cell.numFmt = 'yyyy-mm-dd'
  else if (typeof value !== 'number') cell.numFmt = '@'
  if (value !== undefined) cell.value = value
}

export function writeTitle(sheet: Worksheet, row: number, columns: number, title: string): void {
  sheet.mergeCells(row, 1, row, columns)
  const cell = sheet.getCell(row, 1)
  cell.value = title
  cell.font = { name: fonts.title, size: 18, bold: true }
  cell.alignment = { horizontal: 'center', vertical: 'middle' }
  sheet.getRow(row).height = 34
}

/** A line of text without a border, over some columns. */
export function writeLine(
  sheet: Worksheet,
  row: number,
  [from, to]: readonly [number, number],
  text: string,
  align: 'left' | 'right' = 'left',
): void {
  if (to > from) sheet.mergeCells(row, from, row, to)
  const cell = sheet.getCell(row, from)
  setValue(cell, text)
  cell.font = { name: fonts.body, size: 11 }
  cell.alignment = { horizontal: align, vertical: 'middle', wrapText: true }
}

/** The closed list, where the user types. */
export function offerOptions(cell: Cell, options: readonly string[]): void {
  cell.dataValidation = {
    type: 'list',
    allowBlank: true,
    formulae: [`"${options.join(',')}"`],
    showErrorMessage: true,
    errorTitle: messages.listError,
    error: messages.listErrorText(options),
  }
}

export async function bytesOf(workbook: Workbook): Promise<Uint8Array> {
  return new Uint8Array(await workbook.xlsx.writeBuffer())
}
