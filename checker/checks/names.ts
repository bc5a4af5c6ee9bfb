import { cellAt, columnIndex, fieldOf, textOf } from '../artifact.ts'
import type { Where } from '../finding.ts'
import type { CheckContext } from './context.ts'
import { messages } from './messages.zh.ts'
import { atColumn, atField } from './place.ts'
import type { Submission } from './submission.ts'
import { firmKey, squeeze } from './values/index.ts'

/** A name as one table or form gives it. */
interface Written {
  readonly form: string
  readonly text: string
  readonly where: Where
}

/** One enterprise and one set of training institutions through all forms, and the profile's name where there is one. */
export function checkNames(context: CheckContext, submission: Submission, profileName?: string): void {
  const enterprises = enterprisesOf(submission)
  const [first, ...others] =
    profileName === undefined ? enterprises : [{ form: '企业档案', text: profileName }, ...enterprises]
  if (first !== undefined && others.length > 0) {
    context.ran()
    for (const other of others)
      if ('where' in other && firmKey(other.text) !== firmKey(first.text))
        context.report({
          code: 'enterprise-differs',
          severity: '错误',
          source: '表内一致性',
          where: other.where,
          value: other.text,
          message: messages.enterpriseDiffers(other.text.trim(), first.form, first.text.trim()),
          fix: messages.enterpriseDiffersFix,
        })
  }
  checkInstitutions(context, submission)
}

/** The enterprise's name as the rosters and results give it. */
export function enterpriseNames(submission: Pick<Submission, 'rosters' | 'results'>): readonly string[] {
  return enterprisesOf({ ...submission, claims: [] }).map(({ text }) => text)
}

function enterprisesOf(submission: Pick<Submission, 'rosters' | 'results' | 'claims'>): readonly Written[] {
  const found: Written[] = []
  for (const { artifact, table } of [...submission.rosters, ...submission.results]) {
    const field = fieldOf(table, 'enterprise') ?? fieldOf(table, 'applicant')
    if (field !== undefined)
      found.push({
        form: table.form,
        text: field.cell.text,
        where: atField(artifact.file, table.sheet, field),
      })
  }
  for (const { artifact, form } of submission.claims) {
    const field = fieldOf(form, 'applicant')
    if (field !== undefined)
      found.push({ form: form.form, text: field.cell.text, where: atField(artifact.file, form.sheet, field) })
  }
  // 「（盖章）」 may be left behind a name that was typed into the label's own cell.
  return found
    .map((each) => ({ ...each, text: each.text.replace(/[（(]盖章[）)]/gu, '') }))
    .filter(({ text }) => squeeze(text) !== '')
}

function checkInstitutions(context: CheckContext, submission: Submission): void {
  const listed = new Map<string, string>()
  for (const { table } of submission.rosters) {
    const index = columnIndex(table, 'institution')
    if (index < 0) continue
    for (const row of table.rows) {
      const text = textOf(row.cells[index])
      for (const name of namesIn(text)) listed.set(firmKey(name), name)
    }
  }
  if (listed.size === 0) return
  for (const { artifact, form } of submission.claims) {
    const field = fieldOf(form, 'institution')
    if (field === undefined || squeeze(field.cell.text) === '') continue
    context.ran()
    const unknown = namesIn(field.cell.text).filter((name) => !listed.has(firmKey(name)))
    if (unknown.length === 0) continue
    context.report({
      code: 'institution-differs',
      severity: '错误',
      source: '表内一致性',
      where: atField(artifact.file, form.sheet, field),
      value: field.cell.text,
      message: messages.institutionDiffers(
        field.cell.text.trim(),
        [...listed.values()].slice(0, 5).join('、'),
      ),
      fix: messages.institutionDiffersFix,
    })
  }
  for (const { artifact, table } of submission.results) {
    const index = columnIndex(table, 'institution')
    if (index < 0) continue
    for (const row of table.rows) {
      const text = textOf(row.cells[index])
      if (squeeze(text) === '' || namesIn(text).every((name) => listed.has(firmKey(name)))) continue
      context.report({
        code: 'institution-differs',
        severity: '错误',
        source: '表内一致性',
        where: atColumn(artifact, table, row, index),
        value: cellAt(table, row, index).text,
        message: messages.institutionDiffers(text.trim(), [...listed.values()].slice(0, 5).join('、')),
        fix: messages.institutionDiffersFix,
      })
    }
  }
}

/** Several institutions may be written into one cell. */
function namesIn(text: string): readonly string[] {
  return text
    .split(/[、;；\n]/u)
    .map((name) => name.trim())
    .filter((name) => squeeze(name) !== '')
}
