import {
  addMonths,
  judge,
  type Entry,
  type Facts,
  type QuoteId,
  type Verdict,
} from '../../knowledge/index.ts'
import { cellOf, columnIndex, type FieldId, type StoredCell } from '../artifact.ts'
import { entriesAbout, type CheckContext } from './context.ts'
import { messages, notes } from './messages.zh.ts'
import { termBetween, trainingOf } from './people.ts'
import { atCell } from './place.ts'
import type { RowIn, TableIn } from './submission.ts'
import { checkOrder, tells } from './spans.ts'
import { isReversedSpan, readLevel, readSpan, readTerm, squeeze, type Term } from './values/index.ts'
import { readDays } from '../standards/index.ts'

type VerdictEntry = Extract<Entry, { kind: 'verdict' }>

/** A requirement of the packs that one column of a table can be held against. */
interface Requirement {
  readonly topic: string
  /** Columns that state the matter, the first that is there is shown. */
  readonly columns: readonly FieldId[]
  /** The fact that the column gives. */
  readonly fact: string
}

const requirements: readonly Requirement[] = [
  { topic: 'allowed-levels', columns: ['target', 'obtained-level'], fact: 'level' },
  { topic: 'training-term', columns: ['term', 'end', 'start'], fact: 'term-months' },
  {
    topic: 'contract-term',
    columns: ['contract-term', 'contract-end', 'contract-start'],
    fact: 'contract-months',
  },
]

/** Every row of a table against what the place's text requires; a level that a closed list of the form judges is left to it. */
export function checkRequirements(
  context: CheckContext,
  subject: TableIn,
  judgedByForm: ReadonlySet<string>,
): void {
  const { basis } = context
  if (basis.kind !== 'texts') return
  const checks: ((context: CheckContext, row: RowIn) => void)[] = []
  if (columnIndex(subject.table, 'term') >= 0) checks.push(checkTermWritten)
  for (const requirement of requirements) {
    const column = requirement.columns.find((id) => tells(subject.table, id))
    if (column === undefined || judgedByForm.has(column)) continue
    const entries = entriesAbout(context, requirement.topic)
    const entry = entries.find((each): each is VerdictEntry => each.kind === 'verdict')
    if (entry === undefined) {
      const title = subject.table.columns.find(({ id }) => id === column)?.field ?? column
      context.notChecked(notes.notInText(title, basis.place.name))
      continue
    }
    context.ran()
    checks.push((each, row) => {
      checkRow(each, row, requirement, column, entry)
    })
  }
  checks.push(checkOrder)
  checkRows(context, subject, checks)
}

/** Columns whose cells decide what the checks of this file find in a row. */
const decidingColumns: readonly FieldId[] = [
  'target',
  'obtained-level',
  'term',
  'start',
  'end',
  'contract-term',
  'contract-start',
  'contract-end',
  'assessed-on',
]

/** Rows that say the same as one that was in order are in order: a roster's thousands have a handful of terms and days. */
function checkRows(
  context: CheckContext,
  subject: TableIn,
  checks: readonly ((context: CheckContext, row: RowIn) => void)[],
): void {
  const { table } = subject
  const deciding = decidingColumns.map((id) => columnIndex(table, id)).filter((index) => index >= 0)
  const inOrder = new Set<string>()
  for (const row of table.rows) {
    const said = deciding.map((index) => saidIn(row.cells[index])).join('\n')
    if (inOrder.has(said)) continue
    let found = false
    const watching: CheckContext = {
      ...context,
      report: (finding) => {
        found = true
        context.report(finding)
      },
    }
    for (const check of checks) check(watching, { ...subject, row })
    if (!found) inOrder.add(said)
  }
}

/** A cell's content with what it is: a number is read otherwise than its digits as text. */
function saidIn(stored: StoredCell | undefined): string {
  if (stored === null || stored === undefined) return ''
  if (typeof stored === 'string') return stored
  return typeof stored === 'number' ? `=${String(stored)}` : `${stored.kind}:${stored.text}`
}

function checkTermWritten(context: CheckContext, row: RowIn): void {
  const cell = cellOf(row.table, row.row, 'term')
  const text = cell?.text ?? ''
  if (squeeze(text) === '' || isReversedSpan(text)) return
  const { unit } = row.table.columns[columnIndex(row.table, 'term')] ?? {}
  const term = readTerm(text, unit)
  if (term?.sure === true) return
  context.report({
    code: 'term-unclear',
    severity: term === undefined ? '警告' : '提示',
    source: '政策',
    where: atCell(row, 'term'),
    value: text,
    message: term === undefined ? messages.termUnclear(text) : messages.termUnit(text, spoken(term)),
    fix: term === undefined ? messages.termUnclearFix : messages.termUnitFix,
  })
}

function spoken({ months }: Term): string {
  return months % 12 === 0 ? `${String(months / 12)}年` : `${String(months)}个月`
}

/** What a row says, in facts of the rule core; `sure` is false where a unit was supplied. */
function factsOf({ table, row }: RowIn): { readonly facts: Facts; readonly sure: boolean } {
  const { term, target } = trainingOf({ table, row })
  const contract = contractOf({ table, row })
  const level = target ?? readLevel(cellOf(table, row, 'obtained-level')?.text ?? '')
  return {
    facts: {
      ...(level === undefined ? {} : { level }),
      ...(term === undefined ? {} : { 'term-months': term.months }),
      ...(contract === undefined ? {} : { 'contract-months': contract.months }),
    },
    sure: term?.sure !== false && contract?.sure !== false,
  }
}

