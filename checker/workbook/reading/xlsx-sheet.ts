import type { StoredCell } from '../../artifact.ts'
import { limits } from '../limits.ts'
import { storedCell } from './cell-value.ts'
import type { MergedRange } from './protocol.ts'
import { columnNumber, rangeOf } from './references.ts'
import { Refusal } from './refusal.ts'
import type { Sink } from './sink.ts'
import type { WorkbookParts } from './workbook-parts.ts'
import { unescapeControl, walkXml, type Attribute } from './xml.ts'

type Around = Pick<WorkbookParts, 'sharedStrings' | 'numberFormats' | 'date1904'>

/**
 * Reads a worksheet's XML into the sink, row by row. Rows and cells may lack their `r`, tags may carry a prefix, and the end may hold merges
 * only: all lawful. What a reader of rows alone would miss is noted on the way: merges, hidden rows and columns.
 *
 * @throws Refusal
 */
export async function readSheet(pieces: AsyncIterable<string>, around: Around, sink: Sink): Promise<void> {
  const merges: MergedRange[] = []
  const hiddenColumns: (readonly [number, number])[] = []
  const hiddenRows: number[] = []
  let beyond = false
  let row = 0
  let isRow = false
  let sinceRow = 0
  let cells: StoredCell[] = []
  let column = 0
  let type = ''
  let style: string | undefined
  let value: string | undefined
  let isFormula = false
  /** Where text belongs: a value, an inline string's run, or nowhere. */
  let isText = false
  let inInline = false
  let inPhonetic = false

  const openRow = (attribute: Attribute) => {
    row = numberOr(attribute('r'), row + 1)
    isRow = true
    sinceRow = 0
    column = 0
    cells = []
    if (isOn(attribute('hidden')) && hiddenRows.length < limits.rows) hiddenRows.push(row)
  }
  const openCell = (attribute: Attribute) => {
    const reference = attribute('r')
    column = reference === undefined ? column + 1 : columnOf(reference)
    type = attribute('t') ?? ''
    style = attribute('s')
    value = undefined
    isFormula = false
  }
  const closeCell = () => {
    if (value === undefined && !isFormula) return
    const format = style === undefined ? undefined : around.numberFormats(Number(style))
    const shown = type === 's' ? around.sharedStrings[Number(value)] : value
    const written = type === 's' || shown === undefined ? shown : unescapeControl(shown)
    const stored = storedCell({ type, value: written, isFormula, format }, around.date1904)
    if (stored === null) return
    if (column > limits.columns) {
      beyond = true
      return
    }
    while (cells.length < column - 1) cells.push(null)
    cells[column - 1] = stored
  }
  const noteMerge = (reference: string) => {
    const range = rangeOf(reference)
    if (range !== undefined) merges.push(range)
    if (merges.length > limits.merges) throw new Refusal('file-too-heavy', 'merged ranges')
  }
  await walkXml(pieces, {
    open(name, attribute) {
      switch (name) {
        case 'c':
          openCell(attribute)
          break
        case 'v':
          value = ''
          isText = true
          break
        case 't':
          isText = inInline && !inPhonetic
          break
        case 'f':
          isFormula = true
          break
        case 'is':
          value = ''
          inInline = true
          break
        case 'rPh':
          inPhonetic = true
          break
        case 'row':
          openRow(attribute)
          break
        case 'col':
          if (isOn(attribute('hidden')))
            hiddenColumns.push([numberOr(attribute('min'), 1), numberOr(attribute('max'), 1)])
          break
        case 'mergeCell':
          noteMerge(attribute('ref') ?? '')
      }
    },
    text(text) {
      if (isText) value = value === undefined || value === '' ? text : value + text
    },
    close(name) {
      switch (name) {
        case 'v':
        case 't':
          isText = false
          break
        case 'is':
          inInline = false
          break
        case 'rPh':
          inPhonetic = false
          break
        case 'c':
          closeCell()
          break
        case 'row':
          isRow = false
          if (cells.length > 0) sink.row({ number: row, cells })
      }
    },
    piece: (length) => {
      sinceRow += length
      if (sinceRow > limits.rowXml && isRow) throw new Refusal('file-too-heavy', 'one row too long')
      return sink.drain()
    },
  })
  await sink.endSheet({ merges, hiddenColumns, hiddenRows, beyond })
}

function isOn(attribute: string | undefined): boolean {
  return attribute === '1' || attribute === 'true'
}

function numberOr(attribute: string | undefined, otherwise: number): number {
  const value = Number(attribute ?? NaN)
  return Number.isInteger(value) ? value : otherwise
}

/** `F7` → 6. Most columns have one letter. */
function columnOf(reference: string): number {
  const second = reference.charCodeAt(1)
  if (second < 65) return reference.charCodeAt(0) - 64
  return columnNumber(/^[A-Z]+/.exec(reference)?.[0] ?? 'A')
}
