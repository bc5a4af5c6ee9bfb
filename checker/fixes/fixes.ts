import { z } from 'zod'
import { cellAt, type Artifact, type Cell, type FieldId } from '../artifact.ts'
import { maskText } from '../mask.ts'
import { certainFix } from '../standards/index.ts'

/** A correction that cannot be otherwise meant: width, spaces, invisible characters, the dot of a name, a check mark's form. */
export interface CertainFix {
  readonly file: string
  readonly sheet: string
  readonly cell: string
  readonly field: string
  /** Unmasked: never leaves the user's own file. */
  readonly text: string
  /** Masked. */
  readonly from: string
  readonly to: string
}

/** The corrections of one file for review: what is not wanted is set to `"apply": false`. */
export const fixListSchema = z.strictObject({
  fixes: z.array(
    z.strictObject({
      file: z.string(),
      sheet: z.string(),
      cell: z.string(),
      field: z.string(),
      from: z.string(),
      to: z.string(),
      apply: z.boolean(),
    }),
  ),
})
export type FixList = Readonly<z.infer<typeof fixListSchema>>

const tickFields: ReadonlySet<FieldId> = new Set([
  'level-certificate',
  'qualification-certificate',
  'qualification-proof',
  'post-proof',
])

/** Every certain correction of a file, in its own order. Cells with formulas, and those filled from a merged cell, are left alone. */
export function certainFixes(artifact: Artifact): readonly CertainFix[] {
  const found: CertainFix[] = []
  const take = (sheet: string, field: string, id: FieldId | undefined, cell: Cell) => {
    if (
      id === undefined ||
      cell.kind !== 'text' ||
      cell.flags.some((flag) => flag === 'merged' || flag === 'formula')
    )
      return
    const text = tickFields.has(id) ? tickFix(cell.text) : certainFix(id, cell.text)
    if (text === undefined || text === cell.text) return
    found.push({
      file: artifact.file,
      sheet,
      cell: cell.address,
      field,
      text,
      from: shown(cell.text),
      to: maskText(text),
    })
  }
  for (const table of artifact.tables)
    for (const row of table.rows)
      for (const [at, column] of table.columns.entries())
        take(table.sheet, column.field, column.id, cellAt(table, row, at))
  for (const form of artifact.forms)
    for (const field of form.fields)
      // A value that shares its label's cell cannot be set alone.
      if (field.cell.address !== field.labelAddress) take(form.sheet, field.field, field.id, field.cell)
  return found
}

function tickFix(text: string): string | undefined {
  return /^\s*[✓✔☑✅]\ufe0f?\s*$/u.test(text) ? '√' : undefined
}

/** Masked also where spaces or width would hide the number from the mask. */
function shown(text: string): string {
  const joined = text.normalize('NFKC').replace(/[\s\u200b-\u200f\u2060\ufeff-]+/gu, '')
  return /\d{11}/u.test(joined) && !/\d{11}/u.test(text) ? maskText(joined) : maskText(text)
}

export function fixListOf(fixes: readonly CertainFix[]): FixList {
  return {
    fixes: fixes.map(({ file, sheet, cell, field, from, to }) => ({
      file: maskText(file),
      sheet,
      cell,
      field,
      from,
      to,
      apply: true,
    })),
  }
}

/** The corrections a reviewed list still asks for. */
export function acceptedFixes(
  fixes: readonly CertainFix[],
  { fixes: reviewed }: FixList,
): readonly CertainFix[] {
  const wanted = new Set(
    reviewed
      .filter(({ apply }) => apply)
      .map((each) => JSON.stringify([each.file, each.sheet, each.cell, each.to])),
  )
  return fixes.filter(({ file, sheet, cell, to }) =>
    wanted.has(JSON.stringify([maskText(file), sheet, cell, to])),
  )
}
