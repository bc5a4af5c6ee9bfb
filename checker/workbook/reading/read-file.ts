import type { Sink } from './sink.ts'

export interface FileOrder {
  readonly file: string
  /** What a CSV's only sheet is called. */
  readonly name: string
  readonly format: 'xlsx' | 'xls' | 'csv'
}

/** Reads a file of a known format into the sink; only the reader it needs is loaded. @throws Refusal */
export async function readFile({ file, name, format }: FileOrder, sink: Sink): Promise<void> {
  switch (format) {
    case 'xlsx': {
      const { readXlsx } = await import('./xlsx.ts')
      return readXlsx(file, sink)
    }
    case 'xls': {
      const { readXls } = await import('./xls.ts')
      return readXls(file, sink)
    }
    case 'csv': {
      const { readCsv } = await import('./csv.ts')
      return readCsv(file, name, sink)
    }
  }
}
