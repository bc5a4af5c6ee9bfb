import { cellAt, columnIndex, type Artifact, type FieldId, type Table, type Row } from '../artifact.ts'
import { maskText } from '../mask.ts'
import { squash } from '../text.ts'
import type { Lexicon } from '../workbook/index.ts'
import type { PortalField } from './contract.ts'
import { mapField, type MappedField, type PortalMapping } from './map-fields.ts'
import { valueAsTyped } from './value-as-typed.ts'

/** What a person would type for one row of a table. */
export interface FilledRow {
  readonly sheet: string
  readonly row: number
  /** Empty where the table says nothing of the field. */
  readonly valueOf: (field: PortalField) => string
  /** The field holds a person's own data: to be covered in pictures. */
  readonly covers: (field: PortalField) => boolean
}

const personal: ReadonlySet<FieldId> = new Set([
  'name',
  'id-number',
  'birth-date',
  'phone',
  'contact',
  'address',
  'account-number',
  'certificate-number',
])

/** The wanted rows of the tables of people, with the lines above the table that hold for all. Rows by Excel's own numbers. */
export function filledRows(
  artifact: Artifact,
  wanted: readonly number[],
  lexicon: Pick<Lexicon, 'match'>,
  mapping: PortalMapping = {},
): readonly FilledRow[] {
  return artifact.tables.flatMap((table) =>
    table.rows
      .filter((row) => wanted.includes(row.number))
      .map((row): FilledRow => {
        const valueOf = (field: PortalField) => valueIn(table, row, field, mapField(field, lexicon, mapping))
        return {
          sheet: table.sheet,
          row: row.number,
          valueOf,
          covers: (field) => {
            const { id } = mapField(field, lexicon, mapping)
            const value = valueOf(field)
            return (id !== undefined && personal.has(id)) || maskText(value) !== value
          },
        }
      }),
  )
}

function valueIn(
  table: Table,
  row: Row,
  field: PortalField,
  { id, by }: Pick<MappedField, 'id' | 'by'>,
): string {
  if (id === undefined && by === 'confirmed') return ''
  const index =
    id === undefined
      ? table.columns.findIndex((column) => squash(column.field) === squash(field.label))
      : columnIndex(table, id)
  if (index >= 0)
    return valueAsTyped(cellAt(table, row, index).text, table.columns[index]?.unit, field.options)
  const shared = table.fields.find((each) => id !== undefined && each.id === id)
  return shared?.cell.text.trim() ?? ''
}
