import { cellAt, type Artifact, type FieldId } from '../artifact.ts'

/** What a person would type for a row, by the official column title; the titles whose values are personal numbers. */
export interface FilledRow {
  readonly row: number
  readonly values: Readonly<Record<string, string>>
  readonly covered: readonly string[]
}

const personalNumbers: ReadonlySet<FieldId> = new Set([
  'id-number',
  'account-number',
  'phone',
  'certificate-number',
])

/** The wanted rows of the tables of people, with the lines above the table that hold for all. */
export function filledValues(artifact: Artifact, wanted: readonly number[]): readonly FilledRow[] {
  return artifact.tables.flatMap((table) => {
    const shared = Object.fromEntries(table.fields.map(({ field, cell }) => [field, cell.text.trim()]))
    const covered = table.columns
      .filter(({ id }) => id !== undefined && personalNumbers.has(id))
      .map(({ field }) => field)
    return table.rows
      .filter((row) => wanted.includes(row.number))
      .map((row) => ({
        row: row.number,
        covered,
        values: {
          ...shared,
          ...Object.fromEntries(
            table.columns.map(({ field }, at) => [field, cellAt(table, row, at).text.trim()]),
          ),
        },
      }))
  })
}
