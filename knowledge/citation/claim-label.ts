import { labelMentions, type LabelMention, type LabelPart } from './label.ts'
import type { ReadNumber } from './numbers.ts'
import { carriedText, cellAt, columnHead, type TableCell, type TextTable } from './table.ts'

export interface LabelContext {
  readonly text: string
  readonly numbers: readonly ReadNumber[]
  readonly tables: readonly TextTable[]
  readonly mentions: readonly LabelMention[]
  /** The labels of all claims: what a mention of the same dimension is compared with. */
  readonly own: readonly LabelPart[]
}

/**
 * The names a number carries in one dimension: in a table those of its row (blank cells filled from above) or
 * column head; in a list (中级工、高级工，分别5000元、6000元) the one at the same position; else the nearest before
 * it. Empty when none stands where it could hold for the number.
 */
export function labelsOf(context: LabelContext, number: ReadNumber, dimension: string): readonly string[] {
  const inTable = cellAt(context.tables, number.from)
  if (inTable !== undefined) return tableLabels(context, inTable.table, inTable.cell, number, dimension)
  const before = context.mentions.filter(
    (mention) =>
      mention.dimension === dimension &&
      mention.end <= number.from &&
      !breaksScope(context.text.slice(mention.end, number.from), dimension),
  )
  const run = lastRun(context.text, before)
  if (run.length <= 1) return run.map((mention) => mention.name)
  const list = numberList(context, number, run.at(-1)?.end ?? 0)
  if (list.length === 1) return run.map((mention) => mention.name)
  const same = list.length === run.length ? run[list.indexOf(number)] : undefined
  return same === undefined ? [] : [same.name]
}

function breaksScope(between: string, dimension: string): boolean {
  return (dimension === 'category' ? /[。\n]/u : /[。;\n]/u).test(between)
}

const JOINED = /^(?:\(含\))?(?:[、和及与或]|以及|或者)$/u

/** The last labels that stand in one list, 中级工、高级工、技师. */
function lastRun(text: string, mentions: readonly LabelMention[]): readonly LabelMention[] {
  const run: LabelMention[] = []
  for (const mention of mentions.toReversed()) {
    const next = run[0]
    if (next !== undefined && !JOINED.test(text.slice(mention.end, next.start))) break
    run.unshift(mention)
  }
  return run
}

/** The list of numbers that follows a list of labels and holds the number; just the number when it stands alone. */
function numberList(context: LabelContext, number: ReadNumber, after: number): readonly ReadNumber[] {
  const index = context.numbers.indexOf(number)
  const list = [number]
  for (let i = index - 1; i >= 0; i--) {
    const [previous, next] = [context.numbers[i], list[0]]
    if (!previous || !next || previous.from < after || !isList(context.text, previous, next)) break
    list.unshift(previous)
  }
  for (let i = index + 1; i < context.numbers.length; i++) {
    const [previous, next] = [list.at(-1), context.numbers[i]]
    if (!previous || !next || !isList(context.text, previous, next)) break
    list.push(next)
  }
  return list
}

function isList(text: string, previous: ReadNumber, next: ReadNumber): boolean {
  return /^[、和及与](?:每(?:人|年|天|课时))*$/u.test(text.slice(previous.unitEnd, next.from))
}

function tableLabels(
  context: LabelContext,
  table: TextTable,
  cell: TableCell,
  number: ReadNumber,
  dimension: string,
): readonly string[] {
  const inCell = namesIn(context, context.text.slice(cell.start, number.from), dimension)
  if (inCell.length > 0) return inCell.slice(-1)
  for (let column = cell.column - 1; column >= 0; column--) {
    const names = namesIn(context, carriedText(table, cell.row, column), dimension)
    if (names.length > 0) return names
  }
  return namesIn(context, columnHead(table, cell.column), dimension)
}

function namesIn(context: LabelContext, text: string, dimension: string): readonly string[] {
  return labelMentions(text, context.own)
    .filter((mention) => mention.dimension === dimension)
    .map((mention) => mention.name)
}
