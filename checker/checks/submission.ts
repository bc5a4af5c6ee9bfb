import type { Artifact, FieldForm, FormName, Row, Table } from '../artifact.ts'

/** A table with the file it stands in. */
export interface TableIn {
  readonly artifact: Artifact
  readonly table: Table
}

/** A sheet of titled fields with the file it stands in. */
export interface FormIn {
  readonly artifact: Artifact
  readonly form: FieldForm
}

export interface RowIn extends TableIn {
  readonly row: Row
}

/** Everything handed in, sorted by what it is. */
export interface Submission {
  readonly artifacts: readonly Artifact[]
  readonly rosters: readonly TableIn[]
  readonly results: readonly TableIn[]
  readonly claims: readonly FormIn[]
  /** Tables of no official form. */
  readonly others: readonly TableIn[]
}

export function submissionOf(artifacts: readonly Artifact[]): Submission {
  const tables = artifacts.flatMap((artifact) => artifact.tables.map((table) => ({ artifact, table })))
  const of = (form: FormName) => tables.filter(({ table }) => table.form === form)
  return {
    artifacts,
    rosters: of('附件1'),
    results: of('附件2'),
    others: of('其他'),
    claims: artifacts.flatMap((artifact) =>
      artifact.forms.filter(({ form }) => form === '附件3').map((form) => ({ artifact, form })),
    ),
  }
}

export function rowsOf(tables: readonly TableIn[]): readonly RowIn[] {
  return tables.flatMap(({ artifact, table }) => table.rows.map((row) => ({ artifact, table, row })))
}
