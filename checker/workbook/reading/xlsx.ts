import WorksheetReader, { type StreamRow } from 'exceljs/lib/stream/xlsx/worksheet-reader.js'
import type { StoredCell } from '../../artifact.ts'
import { isBlank } from '../../text.ts'
import { limits } from '../limits.ts'
import { storedValue } from './cell-value.ts'
import type { GridRow } from './protocol.ts'
import { Refusal } from './refusal.ts'
import { feedSheet, type SheetSurvey } from './sheet-feed.ts'
import type { Sink } from './sink.ts'
import {
  readWorkbookParts,
  type NumberFormats,
  type SheetPart,
  type WorkbookParts,
} from './workbook-parts.ts'
import { openPackage, type ZipPackage } from './zip-package.ts'

/** Reads an OOXML workbook sheet by sheet into the sink. @throws Refusal */
export async function readXlsx(file: string, sink: Sink): Promise<void> {
  const zip = await openPackage(file)
  try {
    checkKind(zip)
    const parts = await readWorkbookParts(zip)
    await sink.book(parts.sheets.map(({ name, hidden }) => ({ name, hidden })))
    for (const [index, sheet] of parts.sheets.entries()) {
      await sink.sheet(index)
      await readSheet(zip, parts, sheet, sink)
    }
  } finally {
    zip.close()
  }
}

function checkKind(zip: ZipPackage): void {
  const starts = (folder: string) => zip.paths.some((path) => path.replace(/^\//, '').startsWith(folder))
  if (zip.has('xl/workbook.xml')) return
  if (zip.has('xl/workbook.bin') || zip.has('content.xml'))
    throw new Refusal('file-other-sheet', 'xlsb or ods')
  if (starts('word/') || starts('ppt/') || zip.has('OFD.xml'))
    throw new Refusal('file-document', 'document in zip')
  if (!zip.has('[Content_Types].xml')) throw new Refusal('file-archive', 'zip without an office document')
}

async function readSheet(zip: ZipPackage, parts: WorkbookParts, sheet: SheetPart, sink: Sink): Promise<void> {
  const survey: SheetSurvey = { merges: [], hiddenColumns: [], hiddenRows: [] }
  const reader = new WorksheetReader({
    id: 1,
    iterator: feedSheet(zip.text(sheet.path), survey),
    options: { worksheets: 'emit', hyperlinks: 'ignore' },
    workbook: {
      sharedStrings: parts.sharedStrings,
      styles: styleTable(parts.numberFormats),
      properties: { model: { date1904: parts.date1904 } },
    },
  })
  let beyond = false
  try {
    for await (const row of reader) {
      const { cells, wide } = cellsOf(row)
      beyond ||= wide
      if (cells.length > 0) await sink.row({ number: row.number, cells })
    }
  } catch (error) {
    throw error instanceof Refusal ? error : new Refusal('file-damaged', String(error))
  }
  await sink.endSheet({ ...survey, beyond })
}

interface DateStyle {
  readonly numFmt: string
}

/** exceljs decides by the format's letters whether a number is a date; formats without any are passed beside it. */
function styleTable(formats: NumberFormats) {
  const known = new Map<number, DateStyle | undefined>()
  return {
    getStyleModel(style: number): DateStyle | undefined {
      if (!known.has(style)) {
        const format = formats(style)
        known.set(style, format === undefined ? undefined : { numFmt: format })
      }
      return known.get(style)
    },
  }
}

const dateLetters = new Map<string, boolean>()

/** The rule exceljs applies, needed again for formula results. */
function isDateFormat(format: string | undefined): boolean {
  if (format === undefined) return false
  const known = dateLetters.get(format)
  if (known !== undefined) return known
  const isDate = /[ymdhsb]/i.test(format.replace(/\[[^\]]*\]|"[^"]*"|\\./g, ''))
  dateLetters.set(format, isDate)
  return isDate
}

function cellsOf(row: StreamRow): { cells: GridRow['cells']; wide: boolean } {
  const cells: StoredCell[] = []
  let wide = false
  row.eachCell((cell) => {
    const value = storedValue(cell.value, cell.numFmt, isDateFormat(cell.numFmt))
    if (value === null || (typeof value === 'string' && isBlank(value))) return
    if (cell.col > limits.columns) {
      wide = true
      return
    }
    while (cells.length < cell.col - 1) cells.push(null)
    cells[cell.col - 1] = value
  })
  return { cells, wide }
}
