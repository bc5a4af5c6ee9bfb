import {
  addressOf,
  contains,
  positionOf,
  rangeOf,
  type CellPosition,
  type CellRange,
} from './cell-address.ts'
import { attribute, spliced, tagsOf, withAttribute, type OpeningTag, type Splice } from './xml.ts'

/** Elements that come behind `legacyDrawing` in a worksheet, by the schema's order. */
const behindLegacyDrawing = [
  'legacyDrawingHF',
  'drawingHF',
  'picture',
  'oleObjects',
  'controls',
  'webPublishItems',
  'tableParts',
  'extLst',
]

const relationshipsNamespace = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships'

/** The cell that stands for a whole merged block is its first; other cells stand for themselves. */
export function anchorsIn(xml: string): (cell: CellPosition) => CellPosition {
  const merged: CellRange[] = []
  for (const found of xml.matchAll(/<(?:\w+:)?mergeCell\s[^>]*>/gu)) {
    const range = rangeOf(attribute(found[0], 'ref') ?? '')
    if (range !== undefined) merged.push(range)
  }
  return (cell) => merged.find((range) => contains(range, cell))?.from ?? cell
}

/**
 * The worksheet with other formats on some cells: `restyle` gets the present format and gives the new one. A cell or row
 * that is not there is added, in order, empty. Nothing else changes.
 */
export function restyled(
  xml: string,
  cells: readonly CellPosition[],
  restyle: (format: number, cell: CellPosition) => number,
): string {
  const wanted = new Map<number, Map<number, CellPosition>>()
  for (const cell of cells) {
    const row = wanted.get(cell.row) ?? new Map<number, CellPosition>()
    row.set(cell.column, cell)
    wanted.set(cell.row, row)
  }
  const columnFormats: { readonly first: number; readonly last: number; readonly format: number }[] = []
  const edits: Splice[] = []
  let prefix = ''
  let row: OpenRow | undefined
  let lastRow = -1
  let lastColumn = -1
  for (const tag of tagsOf(xml)) {
    if (tag.kind === 'open' && tag.local === 'col')
      columnFormats.push({
        first: Number(attribute(tag.text, 'min')) - 1,
        last: Number(attribute(tag.text, 'max')) - 1,
        format: Number(attribute(tag.text, 'style') ?? 0),
      })
    else if (tag.kind === 'open' && tag.local === 'sheetData') {
      prefix = tag.name.slice(0, tag.name.length - tag.local.length)
      if (tag.selfClosing) {
        const rows = rowsBefore(Infinity)
        edits.push({
          start: tag.start,
          end: tag.end,
          text: `${tag.text.replace(/\s*\/>$/u, '>')}${rows}</${tag.name}>`,
        })
        break
      }
    } else if (tag.kind === 'open' && tag.local === 'row') {
      const index = Number(attribute(tag.text, 'r') ?? lastRow + 2) - 1
      edits.push({ start: tag.start, end: tag.start, text: rowsBefore(index) })
      lastRow = index
      lastColumn = -1
      row = { tag, index, wanted: wanted.get(index) ?? new Map<number, CellPosition>() }
      wanted.delete(index)
      if (tag.selfClosing && row.wanted.size > 0)
        edits.push({
          start: tag.start,
          end: tag.end,
          text: `${tag.text.replace(/\s*\/>$/u, '>')}${cellsBefore(row, Infinity)}</${tag.name}>`,
        })
    } else if (tag.kind === 'open' && tag.local === 'c' && row !== undefined) {
      const column = positionOf(attribute(tag.text, 'r') ?? '')?.column ?? lastColumn + 1
      lastColumn = column
      if (row.wanted.size === 0) continue
      edits.push({ start: tag.start, end: tag.start, text: cellsBefore(row, column) })
      const cell = row.wanted.get(column)
      if (cell === undefined) continue
      row.wanted.delete(column)
      const format = restyle(Number(attribute(tag.text, 's') ?? 0), cell)
      edits.push({ start: tag.start, end: tag.end, text: withAttribute(tag.text, 's', String(format)) })
    } else if (tag.kind === 'close' && tag.local === 'row' && row !== undefined) {
      edits.push({ start: tag.start, end: tag.start, text: cellsBefore(row, Infinity) })
      row = undefined
    } else if (tag.kind === 'close' && tag.local === 'sheetData') {
      edits.push({ start: tag.start, end: tag.start, text: rowsBefore(Infinity) })
      break
    }
  }
  return spliced(
    xml,
    edits.filter((edit) => edit.text !== '' || edit.end > edit.start),
  )

  function cellsBefore(open: OpenRow, column: number): string {
    const due = [...open.wanted.values()]
      .filter((cell) => cell.column < column)
      .toSorted((a, b) => a.column - b.column)
    for (const cell of due) open.wanted.delete(cell.column)
    const rowFormat =
      attribute(open.tag.text, 'customFormat') === undefined ? undefined : attribute(open.tag.text, 's')
    return due.map((cell) => emptyCell(cell, rowFormat)).join('')
  }

  function rowsBefore(index: number): string {
    const due = [...wanted.keys()].filter((each) => each < index).toSorted((a, b) => a - b)
    return due
      .map((each) => {
        const inRow = [...(wanted.get(each)?.values() ?? [])].toSorted((a, b) => a.column - b.column)
        wanted.delete(each)
        const written = inRow.map((cell) => emptyCell(cell, undefined)).join('')
        return `<${prefix}row r="${String(each + 1)}">${written}</${prefix}row>`
      })
      .join('')
  }

  function emptyCell(cell: CellPosition, rowFormat: string | undefined): string {
    const ofColumn = columnFormats.find(({ first, last }) => cell.column >= first && cell.column <= last)
    const format = restyle(Number(rowFormat ?? ofColumn?.format ?? 0), cell)
    return `<${prefix}c r="${addressOf(cell)}" s="${String(format)}"/>`
  }
}

