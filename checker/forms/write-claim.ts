import { cellValue, type CellInput } from './form-input.ts'
import { messages } from './messages.zh.ts'
import { bytesOf, officialSheet, writeCell, writeLine, writeTitle } from './sheet-style.ts'
import type { SheetTemplate, TemplateField } from './template.ts'

/** What goes into 附件3, by field id; `formula` is the arithmetic printed under the table. */
export interface ClaimInput {
  readonly fields: Readonly<Record<string, CellInput>>
  readonly formula?: string
}

const columns = 4

/** 附件3 as a workbook: titled fields two or four to a row, the amount in 万元, and how it came about. */
export async function claimWorkbook(template: SheetTemplate, input: ClaimInput): Promise<Uint8Array> {
  const { workbook, sheet } = officialSheet(template.form, false)
  sheet.columns = [{ width: 18 }, { width: 26 }, { width: 20 }, { width: 26 }]
  writeLine(sheet, 1, [1, columns], messages.attachment(template.form))
  writeTitle(sheet, 2, columns, template.title)
  const valueOf = (field: TemplateField) => cellValue(field, input.fields[field.id], 1)
  let row = 3
  const plain = template.fields.filter(({ group }) => group === undefined)
  const opinion = plain.at(-1)
  const upper = plain.slice(0, -1)
  for (let at = 0; at < upper.length; row++) {
    const left = upper[at]
    const right = upper[at + 1]
    const pair = left !== undefined && right !== undefined && isPair(left, right)
    if (left !== undefined) {
      writeCell(sheet.getCell(row, 1), left.title)
      writeCell(sheet.getCell(row, 2), valueOf(left))
      for (const column of [3, 4]) writeCell(sheet.getCell(row, column), undefined)
      if (!pair) sheet.mergeCells(row, 2, row, columns)
    }
    if (pair) {
      writeCell(sheet.getCell(row, 3), right.title)
      writeCell(sheet.getCell(row, 4), valueOf(right))
    }
    sheet.getRow(row).height = 34
    at += pair ? 2 : 1
  }
  const grouped = template.fields.filter(({ group }) => group !== undefined)
  writeCell(sheet.getCell(row, 1), grouped[0]?.group)
  writeCell(sheet.getCell(row + 1, 1), undefined)
  sheet.mergeCells(row, 1, row + 1, 1)
  for (const [at, field] of grouped.entries()) {
    writeCell(sheet.getCell(row, at + 2), field.title)
    writeCell(sheet.getCell(row + 1, at + 2), valueOf(field))
  }
  for (const each of [row, row + 1]) sheet.getRow(each).height = 34
  row += 2
  if (opinion !== undefined) {
    writeCell(sheet.getCell(row, 1), opinion.title)
    for (const column of [2, 3, 4]) writeCell(sheet.getCell(row, column), undefined)
    sheet.mergeCells(row, 2, row, columns)
    const given = valueOf(opinion)
    const cell = sheet.getCell(row, 2)
    writeCell(cell, typeof given === 'string' ? `${given}\n\n${messages.signDate}` : messages.signDate)
    cell.alignment = { horizontal: 'right', vertical: 'bottom', wrapText: true }
    sheet.getRow(row).height = 130
    row += 1
  }
  if (input.formula !== undefined) {
    writeLine(sheet, row, [1, columns], input.formula)
    sheet.getRow(row).height = 36
  }
  sheet.pageSetup.printArea = `A1:D${String(row)}`
  return bytesOf(workbook)
}

/** The account's four fields stand two to a row: they are of the bank, the first two are not. */
function isPair(left: TemplateField, right: TemplateField): boolean {
  return left.type === 'text' && right.type === 'identifier'
}
