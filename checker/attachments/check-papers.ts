import {
  checklistFor,
  loadDaysOff,
  type Item,
  type Knowledge,
  type Profile,
  type Stage,
} from '../../knowledge/index.ts'
import type { Artifact } from '../artifact.ts'
import type { FindingDraft, NotChecked } from '../finding.ts'
import type { Attachment } from './attachment.ts'
import { messages } from './messages.zh.ts'
import { papersIn } from './papers.ts'

/** What was handed in, and what it is handed in for. `place`: as its texts call it. */
export interface PapersSubmission {
  readonly artifacts: readonly Artifact[]
  readonly attachments: readonly Attachment[]
  readonly asOf: string
  readonly place?: string
  readonly stage?: Stage
  readonly profile?: Profile
}

export interface PapersOutcome {
  readonly drafts: readonly FindingDraft[]
  readonly notChecked: readonly NotChecked[]
  /** Items looked for. */
  readonly checked: number
}

/**
 * Holds the files against the checklist of the stage. A file is known by the words of its name and folders, a filled official form by its
 * content. Without any attachment nothing is said to be missing: the workbooks alone were to be checked.
 */
export function checkPapers(knowledge: Knowledge, submission: PapersSubmission): PapersOutcome {
  const { artifacts, attachments, asOf, place, stage, profile } = submission
  const none = (note: NotChecked) => ({ drafts: [], notChecked: [note], checked: 0 })
  if (attachments.length === 0)
    return stage === undefined ? { drafts: [], notChecked: [], checked: 0 } : none(messages.noFiles(stage))
  if (stage === undefined) return none(messages.noStage)
  if (place === undefined) return none(messages.noPlace)
  const listed = checklistFor(
    { knowledge, daysOff: loadDaysOff() },
    { ...(profile ?? nobody), region: place },
    { stage, asOf },
  )
  const items =
    listed.kind === 'checklist'
      ? listed.checklist.items.filter(({ handling }) => handling !== '系统可查免交')
      : []
  if (items.length === 0) return none(messages.nothingListed(place, stage))
  const known = items.map((item) => ({ item, papers: papersIn(item.name) }))
  const unknown = known.filter(({ item, papers }) => papers.size === 0 && item.form === undefined)
  const found = foundIn(artifacts, attachments)
  const missing = known.filter(
    ({ item, papers }) => !unknown.some((each) => each.item === item) && !isThere(item, papers, found),
  )
  return {
    drafts: missing.map(({ item }) => draftOf(item, stage)),
    notChecked: unknown.map(({ item }) => messages.unknownPaper(item.name)),
    checked: known.length - unknown.length,
  }
}

const nobody: Omit<Profile, 'region'> = { id: '', name: '', cohorts: [], dates: {}, facts: {} }

interface Found {
  readonly papers: ReadonlySet<string>
  readonly forms: ReadonlySet<string>
}

function foundIn(artifacts: readonly Artifact[], attachments: readonly Attachment[]): Found {
  const files = [...artifacts, ...attachments.filter(({ bytes }) => bytes > 0)]
  const papers = new Set(files.flatMap(({ file }) => [...papersIn(file)]))
  if (attachments.some(({ content }) => content === 'video')) papers.add(footage)
  const forms = new Set<string>(
    artifacts.flatMap(({ tables, forms: sheets }) => [...tables, ...sheets].map(({ form }) => form)),
  )
  for (const { file } of files)
    for (const [form] of file.matchAll(/附件\s*[1-9]/gu)) forms.add(form.replace(/\s/gu, ''))
  return { papers, forms }
}

/** A video is footage whatever it is called. */
const footage = '影像'

function isThere({ form }: Item, papers: ReadonlySet<string>, found: Found): boolean {
  if (form !== undefined && found.forms.has(form)) return true
  return [...papers].some((kind) => found.papers.has(kind))
}

function draftOf(item: Item, stage: Stage): FindingDraft {
  const toHandIn = item.handling === '提交' && !item.soft
  return {
    code: 'attachment-missing',
    // A paper may be there under a name that does not tell it.
    severity: toHandIn ? '警告' : '提示',
    source: '政策',
    where: { file: '', sheet: '', rows: [], field: item.name },
    value: '',
    message: toHandIn ? messages.missingPaper(stage, item.name) : messages.missingKept(stage, item.name),
    fix: toHandIn ? messages.missingPaperFix : messages.missingKeptFix,
    clause: item.clause,
  }
}
