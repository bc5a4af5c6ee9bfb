import { limits } from '../limits.ts'
import { toWire, type ChildMessage, type GridRow, type SheetEnd, type WireRow } from './protocol.ts'
import { Refusal } from './refusal.ts'

type Book = Extract<ChildMessage, { kind: 'book' }>

/** Where a reader puts what it reads, within the limits. Rows are gathered; `drain`, called now and then, sends them on with back-pressure. */
export interface Sink {
  book(format: Book['format'], sheets: Book['sheets']): Promise<void>
  sheet(index: number): Promise<void>
  row(row: GridRow): void
  drain(): Promise<void>
  endSheet(end: Omit<SheetEnd, 'kind'>): Promise<void>
}

const batchSize = 500
const lastRow = 1_048_576

export function createSink(send: (message: ChildMessage) => Promise<void>): Sink {
  let batch: WireRow[] = []
  let total = 0
  const flush = async () => {
    if (batch.length === 0) return
    const rows = batch
    batch = []
    await send({ kind: 'rows', rows })
  }
  return {
    book: (format, sheets) => send({ kind: 'book', format, sheets }),
    sheet: (index) => send({ kind: 'sheet', index }),
    row(row) {
      if (!(row.number >= 1 && row.number <= lastRow))
        throw new Refusal('file-unsafe', `row number ${String(row.number)}`)
      total += 1
      if (total > limits.rows)
        throw new Refusal('file-too-many-rows', `more than ${String(limits.rows)} rows`)
      batch.push(toWire(row))
    },
    async drain() {
      if (batch.length >= batchSize) await flush()
    },
    async endSheet(end) {
      await flush()
      await send({ kind: 'sheet-end', ...end })
    },
  }
}
