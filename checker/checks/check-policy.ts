import type { Knowledge, Stage } from '../../knowledge/index.ts'
import type { FormTemplates } from '../forms/index.ts'
import type { FindingClause, FindingDraft, NotChecked } from '../finding.ts'
import { checkAgainstRoster } from './across.ts'
import { basisOf, statusIn } from './basis.ts'
import { countedOf, type Counted } from './claim-counted.ts'
import { checkClaimFields } from './claim-fields.ts'
import { checkClaimNumbers } from './claim-numbers.ts'
import { checkColumns } from './columns.ts'
import { clauseOf, draftOf, type CheckContext, type PolicyFinding } from './context.ts'
import { messages, notes, reasons } from './messages.zh.ts'
import { amountRule, standingsOf, sumOf, type Standings, type ValueEntry } from './money.ts'
import { checkNames, enterpriseNames } from './names.ts'
import { peopleOf, type Assessed, type People } from './people.ts'
import { checkAssessmentWindow, checkRequirements } from './requirements.ts'
import { checkResults } from './results.ts'
import type { FormIn, Submission } from './submission.ts'

export type Region =
  { readonly kind: 'id'; readonly id: string } | { readonly kind: 'elsewhere'; readonly name: string }

export interface PolicyOptions {
  readonly asOf: string
  readonly region?: Region
  readonly stage?: Stage
  /** Name and facts of the enterprise's profile. */
  readonly profile?: {
    readonly name?: string
    readonly facts: Readonly<Record<string, string | number | boolean>>
  }
}

/** The money, first thing in a report. Sums in 分. */
export interface MoneySummary {
  readonly eligible: number
  readonly notEligible: readonly { readonly reason: string; readonly rows: readonly number[] }[]
  readonly expectedFen: number
  readonly statedFen?: number
  readonly arithmetic: string
  readonly clause: FindingClause
}

export interface PolicyOutcome {
  readonly drafts: readonly FindingDraft[]
  readonly notChecked: readonly NotChecked[]
  readonly checked: number
  /** Name of the place whose texts were taken. */
  readonly place?: string
  readonly money?: MoneySummary
  readonly people: People
  readonly standings: readonly Standings[]
}

/** Everything the texts of the place say about what was handed in, and whether its parts agree. Pure. */
export function checkPolicy(
  knowledge: Knowledge,
  templates: FormTemplates,
  submission: Submission,
  options: PolicyOptions,
): PolicyOutcome {
  const { rosters, results, claims, others } = submission
  const formEntry = knowledge.entry(templates.roster.entry)
  const anyForm = rosters.length + results.length + claims.length > 0
  const basis = basisOf(knowledge, options.asOf, options.region, anyForm ? formEntry?.place : undefined)
  const formsApply = basis.kind === 'texts' && basis.jurisdiction === formEntry?.place
  const drafts: FindingDraft[] = []
  const notChecked = new Map<string, NotChecked>()
  let checked = 0
  const context: CheckContext = {
    knowledge,
    templates,
    basis,
    formsApply,
    asOf: options.asOf,
    ...(options.stage === undefined ? {} : { stage: options.stage }),
    profileFacts: options.profile?.facts ?? {},
    report: (finding: PolicyFinding) => {
      drafts.push(draftOf(knowledge, basis, finding))
    },
    ran: (times = 1) => {
      checked += times
    },
    notChecked: (note) => {
      notChecked.set(`${note.what} ${note.why}`, note)
    },
  }
  explainBasis(context, submission, anyForm)
  const people = peopleOf(submission)

  if (formsApply) {
    for (const table of rosters) checkColumns(context, table, templates.roster.columns)
    for (const table of results) checkColumns(context, table, templates.results.columns)
    checkResults(
      context,
      people.assessed.filter(({ table }) => table.form === '附件2'),
      templates.results.columns,
    )
    const names = enterpriseNames(submission)
    for (const claim of claims) checkClaimFields(context, claim, templates.claim.fields, names)
  } else if (anyForm && basis.kind === 'texts')
    context.notChecked(notes.formsElsewhere(basis.place.name, formsOf(knowledge, templates)))
  const listed = new Set(
    formsApply
      ? templates.roster.columns.filter(({ options: list }) => list !== undefined).map(({ id }) => id)
      : [],
  )
  for (const table of rosters) checkRequirements(context, table, listed)
  for (const table of others) {
    checkRequirements(context, table, new Set())
    checkAssessmentWindow(context, table)
  }
  checkAgainstRoster(context, people)
  checkNames(context, submission, options.profile?.name)
  if (results.length > 0 && rosters.length === 0) context.notChecked(notes.noRoster)

  const standings = standingsOf(people.assessed)
  const rule = amountRule(context)
  const statedFen = checkClaims(context, claims, standings, rule)
  const money = moneyOf(context, standings, rule, statedFen)
  return {
    drafts,
    notChecked: [...notChecked.values()],
    checked,
    people,
    standings,
    ...(basis.kind === 'texts' ? { place: basis.place.name } : {}),
    ...(money === undefined ? {} : { money }),
  }
}

