import { cellOf, columnIndex, textOf, type FieldId, type Table } from '../artifact.ts'
import { readDays } from '../standards/index.ts'
import type { CheckContext } from './context.ts'
import { messages } from './messages.zh.ts'
import { atCell } from './place.ts'
import type { RowIn } from './submission.ts'
import { isReversedSpan, readSpan } from './values/index.ts'

/** Whether a column tells how long: one of first days does only where the last ones stand in it too (2024.5.1-2025.4.30). */
export function tells(table: Table, id: FieldId): boolean {
  const index = columnIndex(table, id)
  if (index < 0 || (id !== 'start' && id !== 'contract-start')) return index >= 0
  return table.rows.some((row) => readSpan(textOf(row.cells[index])) !== undefined)
}

/** Whether columns other than 培养期限 tell how long the training is. */
export function tellsTerm(table: Table): boolean {
  return columnIndex(table, 'end') >= 0 || tells(table, 'start')
}

/** First days behind last days, for training and for contracts, in two columns or in one cell. */
export function checkOrder(context: CheckContext, row: RowIn): void {
  for (const [first, last] of [
    ['start', 'end'],
    ['contract-start', 'contract-end'],
    ['start', 'assessed-on'],
  ] as const) {
    const from = readDays(cellOf(row.table, row.row, first))
    const to = readDays(cellOf(row.table, row.row, last))
    if (from === undefined || to === undefined || to.to >= from.from) continue
    reportReversed(context, row, last, messages.reversed(from.from))
  }
  for (const id of ['start', 'term', 'contract-start', 'contract-term'] as const)
    if (isReversedSpan(cellOf(row.table, row.row, id)?.text ?? ''))
      reportReversed(context, row, id, messages.reversedSpan())
}

function reportReversed(
  context: CheckContext,
  row: RowIn,
  id: FieldId,
  message: (field: string) => string,
): void {
  const where = atCell(row, id)
  context.report({
    code: 'dates-reversed',
    severity: '错误',
    source: '表内一致性',
    where,
    value: cellOf(row.table, row.row, id)?.text ?? '',
    message: message(where.field),
    fix: messages.reversedFix,
  })
}