interface OpenRow {
  readonly tag: OpeningTag
  readonly index: number
  readonly wanted: Map<number, CellPosition>
}

/** Relationship id of the sheet's legacy (VML) drawing, when it has one. */
export function legacyDrawingIn(xml: string): string | undefined {
  for (const tag of tagsOf(xml, behindSheetData(xml)))
    if (tag.kind === 'open' && tag.local === 'legacyDrawing') return attribute(tag.text, '(?:\\w+:)?id')
  return undefined
}

/** The worksheet with a legacy drawing, at the place the schema gives it. */
export function withLegacyDrawing(xml: string, relationship: string): string {
  const after = behindSheetData(xml)
  let place: number | undefined
  let wrapped: number | undefined
  let depth = 0
  for (const tag of tagsOf(xml, after)) {
    if (tag.kind === 'close') {
      depth -= 1
      if (depth < 0) {
        place ??= wrapped ?? tag.start
        break
      }
      continue
    }
    if (depth === 0) {
      if (behindLegacyDrawing.includes(tag.local)) {
        place = wrapped ?? tag.start
        break
      }
      // Form controls stand inside mc:AlternateContent; a drawing behind such a block means the block came earlier.
      if (tag.local === 'AlternateContent') wrapped ??= tag.start
      else wrapped = undefined
    }
    if (!tag.selfClosing) depth += 1
  }
  const root = /<(?:(\w+):)?worksheet[\s>]/u.exec(xml)?.[1]
  const name = `${root === undefined ? '' : `${root}:`}legacyDrawing`
  const element = `<${name} xmlns:r="${relationshipsNamespace}" r:id="${relationship}"/>`
  const at = place ?? xml.length
  return xml.slice(0, at) + element + xml.slice(at)
}

/** Where the elements behind the cells begin. */
function behindSheetData(xml: string): number {
  const close = /<\/(?:\w+:)?sheetData\s*>/u.exec(xml)
  if (close !== null) return close.index + close[0].length
  const empty = /<(?:\w+:)?sheetData[^>]*\/>/u.exec(xml)
  return empty === null ? 0 : empty.index + empty[0].length
}
