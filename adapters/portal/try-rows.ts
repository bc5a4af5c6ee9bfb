import {
  filledRows,
  loadGather,
  loadLexicon,
  mapField,
  readTables,
  runCheck,
  type CheckInput,
  type DryRunOutcome,
  type Finding,
  type GuardOptions,
  type NotChecked,
  type PortalContract,
  type PortalMapping,
  type Region,
  type TriedRow,
} from '../../checker/index.ts'
import type { Knowledge, Profile } from '../../knowledge/index.ts'
import { messages } from './messages.zh.ts'

export interface TryRequest {
  readonly guard: GuardOptions
  readonly url: string
  readonly input: CheckInput
  /** Excel's row numbers. */
  readonly rows: readonly number[]
  /** The day whose texts apply. */
  readonly asOf: string
  /** Whose name and mapping are used; else the page is read on the spot and its host names it. */
  readonly contract?: PortalContract
  readonly mapping?: PortalMapping
  readonly region?: Region
  readonly profile?: Profile
  readonly loggedIn?: () => Promise<boolean>
  readonly onRow?: (done: number, total: number) => void
  readonly signal?: AbortSignal
}

export type Tried =
  | {
      readonly kind: 'tried'
      readonly system: string
      readonly rows: readonly TriedRow[]
      readonly notChecked: readonly NotChecked[]
      readonly outcome: DryRunOutcome
    }
  | { readonly kind: 'refused'; readonly message: string; readonly hint: string }

/** Most rows of one run: a page is filled field by field. */
export const rowLimit = 50

/** Fills rows of a workbook into the frozen page and puts our findings beside the page's words. @throws GatherError */
export async function tryRows(request: TryRequest, knowledge: Knowledge): Promise<Tried> {
  const { input, mapping = {}, signal } = request
  const wanted = [...new Set(request.rows)].sort((a, b) => a - b)
  const tables = await readTables(input)
  if (tables.kind === 'refused') return { kind: 'refused', message: tables.message, hint: tables.fix }
  const lexicon = loadLexicon()
  const rows = filledRows(tables.artifact, wanted, lexicon, mapping)
  const missing = wanted.filter((row) => !rows.some((each) => each.row === row))
  if (missing.length > 0)
    return { kind: 'refused', message: messages.noSuchRows(missing), hint: messages.noSuchRowsHint }
  const { dryRun } = await loadGather()
  const outcome = await dryRun({
    guard: request.guard,
    url: request.url,
    rows,
    clock: () => performance.now(),
    ...(request.loggedIn === undefined ? {} : { loggedIn: request.loggedIn }),
    ...(request.onRow === undefined ? {} : { onRow: request.onRow }),
    ...(signal === undefined ? {} : { signal }),
  })
  const contract = request.contract ?? contractOf(outcome, request.url)
  const run = await runCheck(
    {
      inputs: [input],
      asOf: request.asOf,
      ...(request.region === undefined ? {} : { region: request.region }),
      ...(request.profile === undefined ? {} : { profile: request.profile }),
      ...(contract === undefined ? {} : { portal: { contract, mapping } }),
    },
    { knowledge, ...(signal === undefined ? {} : { signal }) },
  )
  const titles = new Map(
    tables.artifact.tables.flatMap((table) => table.columns.map(({ id, field }) => [id, field] as const)),
  )
  const column = (label: string) => {
    const field = outcome.step?.fields.find((each) => each.label === label)
    const id = field === undefined ? undefined : mapField(field, lexicon, mapping).id
    return id === undefined ? undefined : (titles.get(id) ?? lexicon.titleOf(id))
  }
  return {
    kind: 'tried',
    system: contract?.system ?? new URL(request.url).host,
    rows: outcome.rows.map(({ row, messages: said, notFilled, picture }, at) => {
      const sheet = rows[at]?.sheet ?? ''
      return {
        sheet,
        row,
        findings: run.report.findings.filter((finding) => isOf(finding, sheet, row)),
        said: said.map(({ field, message }) => {
          const title = column(field)
          return { field, message, ...(title === undefined ? {} : { column: title }) }
        }),
        notFilled,
        picture,
      }
    }),
    notChecked: run.report.notChecked,
    outcome,
  }
}

function isOf({ where }: Finding, sheet: string, row: number): boolean {
  return where.sheet === sheet && where.rows.includes(row)
}

/** The page as the dry run read it, good for this run only. */
function contractOf({ step }: DryRunOutcome, url: string): PortalContract | undefined {
  if (step === undefined) return undefined
  return {
    version: 1,
    id: 'this-page',
    system: new URL(url).host,
    state: 'captured',
    clauses: [],
    steps: [step],
  }
}
