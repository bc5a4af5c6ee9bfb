import type { FindingDraft } from '../finding.ts'
import { maskNumber } from '../mask.ts'
import type { People } from '../checks/index.ts'
import { expectedContents, extensionOf, type Attachment } from './attachment.ts'
import { messages } from './messages.zh.ts'
import { mayBeName, readScanName, scanKinds, type NamedScan, type ScanKind } from './names.ts'

type Apprentice = People['apprentices'][number]

/** `limitBytes`: the size the receiver takes, where it is known. */
export interface AttachmentOptions {
  readonly limitBytes?: number
}

/** Each file by itself, then against the people: who has a scan, whose it is. */
export function checkAttachments(
  attachments: readonly Attachment[],
  people: People,
  options: AttachmentOptions = {},
): readonly FindingDraft[] {
  return [
    ...attachments.flatMap((each) => checkFile(each, options.limitBytes)),
    ...checkPeople(attachments, people),
  ]
}

function checkFile({ file, bytes, content, damaged }: Attachment, limit: number | undefined): FindingDraft[] {
  if (bytes === 0) return [draft(file, 'attachment-empty', '错误', messages.empty, messages.emptyFix)]
  const expected = expectedContents(file)
  const found: FindingDraft[] = []
  if (expected !== undefined && !expected.includes(content))
    found.push(
      content === 'unknown'
        ? draft(
            file,
            'attachment-unreadable',
            '错误',
            messages.unreadable(extensionOf(file)),
            messages.unreadableFix,
          )
        : draft(file, 'attachment-type', '警告', messages.type(extensionOf(file), content), messages.typeFix),
    )
  else if (damaged)
    found.push(draft(file, 'attachment-unreadable', '错误', messages.damaged, messages.unreadableFix))
  if (limit !== undefined && bytes > limit)
    found.push(
      draft(
        file,
        'attachment-too-large',
        '错误',
        messages.tooLarge(megabytes(bytes), megabytes(limit)),
        messages.tooLargeFix,
      ),
    )
  return found
}

function checkPeople(attachments: readonly Attachment[], people: People): readonly FindingDraft[] {
  const everybody = people.apprentices.length > 0 ? people.apprentices : people.assessed
  if (everybody.length === 0) return []
  const scans = attachments.map((attachment) => ({ attachment, name: readScanName(attachment.file) }))
  return scanKinds.flatMap((kind) => {
    const ofKind = scans.filter(({ name }) => name.kind === kind)
    const owned = ofKind.map((scan) => ({ ...scan, owner: ownerOf(scan.name, everybody) }))
    const found: FindingDraft[] = []
    for (const { attachment, name, owner } of owned) {
      if (owner === undefined) {
        if (name.number !== undefined || mayBeName(name.rest))
          found.push(
            draft(
              attachment.file,
              'attachment-person-unknown',
              '警告',
              messages.unknownPerson,
              messages.unknownPersonFix,
            ),
          )
      } else if (name.number !== undefined && owner.number !== '' && name.number !== owner.number)
        found.push(
          draft(
            attachment.file,
            'attachment-id-differs',
            '错误',
            messages.idDiffers(maskNumber(name.number), owner.row.number, maskNumber(owner.number)),
            messages.idDiffersFix,
          ),
        )
    }
    return [...found, ...withoutScan(kind, owned, everybody)]
  })
}

/** Only where scans of the kind are named by person, at least for two: a single collected file says nothing. */
function withoutScan(
  kind: ScanKind,
  owned: readonly { readonly owner: Apprentice | undefined }[],
  everybody: readonly Apprentice[],
): readonly FindingDraft[] {
  const owners = new Set(owned.flatMap(({ owner }) => (owner === undefined ? [] : [owner])))
  if (owners.size < 2) return []
  const missing = everybody.filter((person) => person.name !== '' && !owners.has(person))
  const byTable = new Map<Apprentice['table'], Apprentice[]>()
  for (const person of missing) byTable.set(person.table, [...(byTable.get(person.table) ?? []), person])
  return [...byTable.values()].map((those): FindingDraft => {
    const [first] = those
    return {
      code: 'attachment-person-missing',
      severity: '警告',
      source: '表内一致性',
      where: {
        file: first?.artifact.file ?? '',
        sheet: first?.table.sheet ?? '',
        rows: those.map(({ row }) => row.number),
        field: '姓名',
      },
      value: '',
      message: messages.missingScan(kind, those.length),
      fix: messages.missingScanFix(kind),
    }
  })
}

/** The person a scan belongs to: by the ID number in its name, else by the name when only one person has it. */
function ownerOf({ number, rest }: NamedScan, everybody: readonly Apprentice[]): Apprentice | undefined {
  const byNumber = number === undefined ? undefined : everybody.find((person) => person.number === number)
  if (byNumber !== undefined) return byNumber
  const named = everybody.filter(
    ({ name }) => name !== '' && (rest === name || (name.length > 1 && rest.includes(name))),
  )
  // 王小明 also holds 王小: the longest name is the one meant.
  const longest = named.toSorted((a, b) => b.name.length - a.name.length)
  const [first, second] = longest
  return first !== undefined && second?.name !== first.name ? first : undefined
}

function draft(
  file: string,
  code: string,
  severity: FindingDraft['severity'],
  message: string,
  fix: string,
): FindingDraft {
  const where = { file, sheet: '', rows: [], field: messages.field }
  return { code, severity, source: '表内一致性', where, value: '', message, fix }
}

function megabytes(bytes: number): string {
  return (bytes / 1024 / 1024).toFixed(1)
}
