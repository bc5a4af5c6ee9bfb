import { Refusal } from './refusal.ts'
import type { Sink } from './sink.ts'
import { readWorkbookParts } from './workbook-parts.ts'
import { readSheet } from './xlsx-sheet.ts'
import { openPackage, type ZipPackage } from './zip-package.ts'

/** Reads an OOXML workbook sheet by sheet into the sink. @throws Refusal */
export async function readXlsx(file: string, sink: Sink): Promise<void> {
  const zip = await openPackage(file)
  try {
    checkKind(zip)
    const parts = await readWorkbookParts(zip)
    await sink.book(
      'xlsx',
      parts.sheets.map(({ name, hidden }) => ({ name, hidden })),
    )
    for (const [index, sheet] of parts.sheets.entries()) {
      await sink.sheet(index)
      await readSheet(zip.text(sheet.path), parts, sink)
    }
  } finally {
    zip.close()
  }
}

function checkKind(zip: ZipPackage): void {
  const starts = (folder: string) => zip.paths.some((path) => path.replace(/^\//, '').startsWith(folder))
  if (zip.has('xl/workbook.xml')) return
  if (zip.has('xl/workbook.bin') || zip.has('content.xml'))
    throw new Refusal('file-other-sheet', 'xlsb or ods')
  if (starts('word/') || starts('ppt/') || zip.has('OFD.xml'))
    throw new Refusal('file-document', 'document in zip')
  if (!zip.has('[Content_Types].xml')) throw new Refusal('file-archive', 'zip without an office document')
}
