import type { Artifact } from './artifact.ts'
import { extensionOf, probeAttachment, type Attachment } from './attachments/index.ts'
import type { FindingDraft } from './finding.ts'
import { readWorkbook, remarkFindings, type Mapping, type Reader } from './workbook/index.ts'

/** A file to check: where it is, and what the user calls it. */
export interface CheckInput {
  readonly path: string
  readonly file: string
}

export interface CheckProgress {
  /** Files done, of how many. */
  readonly done: number
  readonly total: number
  /** The file in hand; absent when all are read. */
  readonly file?: string
  readonly rows?: number
}

/** What was handed in, as read; holds the users' own data. */
export interface ReadInputs {
  readonly inputs: readonly CheckInput[]
  readonly artifacts: readonly Artifact[]
  readonly attachments: readonly Attachment[]
  /** What could not be read, and what must be said of how the rest was. */
  readonly drafts: readonly FindingDraft[]
}

export interface ReadPorts {
  readonly onProgress?: (progress: CheckProgress) => void
  readonly signal?: AbortSignal
  /** What the columns of templates nobody has seen mean, by title. */
  readonly mapping?: Mapping
  /** A reading process that was started beforehand, for the first workbook. */
  readonly reader?: Reader
}

const workbookExtensions: ReadonlySet<string> = new Set([
  'xlsx',
  'xlsm',
  'xltx',
  'xltm',
  'xls',
  'et',
  'csv',
  'tsv',
  'ods',
])
const attachmentExtensions: ReadonlySet<string> = new Set(
  'pdf jpg jpeg png gif bmp tif tiff webp heic doc docx wps ppt pptx zip rar 7z mp4 mov'.split(' '),
)

/** Whether a file inside a folder is one to check: a workbook or an attachment, not what programs leave behind. */
export function isCheckable(file: string): boolean {
  const name = file.split(/[/\\]/u).pop() ?? file
  if (name.startsWith('~$') || name.startsWith('.')) return false
  const extension = extensionOf(name)
  return workbookExtensions.has(extension) || attachmentExtensions.has(extension)
}

/** Reads what was handed in; never rejects for a file's sake. @throws when `signal` is aborted. */
export async function readInputs(inputs: readonly CheckInput[], ports: ReadPorts = {}): Promise<ReadInputs> {
  const { onProgress, signal, mapping } = ports
  let { reader } = ports
  const total = inputs.length
  const artifacts: Artifact[] = []
  const attachments: Attachment[] = []
  const drafts: FindingDraft[] = []
  for (const [done, { path, file }] of inputs.entries()) {
    signal?.throwIfAborted()
    onProgress?.({ done, total, file })
    if (attachmentExtensions.has(extensionOf(file))) {
      attachments.push(await probeAttachment(path, file))
      continue
    }
    const reading = readWorkbook(path, {
      file,
      ...(signal === undefined ? {} : { signal }),
      ...(mapping === undefined ? {} : { mapping }),
      ...(reader === undefined ? {} : { reader }),
      onRows: (rows) => onProgress?.({ done, total, file, rows }),
    })
    reader = undefined
    const outcome = await reading
    if (outcome.kind === 'refused') drafts.push(outcome.finding)
    else {
      artifacts.push(outcome.artifact)
      drafts.push(...remarkFindings(outcome.artifact))
    }
  }
  signal?.throwIfAborted()
  onProgress?.({ done: total, total })
  return { inputs, artifacts, attachments, drafts }
}

/** One workbook read for its tables alone. */
export async function readTables(
  input: CheckInput,
): Promise<
  | { readonly kind: 'read'; readonly artifact: Artifact }
  | { readonly kind: 'refused'; readonly message: string; readonly fix: string }
> {
  const outcome = await readWorkbook(input.path, { file: input.file })
  return outcome.kind === 'read'
    ? outcome
    : { kind: 'refused', message: outcome.finding.message, fix: outcome.finding.fix }
}
