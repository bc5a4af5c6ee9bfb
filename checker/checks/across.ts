import { addDays, addMonths } from '../../knowledge/index.ts'
import { cellOf, type Cell, type FieldId } from '../artifact.ts'
import { maskNumber } from '../mask.ts'
import { entriesAbout, type CheckContext } from './context.ts'
import { messages } from './messages.zh.ts'
import { trainingOf, type Apprentice, type Assessed, type People, type Training } from './people.ts'
import { atCell, atTable } from './place.ts'
import type { PolicyCode } from './codes.ts'
import { occupationKey, squeeze } from './values/index.ts'
import type { DaySpan } from '../standards/index.ts'

/** 附件2 against 附件1, person by person. */
export function checkAgainstRoster(context: CheckContext, { apprentices, assessed }: People): void {
  if (apprentices.length === 0 || assessed.length === 0) return
  context.ran(7)
  const matched = new Set<Apprentice>()
  for (const person of assessed) {
    const { match } = person
    switch (match.kind) {
      case 'no-roster':
        break
      case 'absent':
        absent(context, person)
        break
      case 'by-name':
        matched.add(match.apprentice)
        numberDiffers(context, person, match.apprentice)
        compare(context, person, match.apprentice)
        break
      case 'same':
        matched.add(match.apprentice)
        if (person.name !== '' && match.apprentice.name !== '' && person.name !== match.apprentice.name)
          differs(context, person, match.apprentice, 'name', 'name-differs-from-roster', '错误')
        compare(context, person, match.apprentice)
    }
  }
  withoutResult(
    context,
    apprentices.filter((each) => !matched.has(each)),
  )
}

function absent(context: CheckContext, person: Assessed): void {
  const id: FieldId = person.name === '' ? 'id-number' : 'name'
  context.report({
    code: 'not-in-roster',
    severity: '错误',
    source: '表内一致性',
    where: atCell(person, id, '姓名'),
    value: textAt(person, id),
    message: messages.notInRoster,
    fix: messages.notInRosterFix,
  })
}

function numberDiffers(context: CheckContext, person: Assessed, there: Apprentice): void {
  if (person.number === '') return
  context.report({
    code: 'id-differs-from-roster',
    severity: '错误',
    source: '表内一致性',
    where: atCell(person, 'id-number', '身份证号'),
    value: maskNumber(person.number),
    message: messages.idDiffers(there.row.number, maskNumber(there.number)),
    fix: messages.idDiffersFix,
  })
}

function compare(context: CheckContext, person: Assessed, there: Apprentice): void {
  if (unlike(person, there, 'sex', squeeze))
    differs(context, person, there, 'sex', 'sex-differs-from-roster', '错误')
  if (unlike(person, there, 'occupation', occupationKey))
    differs(context, person, there, 'occupation', 'occupation-differs-from-roster', '错误')
  const training = trainingOf(there)
  compareLevel(context, person, there, training)
  compareDates(context, person, training)
}

function compareLevel(context: CheckContext, person: Assessed, there: Apprentice, training: Training): void {
  const { level } = person
  const written = textAt(person, 'obtained-level')
  if (person.passed !== true || written === '') return
  if (level === undefined || training.target === undefined || level === training.target) return
  context.report({
    code: 'level-differs-from-target',
    severity: '警告',
    source: '表内一致性',
    where: atCell(person, 'obtained-level', '取得职业资格等级'),
    value: written,
    message: messages.levelDiffers(there.row.number, training.target, level),
    fix: messages.levelDiffersFix,
  })
}

/** Only where the text has the assessment after the term's end, and only when no reading of the dates could hold. */
function compareDates(context: CheckContext, person: Assessed, training: Training): void {
  if (!context.formsApply || !isEarly(person, training) || training.term === undefined) return
  const end = earliestEnd(training)
  if (end === undefined) return
  context.report({
    code: 'assessed-before-term-end',
    severity: training.term.sure ? '错误' : '警告',
    source: '政策',
    where: atCell(person, 'assessed-on', '考核鉴定时间'),
    value: textAt(person, 'assessed-on'),
    message: messages.assessedEarly(span(person.assessedOn), end),
    fix: messages.assessedEarlyFix,
    quotes: entriesAbout(context, 'assessment-time').flatMap((entry) => entry.quotes),
  })
}

/** Whether the assessment was certainly held before the training had ended. */
export function isEarly(person: Assessed, training: Training): boolean {
  const end = earliestEnd(training)
  return person.assessedOn !== undefined && end !== undefined && person.assessedOn.to < end
}

/** The first day that may count as the end: the last day of the term itself is one. */
function earliestEnd({ start, term }: Training): string | undefined {
  if (start === undefined || term === undefined) return undefined
  const whole = Math.floor(term.months)
  return addDays(addMonths(start.from, whole).date, -1)
}

function span(days: DaySpan | undefined): string {
  if (days === undefined) return ''
  return days.from === days.to ? days.from : days.from.slice(0, 7)
}

function unlike(person: Apprentice, there: Apprentice, id: FieldId, key: (text: string) => string): boolean {
  const [here, other] = [key(textAt(person, id)), key(textAt(there, id))]
  return here !== '' && other !== '' && here !== other
}

function differs(
  context: CheckContext,
  person: Apprentice,
  there: Apprentice,
  id: FieldId,
  code: PolicyCode,
  severity: '错误' | '提示',
): void {
  const where = atCell(person, id)
  context.report({
    code,
    severity,
    source: '表内一致性',
    where,
    value: textAt(person, id),
    message: messages.differs(where.field, there.row.number, textAt(there, id).trim()),
    fix: messages.differsFix(where.field),
  })
}

/** One finding for each roster: who has no result may have left, and that is no mistake. */
function withoutResult(context: CheckContext, left: readonly Apprentice[]): void {
  const byTable = new Map<Apprentice['table'], { readonly first: Apprentice; readonly rows: number[] }>()
  for (const each of left) {
    const group = byTable.get(each.table)
    if (group === undefined) byTable.set(each.table, { first: each, rows: [each.row.number] })
    else group.rows.push(each.row.number)
  }
  for (const { first, rows } of byTable.values())
    context.report({
      code: 'no-result',
      severity: '提示',
      source: '表内一致性',
      where: atTable(first, '姓名', rows),
      value: '',
      message: messages.noResult(rows.length),
      fix: messages.noResultFix,
    })
}

function textAt({ table, row }: Apprentice, id: FieldId): string {
  const cell: Cell | undefined = cellOf(table, row, id)
  return cell?.text ?? ''
}
