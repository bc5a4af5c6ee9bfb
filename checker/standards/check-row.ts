import type { Column, FieldId, Row, StoredCell, Table } from '../artifact.ts'
import { halfWidth } from '../text.ts'
import { checkCertificateNumber } from './certificate-number.ts'
import { checkCell, isLost, isPlain, readSex, valueOf, type Value } from './check-cell.ts'
import { readDateCell } from './date-text.ts'
import { spotOf, type Collector } from './collect.ts'
import type { Issue } from './issue.ts'
import { messages } from './messages.zh.ts'
import { ageOn, checkResidentId, hasKnownRegion, type ResidentId } from './resident-id.ts'

/** The days a person's age is judged on: one, where the form says its time; else a span. */
export interface AgeDays {
  readonly known: boolean
  readonly from: string
  readonly to: string
}

const judged: ReadonlySet<FieldId> = new Set<FieldId>([
  'name',
  'phone',
  'account-number',
  'bank-code',
  'bank',
  'credit-code',
  'certificate-number',
  'sex',
  'age',
  'start',
  'end',
  'assessed-on',
  'contract-start',
  'contract-end',
  'certificate-date',
  'birth-date',
])

const levelWords = [
  ['高级技师', /高级技师|一级/u],
  ['技师', /技师|二级/u],
  ['高级工', /高级|三级/u],
  ['中级工', /中级|四级/u],
  ['初级工', /初级|五级/u],
] as const

/** Judges a table's rows one after another; `check` returns the person's number, for finding duplicates. */
export function createRowCheck(table: Table, asOf: string, days: AgeDays, collector: Collector) {
  const place = new Map<FieldId, number>()
  table.columns.forEach(({ id }, index) => {
    if (id !== undefined && !place.has(id)) place.set(id, index)
  })
  const simple = [...place].filter(([id]) => judged.has(id))
  const idAt = place.get('id-number')
  const cells = simple.length + (idAt === undefined ? 0 : 1)
  /** The last sound value of a column: many columns repeat one. */
  const sound = new Map<number, StoredCell>()

  const valueAt = (row: Row, id: FieldId): Value | undefined => {
    const index = place.get(id)
    return index === undefined ? undefined : valueOf(row.cells[index])
  }
  const report = (row: Row, index: number, value: string, issue: Issue) => {
    const column: Column | undefined = table.columns[index]
    if (column !== undefined) collector.add(spotOf(table, column, row.number, value), issue)
  }
  const reportAt = (row: Row, id: FieldId, value: string, issue: Issue) => {
    const index = place.get(id)
    if (index !== undefined) report(row, index, value, issue)
  }
  const checkId = (row: Row): ResidentId | undefined => {
    const value = idAt === undefined ? undefined : valueOf(row.cells[idAt])
    if (value === undefined || idAt === undefined || isOtherDocument(valueAt(row, 'id-kind')))
      return undefined
    if (isLost(value)) {
      report(row, idAt, value.text, messages.lostPrecision('id-lost-precision', '身份证号'))
      return undefined
    }
    const id = checkResidentId(value.text, asOf)
    for (const issue of id.issues) report(row, idAt, value.text, issue)
    if (id.issues.length === 0 && !hasKnownRegion(id))
      report(row, idAt, value.text, messages.idRegionUnknown(id.number.slice(0, 6)))
    return id
  }
  return {
    cells,
    check(row: Row): string | undefined {
      const id = checkId(row)
      for (const [field, index] of simple) {
        const stored = row.cells[index] ?? null
        if (stored === null || stored === sound.get(index) || isPlain(field, stored)) continue
        const value = valueOf(stored)
        if (value === undefined) continue
        const issues = checkCell(field, value, 'person')
        for (const issue of issues) report(row, index, value.text, issue)
        if (issues.length === 0) sound.set(index, stored)
      }
      if (id !== undefined) checkPerson(row, id)
      checkCertificate(row)
      return id?.number
    },
  }

  function checkPerson(row: Row, id: ResidentId): void {
    const sex = valueAt(row, 'sex')
    const written = sex === undefined ? undefined : readSex(sex.text)
    if (written !== undefined && id.sex !== undefined && written !== id.sex)
      reportAt(row, 'sex', sex?.text ?? '', messages.sexDiffers(written, id.sex))
    if (id.birthDate === undefined) return
    const age = valueAt(row, 'age')
    const years = age?.number ?? Number(/\d+(?:\.\d+)?/u.exec(halfWidth(age?.text ?? ''))?.[0])
    if (age !== undefined && !Number.isNaN(years) && age.date === undefined) {
      const least = ageOn(id.birthDate, days.from) - 1
      const most = ageOn(id.birthDate, days.to) + 1
      if (years < least || years > most)
        reportAt(row, 'age', age.text, messages.ageDiffers(years, ageOn(id.birthDate, days.to), days.to))
    }
    const birth = valueAt(row, 'birth-date')
    const read = birth === undefined ? undefined : readDateCell(birth).from
    const exact = birth !== undefined && readDateCell(birth).issues.length === 0
    const differs =
      read !== undefined && (exact ? read !== id.birthDate : read.slice(0, 7) !== id.birthDate.slice(0, 7))
    if (differs) reportAt(row, 'birth-date', birth?.text ?? '', messages.birthDiffers(read, id.birthDate))
  }

  function checkCertificate(row: Row): void {
    const value = valueAt(row, 'certificate-number')
    if (value === undefined) return
    const { level, year } = checkCertificateNumber(value.text)
    const obtained = valueAt(row, 'obtained-level')?.text ?? ''
    const written = levelWords.find(([, words]) => words.test(obtained))?.[0]
    if (level !== undefined && written !== undefined && level !== written && !/[或\\/]/u.test(obtained))
      reportAt(row, 'certificate-number', value.text, messages.certificateLevel(level, obtained))
    const assessed = valueAt(row, 'assessed-on')
    const day = assessed === undefined ? undefined : readDateCell(assessed).from
    // A certificate may be issued some weeks after the examination, in the next year.
    if (
      year !== undefined &&
      day !== undefined &&
      (year < Number(day.slice(0, 4)) || year > Number(day.slice(0, 4)) + 1)
    )
      reportAt(row, 'certificate-number', value.text, messages.certificateYear(String(year), day))
  }
}

/** A passport or another document, said so in a column of its own, follows other rules. */
function isOtherDocument(kind: Value | undefined): boolean {
  return kind !== undefined && /护照|通行证|军官|士兵|回乡|台胞|其他/u.test(kind.text)
}
