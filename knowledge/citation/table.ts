export interface TableCell {
  readonly text: string
  readonly start: number
  readonly end: number
  readonly row: number
  readonly column: number
}

export interface TextTable {
  readonly start: number
  readonly end: number
  readonly rows: readonly (readonly TableCell[])[]
}

/**
 * The tab-separated tables in a reading-form text. A quote may begin inside a row: a first row that is too short is
 * set against the right edge, any other against the left.
 */
export function readTables(text: string): readonly TextTable[] {
  const tables: TextTable[] = []
  let lines: { text: string; start: number }[] = []
  let start = 0
  for (const line of `${text}\n`.split('\n')) {
    if (line.includes('\t')) lines.push({ text: line, start })
    else if (line !== '' || start >= text.length) {
      if (lines.length > 0) tables.push(tableOf(lines))
      lines = []
    }
    start += line.length + 1
  }
  if (lines.length > 0) tables.push(tableOf(lines))
  return tables
}

/** The cell at a place in the text, or undefined outside every table. */
export function cellAt(
  tables: readonly TextTable[],
  offset: number,
): { table: TextTable; cell: TableCell } | undefined {
  const table = tables.find((one) => one.start <= offset && offset < one.end)
  const cell = table?.rows.flat().find((one) => one.start <= offset && offset < one.end)
  return table && cell && { table, cell }
}

/** What a cell says: its own text, or, when blank, that of the nearest filled cell above it in the body. */
export function carriedText(table: TextTable, row: number, column: number): string {
  for (let r = row; r >= 1; r--) {
    const text = table.rows[r]?.find((cell) => cell.column === column)?.text ?? ''
    if (text !== '') return text
  }
  return row === 0
    ? (table.rows[0]?.find((cell) => cell.column === column)?.text ?? '')
    : headless(table, column)
}

/** The head of a column: the first row's cell, unless the first row already holds figures. */
export function columnHead(table: TextTable, column: number): string {
  const head = table.rows[0]?.find((cell) => cell.column === column)?.text ?? ''
  return isBody(table) ? '' : head
}

function headless(table: TextTable, column: number): string {
  return isBody(table) ? (table.rows[0]?.find((cell) => cell.column === column)?.text ?? '') : ''
}

function isBody(table: TextTable): boolean {
  return table.rows[0]?.some((cell) => /^\d[\d,.]*%?$/u.test(cell.text)) ?? false
}

function tableOf(lines: readonly { text: string; start: number }[]): TextTable {
  const cells = lines.map((line) => splitCells(line.text, line.start))
  const width = Math.max(...cells.map((row) => row.length))
  const rows = cells.map((row, r) => {
    const shift = r === 0 ? width - row.length : 0
    return row.map((cell, c) => ({ ...cell, row: r, column: c + shift }))
  })
  const last = lines.at(-1)
  return { start: lines[0]?.start ?? 0, end: (last?.start ?? 0) + (last?.text.length ?? 0), rows }
}

function splitCells(line: string, start: number): readonly { text: string; start: number; end: number }[] {
  let at = start
  return line.split('\t').map((text) => {
    const cell = { text, start: at, end: at + text.length }
    at += text.length + 1
    return cell
  })
}
