import { columnIds, textOf, type Artifact, type FieldId, type FormName } from './artifact.ts'
import { maskText } from './mask.ts'
import { loadLexicon, type Mapping } from './workbook/index.ts'

/** What a column may be said to hold. */
export interface ColumnMeaning {
  readonly id: FieldId
  /** As the official form or usage titles it. */
  readonly title: string
}

/** The word for a column that is none of them, and is not to be taken for one. */
export const notChecked = '不检查'

export function columnMeanings(): readonly ColumnMeaning[] {
  const lexicon = loadLexicon()
  return columnIds.map((id) => ({ id, title: lexicon.titleOf(id) }))
}

export type MappingRead =
  | { readonly kind: 'mapping'; readonly mapping: Mapping }
  /** Meanings nobody knows, with the title they were written beside. */
  | {
      readonly kind: 'wrong'
      readonly unknown: readonly { readonly title: string; readonly meaning: string }[]
    }

/** Column titles and what was written beside them: a meaning by its title or id, 不检查, or nothing yet. */
export function readMapping(written: Readonly<Record<string, string>>): MappingRead {
  const lexicon = loadLexicon()
  const mapping: Record<string, FieldId | null> = {}
  const unknown: { title: string; meaning: string }[] = []
  for (const [title, meaning] of Object.entries(written)) {
    const text = meaning.trim()
    if (text === '') continue
    const id = columnIds.find((each) => each === text) ?? lexicon.match(text)?.id
    if (text === notChecked) mapping[title] = null
    else if (id === undefined) unknown.push({ title, meaning: text })
    else mapping[title] = id
  }
  return unknown.length === 0 ? { kind: 'mapping', mapping } : { kind: 'wrong', unknown }
}

/** A table's columns as they were understood, for a user to look through. */
export interface TableColumns {
  readonly file: string
  readonly sheet: string
  readonly form: FormName
  readonly columns: readonly {
    /** Excel's letter. */
    readonly column: string
    readonly title: string
    /** Absent where the column was not understood. */
    readonly meaning?: FieldId
    /** Up to three of its values, masked. */
    readonly samples: readonly string[]
  }[]
}

const mostSamples = 3
const sampledRows = 20
const sampleLength = 30

/** Every table's columns with what they were taken for. */
export function tableColumns(artifacts: readonly Artifact[]): readonly TableColumns[] {
  return artifacts.flatMap(({ file, tables }) =>
    tables.map(({ sheet, form, columns, rows }) => ({
      file: maskText(file),
      sheet,
      form,
      columns: columns.map(({ letter, title, id }, index) => {
        const texts = rows.slice(0, sampledRows).map((row) => shown(row.cells[index]))
        const samples = [...new Set(texts.filter((text) => text !== ''))].slice(0, mostSamples)
        return {
          column: letter,
          title: maskText(title),
          ...(id === undefined ? {} : { meaning: id }),
          samples,
        }
      }),
    })),
  )
}

function shown(stored: Parameters<typeof textOf>[0]): string {
  return maskText(textOf(stored).trim()).slice(0, sampleLength)
}

/** Titles of columns nobody understood, once each: what a mapping could tell. */
export function unknownTitles(artifacts: readonly Artifact[]): readonly string[] {
  const titles = artifacts.flatMap(({ tables }) =>
    tables.flatMap(({ columns }) =>
      columns.filter(({ by, title }) => by === 'none' && title !== '').map(({ title }) => title),
    ),
  )
  return [...new Set(titles)]
}
