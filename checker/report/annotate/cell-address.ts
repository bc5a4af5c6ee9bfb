/** A cell by zero-based row and column. */
export interface CellPosition {
  readonly row: number
  readonly column: number
}

/** `F7` → row 6, column 5; undefined when it is not an address inside a sheet. */
export function positionOf(address: string): CellPosition | undefined {
  const found = /^\$?([A-Z]{1,3})\$?([1-9]\d{0,6})$/u.exec(address)
  if (found === null) return undefined
  const column = [...(found[1] ?? '')].reduce((sum, letter) => sum * 26 + letter.charCodeAt(0) - 64, 0) - 1
  const row = Number(found[2]) - 1
  return column < 16_384 && row < 1_048_576 ? { row, column } : undefined
}

/** Row 6, column 5 → `F7`. */
export function addressOf({ row, column }: CellPosition): string {
  let letters = ''
  for (let rest = column + 1; rest > 0; rest = Math.floor((rest - 1) / 26))
    letters = String.fromCharCode(65 + ((rest - 1) % 26)) + letters
  return `${letters}${String(row + 1)}`
}

/** A block of cells, ends included. */
export interface CellRange {
  readonly from: CellPosition
  readonly to: CellPosition
}

/** `A1:C3`, or a single cell. */
export function rangeOf(reference: string): CellRange | undefined {
  const [first = '', last = first] = reference.split(':')
  const from = positionOf(first)
  const to = positionOf(last)
  return from === undefined || to === undefined ? undefined : { from, to }
}

export function contains({ from, to }: CellRange, { row, column }: CellPosition): boolean {
  return row >= from.row && row <= to.row && column >= from.column && column <= to.column
}
