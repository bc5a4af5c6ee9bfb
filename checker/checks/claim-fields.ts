import { fieldOf, type FieldId } from '../artifact.ts'
import type { TemplateField } from '../forms/index.ts'
import { quotesOf } from './columns.ts'
import type { CheckContext } from './context.ts'
import { messages } from './messages.zh.ts'
import { atField, atForm } from './place.ts'
import type { FormIn } from './submission.ts'
import { firmKey, squeeze } from './values/index.ts'

/** Fields of 附件3 that a person signs on paper: an empty one is a reminder, no mistake. */
const signedByHand: ReadonlySet<string> = new Set<FieldId>(['opinion'])

/** 附件3 by itself: fields filled, account held by the applicant. */
export function checkClaimFields(
  context: CheckContext,
  claim: FormIn,
  fields: readonly TemplateField[],
  /** The enterprise's names in the other forms. */
  elsewhere: readonly string[],
): void {
  const { artifact, form } = claim
  context.ran(fields.length)
  for (const template of fields) {
    const field = form.fields.find(({ id }) => id === template.id)
    if (field === undefined) {
      context.report({
        code: 'column-missing',
        severity: signedByHand.has(template.id) ? '提示' : '警告',
        source: '表内一致性',
        where: atForm(claim, template.title),
        value: '',
        message: messages.columnMissing(form.form, template.title),
        fix: messages.columnMissingFix(template.title),
        quotes: template.quotes,
      })
      continue
    }
    const written = squeeze(field.cell.text)
    if (template.id === 'opinion' ? written.replace(/[年月日]/gu, '') !== '' : written !== '') continue
    context.report({
      code: 'required-empty',
      severity: signedByHand.has(template.id) ? '提示' : '错误',
      source: '表内一致性',
      where: atField(artifact.file, form.sheet, field),
      value: '',
      message: messages.empty(template.title),
      fix: messages.fill(template.title, template.fill),
      quotes: template.quotes,
    })
  }
  checkAccountName(context, claim, fields, elsewhere)
}

function checkAccountName(
  context: CheckContext,
  claim: FormIn,
  fields: readonly TemplateField[],
  elsewhere: readonly string[],
): void {
  const account = fieldOf(claim.form, 'account-name')
  const applicant = fieldOf(claim.form, 'applicant')
  if (account === undefined || applicant === undefined) return
  const [held, applies] = [firmKey(account.cell.text), firmKey(applicant.cell.text)]
  if (held === '' || applies === '' || held === applies) return
  const others = elsewhere.map(firmKey)
  // The applicant's own name is the one that is wrong, and is told where the forms are compared.
  if (others.includes(held) && !others.includes(applies)) return
  context.report({
    code: 'account-name-differs',
    severity: '警告',
    source: '表内一致性',
    where: atField(claim.artifact.file, claim.form.sheet, account),
    value: account.cell.text,
    message: messages.accountName(account.cell.text.trim(), applicant.cell.text.trim()),
    fix: messages.accountNameFix,
    quotes: quotesOf(fields, 'account-name'),
  })
}
