import { messages } from './messages.zh.ts'
import type { TemplateColumn } from './template.ts'

/** A value given for a cell: text, or a number. */
export type CellInput = string | number
/** One person's row, by column id (`name`, `id-number` …). */
export type PersonInput = Readonly<Record<string, CellInput>>

/** What was given cannot be written into the form; `message` and `hint` are for users. */
export class FormInputError extends Error {
  override readonly name = 'FormInputError'
  readonly code: 'unknown-column' | 'lost-digits'
  readonly hint: string

  constructor(code: FormInputError['code'], message: string, hint: string) {
    super(message)
    this.code = code
    this.hint = hint
  }
}

/** What a cell is written as; `undefined` leaves it empty. Text stays text whatever it begins with. */
export type CellValue = string | number | Date | undefined

/**
 * A given value as the column wants it: long numbers as text, days as days, ticks as √.
 * @throws FormInputError `lost-digits` for a number too long to be trusted.
 */
export function cellValue(
  column: Pick<TemplateColumn, 'type' | 'title'>,
  given: CellInput | undefined,
  row: number,
): CellValue {
  if (given === undefined || given === '') return undefined
  if (typeof given === 'number' && !Number.isSafeInteger(given) && given > Number.MAX_SAFE_INTEGER)
    throw new FormInputError('lost-digits', messages.badCell(column.title, row), messages.badCellHint)
  switch (column.type) {
    case 'identifier':
    case 'text':
    case 'choice':
      return cleanText(String(given))
    case 'tick':
      return /^(?:√|✓|✔|是|有|true|1)$/iu.test(String(given).trim()) ? messages.tick : undefined
    case 'integer':
    case 'number': {
      const number = typeof given === 'number' ? given : Number(given.trim())
      return given !== '' && Number.isFinite(number) ? number : cleanText(String(given))
    }
    case 'date':
      return dayOf(String(given)) ?? cleanText(String(given))
  }
}

/** A whole day as Excel keeps it; what is not one stays text. */
export function dayOf(iso: string): Date | undefined {
  const found = /^(\d{4})-(\d{2})-(\d{2})$/u.exec(iso)
  if (found === null) return undefined
  const date = new Date(Date.UTC(Number(found[1]), Number(found[2]) - 1, Number(found[3])))
  return date.toISOString().startsWith(iso) ? date : undefined
}

/** What XML cannot hold is left out; the rest is kept to the letter, up to what a cell can hold. */
export function cleanText(text: string): string {
  return text.replace(/[\u0000-\u0008\u000B\u000C\u000E-\u001F\uFFFE\uFFFF]/gu, '').slice(0, 32_000)
}

/** @throws FormInputError `unknown-column` when a row names a column the form does not have. */
export function checkColumns(
  columns: readonly { readonly id: string }[],
  rows: readonly PersonInput[],
): void {
  const known = columns.map(({ id }) => id)
  for (const row of rows)
    for (const id of Object.keys(row))
      if (!known.includes(id))
        throw new FormInputError('unknown-column', messages.unknownColumn(id, known), known.join('、'))
}