function formsOf(knowledge: Knowledge, templates: FormTemplates): string {
  const entry = knowledge.entry(templates.roster.entry)
  return knowledge.corpus.get(entry?.document ?? '')?.shortName ?? ''
}

/** Says which texts were taken; a repealed basis is never passed over in silence. */
function explainBasis(context: CheckContext, submission: Submission, anyForm: boolean): void {
  const { basis, knowledge } = context
  switch (basis.kind) {
    case 'place-unsaid':
      context.notChecked(notes.placeUnsaid)
      return
    case 'not-covered':
      context.notChecked(notes.notCovered(basis.place))
      return
    case 'gap':
      context.notChecked(notes.gap(basis.place.name, context.asOf, basis.later.shortName))
      return
    case 'texts': {
      const [main] = basis.resolution.chain
      if (basis.from === 'form' && anyForm) {
        const place = knowledge.corpus.places.get(main.document.place)?.name ?? basis.place.name
        context.notChecked(notes.formPlace(place, main.document.shortName))
      }
      const status = statusIn(basis, main.document)
      if (status === undefined || status.kind === 'in-force') return
      const by = status.by.held ? status.by.id : (status.by.docNumber ?? status.by.name)
      const file = submission.artifacts[0]?.file ?? ''
      context.report({
        code: 'basis-repealed',
        severity: '警告',
        source: '政策',
        where: { file, sheet: '', rows: [], field: '政策依据' },
        value: main.document.shortName,
        message: messages.repealed(main.document.shortName, by, status.effective),
        fix: messages.repealedFix(by),
      })
    }
  }
}

/** Each 附件3 with the 附件2 it belongs to; gives the sum of what they state. */
function checkClaims(
  context: CheckContext,
  claims: readonly FormIn[],
  standings: readonly Standings[],
  rule: ValueEntry | undefined,
): number | undefined {
  if (claims.length === 0 || !context.formsApply) return undefined
  const official = standings.filter(({ person }) => person.table.form === '附件2')
  if (official.length === 0) context.notChecked(notes.noResults)
  let total: number | undefined
  let unclear = false
  for (const claim of claims) {
    const own = official.filter(({ person }) => person.artifact === claim.artifact)
    const alone = claims.length === 1
    const oneEachFile = claims.filter(({ artifact }) => artifact === claim.artifact).length === 1
    const mine = alone ? official : oneEachFile && own.length > 0 ? own : undefined
    if (mine === undefined && official.length > 0) unclear = true
    const counted: Counted | undefined = mine === undefined || mine.length === 0 ? undefined : countedOf(mine)
    const stated = checkClaimNumbers(context, claim, context.templates.claim.fields, counted, rule)
    if (stated !== undefined) total = (total ?? 0) + stated
  }
  if (unclear) context.notChecked(notes.severalClaims)
  return total
}

function moneyOf(
  context: CheckContext,
  standings: readonly Standings[],
  rule: ValueEntry | undefined,
  statedFen: number | undefined,
): MoneySummary | undefined {
  const { basis } = context
  if (standings.length === 0 || basis.kind !== 'texts') return undefined
  if (rule === undefined) {
    context.notChecked(notes.noAmountRule(basis.place.name))
    return undefined
  }
  const counts = standings.filter(({ standing }) => standing.kind === 'counts')
  const sum = sumOf(context, rule, counts, (own) => own ?? 1)
  if (sum.kind === 'open') {
    context.notChecked(notes.moneyOpen(sum.facts.join('、')))
    return undefined
  }
  if (sum.kind === 'unstated') {
    context.notChecked(notes.moneyUnstated(sum.why))
    return undefined
  }
  if (counts.some(({ years }) => years === undefined)) context.notChecked(notes.yearsUnknown)
  const clause = clauseOf(context.knowledge, basis, [...rule.quotes, ...sum.quotes])
  if (clause === undefined) return undefined
  context.ran()
  const unpaid = new Set(sum.unpaid)
  return {
    eligible: counts.length - unpaid.size,
    notEligible: notEligible(standings, unpaid),
    expectedFen: sum.fen,
    ...(statedFen === undefined ? {} : { statedFen }),
    arithmetic: sum.arithmetic,
    clause,
  }
}

function notEligible(
  standings: readonly Standings[],
  unpaid: ReadonlySet<Assessed>,
): MoneySummary['notEligible'] {
  const tables = new Set(standings.map(({ person }) => person.table))
  const groups = new Map<string, number[]>()
  for (const { person, standing } of standings) {
    const reason = unpaid.has(person)
      ? person.certified === false
        ? reasons.noCertificate
        : reasons.zero
      : standing.kind === 'counts'
        ? undefined
        : standing.reason
    if (reason === undefined) continue
    const where = tables.size > 1 ? `（${person.artifact.file} ${person.table.sheet}）` : ''
    const key = `${reason}${where}`
    const rows = groups.get(key)
    if (rows === undefined) groups.set(key, [person.row.number])
    else rows.push(person.row.number)
  }
  return [...groups].map(([reason, rows]) => ({ reason, rows }))
}
