import {
  cellAt,
  columnIndex,
  type Artifact,
  type Field,
  type FieldId,
  type Row,
  type Table,
} from '../artifact.ts'
import type { Where } from '../finding.ts'
import type { FormIn, RowIn, TableIn } from './submission.ts'

/** The cell under a meaning; where the table has no such column, the row alone with the title given. */
export function atCell({ artifact, table, row }: RowIn, id: FieldId, title = ''): Where {
  const index = columnIndex(table, id)
  return index < 0
    ? { file: artifact.file, sheet: table.sheet, rows: [row.number], field: title }
    : atColumn(artifact, table, row, index)
}

export function atColumn(artifact: Artifact, table: Table, row: Row, index: number): Where {
  const column = table.columns[index]
  return {
    file: artifact.file,
    sheet: table.sheet,
    cell: cellAt(table, row, index).address,
    rows: [row.number],
    ...(column === undefined ? {} : { column: column.letter }),
    field: column?.field ?? '',
  }
}

/** A titled field: its value's cell, or its label's where there is no other. */
export function atField(file: string, sheet: string, field: Field): Where {
  const cell = field.cell.address === '' ? field.labelAddress : field.cell.address
  const { column, row } = split(cell)
  return {
    file,
    sheet,
    cell,
    rows: row === undefined ? [] : [row],
    ...(column === undefined ? {} : { column }),
    field: field.field,
  }
}

/** A whole table or sheet; `rows` where some rows are meant. */
export function atTable({ artifact, table }: TableIn, field: string, rows: readonly number[] = []): Where {
  return { file: artifact.file, sheet: table.sheet, rows: [...rows], field }
}

export function atForm({ artifact, form }: FormIn, field: string): Where {
  return { file: artifact.file, sheet: form.sheet, rows: [], field }
}

function split(address: string): { readonly column?: string; readonly row?: number } {
  const found = /^([A-Z]+)(\d+)$/u.exec(address)
  return found === null ? {} : { column: found[1] ?? '', row: Number(found[2]) }
}
