import { limits } from '../limits.ts'
import { fileKind } from './file-kind.ts'
import type { Sink } from './sink.ts'

export interface FileOrder {
  readonly file: string
  /** What the only sheet of a CSV or a web page is called. */
  readonly name: string
}

/** Reads a file, whatever it is, into the sink; only the reader it needs is loaded. @throws Refusal */
export async function readFile({ file, name }: FileOrder, sink: Sink): Promise<void> {
  switch (await fileKind(file, limits.fileBytes)) {
    case 'xlsx': {
      const { readXlsx } = await import('./xlsx.ts')
      return readXlsx(file, sink)
    }
    case 'xls': {
      const { readXls } = await import('./xls.ts')
      return readXls(file, sink)
    }
    case 'xml': {
      const { readXml } = await import('./xls.ts')
      return readXml(file, sink)
    }
    case 'html': {
      const { readHtml } = await import('./html.ts')
      return readHtml(file, name, sink)
    }
    case 'csv': {
      const { readCsv } = await import('./csv.ts')
      return readCsv(file, name, sink)
    }
  }
}
