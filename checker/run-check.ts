import { factsOfProfile, type Knowledge, type Profile, type Stage } from '../knowledge/index.ts'
import type { Artifact } from './artifact.ts'
import {
  attachmentMessages,
  checkAttachments,
  extensionOf,
  probeAttachment,
  type Attachment,
} from './attachments/index.ts'
import { checkPolicy, submissionOf, type Region } from './checks/index.ts'
import type { FindingDraft, NotChecked } from './finding.ts'
import { formTemplates, loadFormLayouts } from './forms/index.ts'
import { applyContract, mapFields, type PortalContract, type PortalMapping } from './portal/index.ts'
import { reportOf, type CheckReport } from './report/index.ts'
import { checkStandards } from './standards/index.ts'
import { loadLexicon, readWorkbook, remarkFindings } from './workbook/index.ts'

/** A file to check: where it is, and what the user calls it. */
export interface CheckInput {
  readonly path: string
  readonly file: string
}

export interface CheckRequest {
  readonly inputs: readonly CheckInput[]
  /** The day whose texts apply. */
  readonly asOf: string
  readonly region?: Region
  readonly stage?: Stage
  readonly profile?: Profile
  /** The size the receiver takes of an attachment, where it is known. */
  readonly attachmentLimitBytes?: number
  /** A portal's contract to hold every row against, with what the user confirmed of its fields. */
  readonly portal?: { readonly contract: PortalContract; readonly mapping?: PortalMapping }
}

export interface CheckProgress {
  /** Files done, of how many. */
  readonly done: number
  readonly total: number
  /** The file in hand; absent when all are read. */
  readonly file?: string
  readonly rows?: number
}

export interface CheckPorts {
  readonly knowledge: Knowledge
  readonly onProgress?: (progress: CheckProgress) => void
  readonly signal?: AbortSignal
}

export interface CheckRun {
  readonly report: CheckReport
  /** What was read; holds the users' own data. */
  readonly artifacts: readonly Artifact[]
  /** Nothing that was handed in could be read, or held anything to check. */
  readonly unusable: boolean
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

/** Reads what was handed in and checks all of it; never rejects for a file's sake. @throws when `signal` is aborted. */
export async function runCheck(request: CheckRequest, ports: CheckPorts): Promise<CheckRun> {
  const { knowledge, onProgress, signal } = ports
  const total = request.inputs.length
  const artifacts: Artifact[] = []
  const attachments: Attachment[] = []
  const drafts: FindingDraft[] = []
  for (const [done, { path, file }] of request.inputs.entries()) {
    signal?.throwIfAborted()
    onProgress?.({ done, total, file })
    if (attachmentExtensions.has(extensionOf(file))) {
      attachments.push(await probeAttachment(path, file))
      continue
    }
    const outcome = await readWorkbook(path, {
      file,
      ...(signal === undefined ? {} : { signal }),
      onRows: (rows) => onProgress?.({ done, total, file, rows }),
    })
    if (outcome.kind === 'refused') drafts.push(outcome.finding)
    else {
      artifacts.push(outcome.artifact)
      drafts.push(...remarkFindings(outcome.artifact))
    }
  }
  signal?.throwIfAborted()
  onProgress?.({ done: total, total })
  const standards = checkStandards(artifacts, { asOf: request.asOf })
  const { profile } = request
  const templates = formTemplates(loadFormLayouts(), knowledge)
  const policy = checkPolicy(knowledge, templates, submissionOf(artifacts), {
    asOf: request.asOf,
    ...(request.region === undefined ? {} : { region: request.region }),
    ...(request.stage === undefined ? {} : { stage: request.stage }),
    ...(profile === undefined
      ? {}
      : {
          profile: {
            ...(profile.name === '' ? {} : { name: profile.name }),
            facts: commonFacts(profile, knowledge),
          },
        }),
  })
  const portal =
    request.portal === undefined
      ? undefined
      : applyContract(
          request.portal.contract,
          mapFields(request.portal.contract, loadLexicon(), request.portal.mapping),
          artifacts,
          templates,
        )
  drafts.push(
    ...(portal?.drafts ?? []),
    ...standards.findings,
    ...policy.drafts,
    ...checkAttachments(
      attachments,
      policy.people,
      request.attachmentLimitBytes === undefined ? {} : { limitBytes: request.attachmentLimitBytes },
    ),
  )
  const { money } = policy
  const report = reportOf({
    artifacts,
    files: request.inputs.map(({ file }) => file),
    drafts,
    notChecked: [
      ...policy.notChecked,
      ...standards.notChecked,
      ...(portal?.notChecked ?? []),
      ...notCheckedOf(attachments, request, artifacts),
    ],
    checked: policy.checked + standards.checked + (portal?.checked ?? 0) + attachments.length,
    ...(money === undefined ? {} : { money }),
  })
  return { report, artifacts, unusable: attachments.length === 0 && artifacts.every(isEmpty) }
}

function isEmpty({ tables, forms }: Artifact): boolean {
  return tables.length + forms.length === 0
}

function notCheckedOf(
  attachments: readonly Attachment[],
  request: CheckRequest,
  artifacts: readonly Artifact[],
): readonly NotChecked[] {
  if (attachments.length === 0) return []
  return [
    ...(request.attachmentLimitBytes === undefined ? [attachmentMessages.noLimit] : []),
    ...(artifacts.some(({ tables }) => tables.length > 0) ? [] : [attachmentMessages.noPeople]),
  ]
}

/** Facts of the profile that hold for all its apprentices. */
function commonFacts(
  profile: Profile,
  knowledge: Knowledge,
): Readonly<Record<string, string | number | boolean>> {
  const { shared, groups } = factsOfProfile(profile, knowledge.program)
  const [first, ...others] = groups
  const alike = Object.entries(first?.facts ?? {}).filter(([id, value]) =>
    others.every(({ facts }) => facts[id] === value),
  )
  const perRow = new Set(['headcount', 'passed', 'certified', 'level', 'years', 'term-months'])
  return Object.fromEntries(
    [...Object.entries(shared), ...alike.filter(([id]) => !perRow.has(id))].flatMap(([id, value]) =>
      value === undefined ? [] : [[id, value] as const],
    ),
  )
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
