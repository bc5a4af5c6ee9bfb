import type { Field, FieldForm, FieldId, FormName } from '../../artifact.ts'
import { squash } from '../../text.ts'
import type { GridRow } from '../reading/protocol.ts'
import type { HeaderContext } from './header.ts'
import { isLabel } from './labels.ts'
import { filledColumns } from './sheet-view.ts'

/** Labels that make rows a sheet of fields even where it is not 附件3: what an enterprise says about itself. */
const telling: readonly FieldId[] = [
  'applicant',
  'account-name',
  'account-number',
  'bank',
  'bank-code',
  'certified-count',
  'standard',
  'amount',
  'credit-code',
  'enterprise',
  'institution',
  'id-number',
  'phone',
]

/** Rows outside every table, read as titled fields; undefined where they tell too little. */
export function fieldFormIn(
  context: HeaderContext,
  rows: readonly GridRow[],
  fieldsIn: (row: GridRow) => readonly Field[],
): FieldForm | undefined {
  const fields = withoutValuesAsLabels(rows.flatMap(fieldsIn))
  const ids = new Set(fields.flatMap(({ id }) => (id === undefined ? [] : [id])))
  const known = telling.filter((id) => ids.has(id)).length
  const official = context.lexicon.forms.find(({ form }) => form === '附件3')
  const found = official?.ids.filter((id) => ids.has(id)) ?? []
  const title = titleOf(context, rows)
  const titled = title !== undefined && official?.title.test(squash(title)) === true
  const form: FormName = found.length >= 5 || (titled && found.length >= 3) ? '附件3' : '其他'
  // A person's own sheet has few of them: 姓名, 身份证号, 工种 …
  const isPersonal = ids.has('id-number') && ids.size >= 4 && rows.every((row) => isPaired(context, row))
  if (form === '其他' && known < 2 && !isPersonal) return undefined
  return {
    sheet: context.view.sheet.name,
    form,
    ...(title === undefined ? {} : { title }),
    missing: form === '附件3' ? (official?.ids.filter((id) => !ids.has(id)) ?? []) : [],
    fields,
  }
}

/** No more values than labels: a label with several values beside it heads a list laid out sideways. */
function isPaired(context: HeaderContext, row: GridRow): boolean {
  const filled = filledColumns(row)
  const labels = filled.filter((column) => isLabel(context, context.view.text(row.number, column))).length
  return filled.length - labels <= Math.max(1, labels)
}

/** A cell that is another label's value is no label, even if its words are known. */
function withoutValuesAsLabels(fields: readonly Field[]): Field[] {
  const values = new Set(
    fields
      .filter(({ cell, labelAddress }) => cell.kind !== 'empty' && cell.address !== labelAddress)
      .map(({ cell }) => cell.address),
  )
  return fields.filter(({ labelAddress }) => !values.has(labelAddress))
}

function titleOf({ view, lexicon }: HeaderContext, rows: readonly GridRow[]): string | undefined {
  for (const row of rows.slice(0, 6)) {
    for (const column of filledColumns(row)) {
      const text = view.text(row.number, column).trim()
      if (
        lexicon.forms.some(({ title }) => title.test(squash(text))) &&
        text.length <= 60 &&
        !/^附件\d?$/u.test(squash(text))
      )
        return text
    }
  }
  return undefined
}
