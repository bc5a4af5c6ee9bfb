import type { Workbook, Worksheet } from 'exceljs'
import type { Calculation } from '../http/contract/index.ts'
import { sheet as words } from './messages.zh.ts'

/**
 * The table as a workbook of one sheet that prints on A4 upright. Text is stored as text, never as a formula, whatever it begins with; amounts
 * are numbers in 元.
 */
export async function calculationSheet(table: Calculation): Promise<Uint8Array> {
  // Loading it takes longer than answering: only who exports pays.
  const { default: exceljs } = await import('exceljs')
  const workbook: Workbook = new exceljs.Workbook()
  const sheet = workbook.addWorksheet('测算表', {
    pageSetup: {
      paperSize: 9,
      orientation: 'portrait',
      fitToPage: true,
      fitToWidth: 1,
      fitToHeight: 0,
      margins: { left: 0.5, right: 0.5, top: 0.6, bottom: 0.6, header: 0.3, footer: 0.3 },
    },
  })
  sheet.columns = [{ width: 26 }, { width: 18 }, { width: 44 }, { width: 14 }]
  const row = rowWriter(sheet)
  row([table.title], { merge: true, title: true })
  row([words.question, table.question], { mergeFrom: 2 })
  row([words.headline, table.headline], { mergeFrom: 2, bold: true })
  row([words.asOf, table.asOf], { mergeFrom: 2 })
  row([words.madeAt, table.madeAt], { mergeFrom: 2 })
  row([words.facts], { merge: true, heading: true })
  for (const { label, value, from } of table.facts) row([label, value, words.origins[from]])
  row([words.lines], { merge: true, heading: true })
  row([words.label, words.amount, words.formula, words.source], { bold: true })
  for (const { label, fen, formula, citation } of table.lines)
    row([label, fen / 100, formula, numbers(citation)])
  if (table.steps.length > 0) {
    row([words.steps], { merge: true, heading: true })
    for (const { label, value, citation } of table.steps) row([label, '', value, numbers(citation)])
  }
  if (table.remarks.length > 0) {
    row([words.remarks], { merge: true, heading: true })
    for (const line of table.remarks) row([line], { merge: true })
  }
  row([words.clauses], { merge: true, heading: true })
  for (const [at, clause] of table.clauses.entries())
    row(
      [
        words.number(at + 1),
        `${clause.document}\n${clause.provision}\n（${clause.status}）`,
        clause.quote.trim(),
      ],
      { mergeFrom: 3 },
    )
  row([table.notice], { merge: true })
  sheet.pageSetup.printArea = `A1:D${String(sheet.rowCount)}`
  return new Uint8Array(await workbook.xlsx.writeBuffer())
}

interface RowStyle {
  /** The row is one cell. */
  readonly merge?: boolean
  /** From this column on it is one cell. */
  readonly mergeFrom?: number
  readonly title?: boolean
  readonly heading?: boolean
  readonly bold?: boolean
}

const columns = 4
const charactersAcross = 50

function rowWriter(sheet: Worksheet) {
  return (cells: readonly (string | number)[], style: RowStyle = {}): void => {
    const row = sheet.addRow([...cells])
    const from = style.merge === true ? 1 : style.mergeFrom
    if (from !== undefined) sheet.mergeCells(row.number, from, row.number, columns)
    for (let at = 1; at <= columns; at += 1) {
      const cell = row.getCell(at)
      cell.alignment = {
        wrapText: true,
        vertical: 'top',
        horizontal: style.title === true ? 'center' : typeof cells[at - 1] === 'number' ? 'right' : 'left',
      }
      cell.font = {
        name: '宋体',
        size: style.title === true ? 16 : 10.5,
        bold: style.title === true || style.heading === true || style.bold === true,
      }
      if (style.title !== true) cell.border = { top: thin, left: thin, bottom: thin, right: thin }
      if (typeof cells[at - 1] === 'number') cell.numFmt = '#,##0.00'
      if (style.heading === true)
        cell.fill = { type: 'pattern', pattern: 'solid', fgColor: { argb: 'FFEFEFEF' } }
    }
    row.height = Math.max(16, 15 * Math.max(...cells.map((cell, at) => linesOf(cell, at + 1, from))))
  }
}

const thin = { style: 'thin' } as const

/** Merged cells do not grow by themselves: how many lines the text needs in the width it has. */
function linesOf(cell: string | number, column: number, from: number | undefined): number {
  const across =
    from === 1 ? charactersAcross : column === from ? (column === 2 ? 38 : 28) : column === 3 ? 21 : 11
  return String(cell)
    .split('\n')
    .reduce((sum, line) => sum + Math.max(1, Math.ceil([...line].length / across)), 0)
}

function numbers(citation: readonly number[]): string {
  return citation.map((at) => words.number(at + 1)).join('、')
}
