import { cellOfGrid } from './cells.ts'
import type { Cell, Field, FieldId } from '../../artifact.ts'
import { isBlank, squash, visible } from '../../text.ts'
import { columnLetter } from '../reading/references.ts'
import { filledColumns, type SheetView } from './sheet-view.ts'
import type { HeaderContext } from './header.ts'
import type { GridRow } from '../reading/protocol.ts'

/**
 * Titled values in a row that is no table row: 「企业名称：某公司 时间：2023年4月1日」 in one cell, a label with its value in the cell to
 * the right (or, where that is another label, below it), or a bare date above a table.
 */
export function fieldsIn(context: HeaderContext, row: GridRow): Field[] {
  const columns = filledColumns(row)
  return columns.flatMap((column) => fieldsOfCell(context, row, column))
}

function fieldsOfCell(context: HeaderContext, row: GridRow, column: number): Field[] {
  const text = visible(context.view.text(row.number, column))
  const address = `${columnLetter(column)}${String(row.number)}`
  const pairs = pairsIn(text)
  const fields = pairs.map(({ label, value }) =>
    isBlank(value) && pairs.length === 1
      ? fieldBeside(context, row, column, label)
      : fieldOf(context, label, address, sharedCell(context.view, row.number, column, value)),
  )
  if (pairs.length > 0) return fields
  const spaced = /^(\S{2,12})[\s\u3000]+(\S.*)$/u.exec(text.trim())
  if (spaced !== null && isLineLabel(context, spaced[1] ?? ''))
    return [
      fieldOf(
        context,
        spaced[1] ?? '',
        address,
        sharedCell(context.view, row.number, column, spaced[2] ?? ''),
      ),
    ]
  return isLabel(context, text) ? [fieldBeside(context, row, column, text)] : []
}

/** 「企业名称： 某公司   时间： 2023年4月1日」 → two pairs. A colon inside a time of day or a web address is none. */
export function pairsIn(text: string): { label: string; value: string }[] {
  const starts = [
    ...text.matchAll(
      /(?:^|[\s\u3000;；,，])([^\s\u3000:：;；,，。\d][^\s\u3000:：;；,，。]{0,18}(?:[\s\u3000][^\s\u3000:：;；,，。]{1,3}){0,3})[:：](?!\/\/)/gu,
    ),
  ]
  return starts.map((start, index) => {
    const from = start.index + start[0].length
    const to = starts[index + 1]?.index ?? text.length
    return { label: (start[1] ?? '').trim(), value: text.slice(from, to).trim() }
  })
}

/** Words that are labels of lines, but could as well be a heading's or a value's first word, do not count without a colon. */
function isLineLabel(context: HeaderContext, text: string): boolean {
  const id = context.lexicon.match(text, context.mapping)?.id
  return (
    id === 'enterprise' ||
    id === 'form-date' ||
    id === 'applicant' ||
    id === 'institution' ||
    id === 'credit-code'
  )
}

export function isLabel(context: HeaderContext, text: string): boolean {
  return text !== '' && context.lexicon.match(text.trim(), context.mapping) !== undefined
}

/** A template's own blanks (「年 月 日」, underscores) are no value. */
function filledValue(value: string): string {
  const bare = squash(value).replace(/[_＿\-—]+/gu, '')
  return bare === '' || /^(年月日?|年|\(盖章\)|\(公章\))$/u.test(bare)
    ? ''
    : value.replace(/^_+|_+$/gu, '').trim()
}

function sharedCell(view: SheetView, row: number, column: number, value: string): Cell {
  const filled = filledValue(value)
  const base = cellOfGrid(view, row, column)
  return filled === ''
    ? { address: base.address, text: '', kind: 'empty', flags: [] }
    : { address: base.address, text: filled, kind: 'text', flags: base.flags }
}

/** A value may stand behind this many empty cells. */
const farthestValue = 2

function fieldBeside(context: HeaderContext, row: GridRow, column: number, label: string): Field {
  const { view } = context
  const address = `${columnLetter(column)}${String(row.number)}`
  const beside = view.right(row.number, column) + 1
  const below = (view.mergeAt(row.number, column)?.[2] ?? row.number) + 1
  const taken = (atRow: number, atColumn: number) => isTaken(context, view.text(atRow, atColumn))
  const rightFree = !taken(row.number, beside)
  if (rightFree && !isBlank(view.text(row.number, beside)))
    return fieldOf(context, label, address, valueCell(view, row.number, beside))
  const far = rightFree ? filledColumns(row).find((each) => each > beside) : undefined
  if (far !== undefined && far <= beside + farthestValue && !taken(row.number, far))
    return fieldOf(context, label, address, valueCell(view, row.number, far))
  if (!taken(below, column) && !isBlank(view.text(below, column)))
    return fieldOf(context, label, address, valueCell(view, below, column))
  const lastOfRow = beside > row.cells.length && labelsIn(context, row) > 1
  return rightFree && !lastOfRow
    ? fieldOf(context, label, address, valueCell(view, row.number, beside))
    : fieldOf(context, label, address, valueCell(view, below, column))
}

function isTaken(context: HeaderContext, text: string): boolean {
  return isLabel(context, text) || pairsIn(text).length > 0
}

function labelsIn(context: HeaderContext, row: GridRow): number {
  return filledColumns(row).filter((column) => isLabel(context, context.view.text(row.number, column))).length
}

function valueCell(view: SheetView, row: number, column: number): Cell {
  const cell = cellOfGrid(view, row, column)
  return cell.kind === 'text' && filledValue(cell.text) === ''
    ? { address: cell.address, text: '', kind: 'empty', flags: [] }
    : cell
}

function fieldOf(
  { lexicon, mapping }: HeaderContext,
  label: string,
  labelAddress: string,
  cell: Cell,
): Field {
  const bare = label.replace(/\s+/gu, '').replace(/[:：]$/u, '')
  const match = lexicon.match(bare, mapping)
  if (match === undefined) return { label: bare, field: bare, labelAddress, cell }
  const id: FieldId = match.id
  return {
    id,
    label: bare,
    field: lexicon.official(id) ?? bare,
    labelAddress,
    cell,
    ...(match.unit === undefined ? {} : { unit: match.unit }),
  }
}
