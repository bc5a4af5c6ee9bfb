import { factsOfProfile, type Knowledge, type Profile, type Stage } from '../knowledge/index.ts'
import type { Artifact } from './artifact.ts'
import { attachmentMessages, checkAttachments, checkPapers, type Attachment } from './attachments/index.ts'
import { checkPolicy, submissionOf, type Region } from './checks/index.ts'
import type { FindingDraft, NotChecked } from './finding.ts'
import { formTemplates, loadFormLayouts } from './forms/index.ts'
import { applyContract, mapFields, type PortalContract, type PortalMapping } from './portal/index.ts'
import { reportOf, type CheckReport } from './report/index.ts'
import { checkStandards } from './standards/index.ts'
import { readInputs, type CheckInput, type ReadInputs, type ReadPorts } from './read-inputs.ts'
import { isRoster, loadLexicon, type Mapping } from './workbook/index.ts'

export interface CheckRequest {
  readonly inputs: readonly CheckInput[]
  /** The day whose texts apply. */
  readonly asOf: string
  readonly region?: Region
  readonly stage?: Stage
  readonly profile?: Profile
  /** What the columns of templates nobody has seen mean, by title. */
  readonly mapping?: Mapping
  /** The size the receiver takes of an attachment, where it is known. */
  readonly attachmentLimitBytes?: number
  /** A portal's contract to hold every row against, with what the user confirmed of its fields. */
  readonly portal?: { readonly contract: PortalContract; readonly mapping?: PortalMapping }
}

export interface CheckPorts extends Pick<ReadPorts, 'onProgress' | 'signal'> {
  readonly knowledge: Knowledge
}

export interface CheckRun {
  readonly report: CheckReport
  /** What was read; holds the users' own data. */
  readonly artifacts: readonly Artifact[]
  /** Nothing that was handed in could be read, or held anything to check. */
  readonly unusable: boolean
}

/** Reads what was handed in and checks all of it; never rejects for a file's sake. @throws when `signal` is aborted. */
export async function runCheck(
  request: CheckRequest,
  { knowledge, ...ports }: CheckPorts,
): Promise<CheckRun> {
  const { inputs, mapping } = request
  const read = await readInputs(inputs, { ...ports, ...(mapping === undefined ? {} : { mapping }) })
  return checkInputs(read, request, knowledge)
}

/** Checks what was read; pure. */
export function checkInputs(
  { inputs, artifacts, attachments, drafts: read }: ReadInputs,
  request: Omit<CheckRequest, 'inputs'>,
  knowledge: Knowledge,
): CheckRun {
  const drafts: FindingDraft[] = [...read]
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
  const papers = checkPapers(knowledge, {
    artifacts,
    attachments,
    asOf: request.asOf,
    ...(policy.place === undefined ? {} : { place: policy.place }),
    ...(request.stage === undefined ? {} : { stage: request.stage }),
    ...(profile === undefined ? {} : { profile }),
  })
  drafts.push(
    ...papers.drafts,
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
    files: inputs.map(({ file }) => file),
    drafts,
    notChecked: [
      ...policy.notChecked,
      ...standards.notChecked,
      ...(portal?.notChecked ?? []),
      ...papers.notChecked,
      ...notCheckedOf(attachments, request, artifacts),
    ],
    checked:
      policy.checked + standards.checked + papers.checked + (portal?.checked ?? 0) + attachments.length,
    ...(money === undefined ? {} : { money }),
  })
  return { report, artifacts, unusable: attachments.length === 0 && artifacts.every(isEmpty) }
}

function isEmpty({ tables, forms }: Artifact): boolean {
  return forms.length === 0 && !tables.some((table) => isRoster(table) && table.rows.length > 0)
}

function notCheckedOf(
  attachments: readonly Attachment[],
  request: Pick<CheckRequest, 'attachmentLimitBytes'>,
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