function contractOf({ table, row }: Pick<RowIn, 'table' | 'row'>): Term | undefined {
  const column = table.columns[columnIndex(table, 'contract-term')]
  const written = cellOf(table, row, 'contract-term')?.text ?? ''
  const days = (id: FieldId) => readDays(cellOf(table, row, id))
  return (
    readTerm(written, column?.unit) ??
    termBetween(days('contract-start'), days('contract-end')) ??
    readSpan(cellOf(table, row, 'contract-start')?.text ?? '')
  )
}

function checkRow(
  context: CheckContext,
  row: RowIn,
  { fact }: Requirement,
  column: FieldId,
  entry: VerdictEntry,
): void {
  const { facts, sure } = factsOf(row)
  if (facts[fact] === undefined) return
  const verdict = judge(context.knowledge.program, entry.rule, { ...context.profileFacts, ...facts })
  if (verdict.kind === 'met') return
  const value = cellOf(row.table, row.row, column)?.text ?? ''
  const where = atCell(row, column)
  const failed = decisive(verdict, fact)
  const requirement = failed.text === '' ? entry.text : failed.text
  const quotes = [...failed.quotes, ...entry.quotes]
  const common = { source: '政策', where, value, quotes } as const
  switch (verdict.kind) {
    case 'unmet': {
      const mainly = saysMainly(context, quotes)
      context.report({
        ...common,
        code: 'requirement-unmet',
        severity: sure && !mainly ? '错误' : '警告',
        message: messages.unmet(where.field, value, requirement) + (mainly ? messages.mainly : ''),
        fix: messages.unmetFix(where.field),
      })
      break
    }
    case 'discretion':
      context.report({
        ...common,
        code: 'requirement-soft',
        severity: '提示',
        message: messages.soft(where.field, value, requirement),
        fix: messages.softFix,
      })
      break
    case 'open':
      // Open for want of a fact the table has no column for (特殊情况): a person says. Open for want of a column: not checked.
      if (verdict.missing.every((each) => !derivable.has(each)) && failed.facts.includes(fact))
        context.report({
          ...common,
          code: 'requirement-open',
          severity: '待人工确认',
          message: messages.open(where.field, value, requirement),
          fix: messages.openFix,
        })
  }
}

const derivable: ReadonlySet<string> = new Set(requirements.map(({ fact }) => fact))

/** The stated requirement that decides: the first that fails, else the first that is open, about this fact where possible. */
function decisive(
  { findings }: Verdict,
  fact: string,
): { readonly text: string; readonly quotes: readonly QuoteId[]; readonly facts: readonly string[] } {
  const notMet = findings.filter(({ truth }) => truth !== true)
  const ranked = [false, undefined].flatMap((truth) => notMet.filter((each) => each.truth === truth))
  return ranked.find(({ facts }) => facts.includes(fact)) ?? ranked[0] ?? { text: '', quotes: [], facts: [] }
}

/** 「主要是…」 leaves room for others: failing it is told, and not held to be certain. */
function saysMainly(context: CheckContext, quotes: readonly QuoteId[]): boolean {
  return quotes.some((id) => context.knowledge.quotes.get(id)?.text.includes('主要是') === true)
}

type DeadlineEntry = Extract<Entry, { kind: 'deadline' }>

/** Where the text sets a time before the end of the training in which to assess. */
export function checkAssessmentWindow(context: CheckContext, subject: TableIn): void {
  const { table } = subject
  const entry = entriesAbout(context, 'assessment-time').find(
    (each): each is DeadlineEntry => each.kind === 'deadline' && each.direction === 'before',
  )
  if (entry?.within === undefined || entry.from !== 'term-end-date' || entry.within.unit !== '月') return
  if (columnIndex(table, 'assessed-on') < 0) return
  context.ran()
  for (const row of table.rows) {
    const rowIn = { ...subject, row }
    const assessed = readDays(cellOf(table, row, 'assessed-on'))
    const end = endOf(rowIn)
    if (assessed === undefined || end === undefined) continue
    const opens = addMonths(end.from, -entry.within.amount).date
    if (assessed.to >= opens) continue
    const where = atCell(rowIn, 'assessed-on')
    const value = cellOf(table, row, 'assessed-on')?.text ?? ''
    context.report({
      code: 'requirement-unmet',
      severity: end.sure ? '错误' : '警告',
      source: '政策',
      where,
      value,
      message: messages.unmet(where.field, value, entry.text),
      fix: messages.unmetFix(where.field),
      quotes: entry.quotes,
    })
  }
}

/** The earliest day the training can end on. */
function endOf(row: RowIn): { readonly from: string; readonly sure: boolean } | undefined {
  const written = readDays(cellOf(row.table, row.row, 'end'))
  if (written !== undefined) return { from: written.from, sure: true }
  const { start, term } = trainingOf(row)
  if (start === undefined || term === undefined) return undefined
  return { from: addMonths(start.from, Math.floor(term.months)).date, sure: term.sure }
}
