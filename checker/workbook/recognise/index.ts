import type { Artifact, FileFormat } from '../../artifact.ts'
import type { GridSheet } from '../grid.ts'
import { loadLexicon, type Mapping } from './lexicon.ts'
import { remarksOn, sheetInfo } from './remarks.ts'
import { recogniseSheet } from './sheet.ts'

export { isRoster } from './roster.ts'
export { loadLexicon, type Lexicon, type Mapping, type TitleMatch } from './lexicon.ts'

/** Sheets as read → what they say. Hidden sheets are named, not read: they hold lists for drop-downs, or last year. */
export function recognise(
  file: string,
  format: FileFormat,
  grids: readonly GridSheet[],
  mapping?: Mapping,
): Artifact {
  const lexicon = loadLexicon()
  const read = grids.map((sheet) => ({
    sheet,
    parts: sheet.hidden ? { tables: [], forms: [] } : recogniseSheet(sheet, lexicon, mapping),
  }))
  return {
    file,
    format,
    sheets: grids.map(sheetInfo),
    tables: read.flatMap(({ parts }) => parts.tables),
    forms: read.flatMap(({ parts }) => parts.forms),
    remarks: read.flatMap(({ sheet, parts }) => remarksOn(sheet, parts)),
  }
}
