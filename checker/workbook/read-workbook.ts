import type { Artifact } from '../artifact.ts'
import type { FindingDraft } from '../finding.ts'
import { readGrid, type ReadOrder } from './read-grid.ts'
import { refusalFinding } from './read-findings.ts'
import type { RefusalCode } from './reading/refusal.ts'
import { recognise, type Mapping } from './recognise/index.ts'

export interface ReadOptions {
  /** The file's name as the user knows it: what findings say. */
  readonly file: string
  /** Column titles → meanings, for a template nobody has seen; goes before our own reading. */
  readonly mapping?: Mapping
  readonly signal?: AbortSignal
  /** Told the number of rows read so far. */
  readonly onRows?: (rows: number) => void
  readonly caps?: ReadOrder['caps']
  readonly reader?: ReadOrder['reader']
}

export type ReadOutcome =
  | { readonly kind: 'read'; readonly artifact: Artifact }
  | {
      readonly kind: 'refused'
      readonly code: RefusalCode
      readonly detail: string
      readonly finding: FindingDraft
    }

/**
 * Reads one submitted file, whatever it is; the reading process is under way when this returns its promise. What cannot be read is refused as one finding with the way out. Never rejects for the file's
 * sake; the file is not changed, nothing is written.
 */
export async function readWorkbook(path: string, options: ReadOptions): Promise<ReadOutcome> {
  const refused = (code: RefusalCode, detail: string): ReadOutcome => ({
    kind: 'refused',
    code,
    detail,
    finding: refusalFinding(options.file, code),
  })
  const { signal, onRows, caps, reader } = options
  const grid = await readGrid({
    path,
    name: baseName(options.file),
    ...(signal === undefined ? {} : { signal }),
    ...(onRows === undefined ? {} : { onRows }),
    ...(caps === undefined ? {} : { caps }),
    ...(reader === undefined ? {} : { reader }),
  })
  if (grid.kind === 'refused') return refused(grid.code, grid.detail)
  if (grid.sheets.every((sheet) => sheet.rows.length === 0))
    return refused('file-no-table', 'no row holds anything')
  return { kind: 'read', artifact: recognise(options.file, grid.format, grid.sheets, options.mapping) }
}

function baseName(file: string): string {
  return (file.split(/[/\\]/u).pop() ?? file).replace(/\.[^.]*$/u, '')
}
