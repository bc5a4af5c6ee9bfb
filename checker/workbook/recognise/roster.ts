import type { FieldId, Table } from '../../artifact.ts'

/** Columns that say nothing about a person's training: a payslip or a duty roster has them too. */
const anywhere: ReadonlySet<FieldId | undefined> = new Set([
  undefined,
  'number',
  'name',
  'department',
  'remark',
])

/**
 * Whether a table lists people for training: an official form, one with ID or certificate numbers, one whose columns the user explained, or
 * names with at least two things that such lists tell of a person. A menu, a payslip or a list laid out sideways is none.
 */
export function isRoster({ form, columns }: Pick<Table, 'form' | 'columns'>): boolean {
  if (form !== '其他') return true
  const ids = columns.map(({ id }) => id)
  return (
    ids.includes('id-number') ||
    ids.includes('certificate-number') ||
    columns.some(({ by, id }) => by === 'mapping' && id !== undefined) ||
    (ids.includes('name') && ids.filter((id) => !anywhere.has(id)).length >= 2)
  )
}
