import { yuan } from '../../knowledge/index.ts'
import { fieldOf, type Field } from '../artifact.ts'
import type { TemplateField } from '../forms/index.ts'
import { checkAmount, yuanPerWan } from './claim-amount.ts'
import type { Counted } from './claim-counted.ts'
import { quotesOf } from './columns.ts'
import { entriesAbout, type CheckContext } from './context.ts'
import { messages } from './messages.zh.ts'
import type { ValueEntry } from './money.ts'
import { atField } from './place.ts'
import type { FormIn } from './submission.ts'
import { readCount, readMoney, squeeze } from './values/index.ts'

/** 附件3's numbers against 附件2 and the rule; gives what the form states, in 分. */
export function checkClaimNumbers(
  context: CheckContext,
  claim: FormIn,
  fields: readonly TemplateField[],
  counted: Counted | undefined,
  rule: ValueEntry | undefined,
): number | undefined {
  const count = fieldOf(claim.form, 'certified-count')
  const amount = fieldOf(claim.form, 'amount')
  context.ran(3)
  const stated = count === undefined ? undefined : checkCount(context, claim, fields, count, counted)
  const standard = checkStandard(context, claim, fields, counted)
  if (amount === undefined) return undefined
  return checkAmount(context, claim, fields, amount, { stated, standard, counted, rule })
}

function checkCount(
  context: CheckContext,
  claim: FormIn,
  fields: readonly TemplateField[],
  field: Field,
  counted: Counted | undefined,
): number | undefined {
  if (squeeze(field.cell.text) === '') return undefined
  const stated = readCount(field.cell)
  const common = {
    source: '政策',
    where: atField(claim.artifact.file, claim.form.sheet, field),
    value: field.cell.text,
    quotes: quotesOf(fields, 'certified-count').toReversed(),
  } as const
  if (stated === undefined || !Number.isInteger(stated)) {
    context.report({
      ...common,
      code: 'count-unreadable',
      severity: '错误',
      message: messages.countUnreadable(field.cell.text),
      fix: messages.countUnreadableFix,
    })
    return undefined
  }
  if (counted === undefined) return stated
  const [strict, asFilled, open] = [counted.strict.length, counted.asFilled.length, counted.undecided.length]
  if (stated === strict) return stated
  if (stated === asFilled)
    context.report({
      ...common,
      code: 'count-needs-update',
      severity: '提示',
      message: messages.countNeedsUpdate(stated, strict),
      fix: messages.needsUpdateFix,
    })
  else if (stated > strict && stated <= asFilled + open)
    context.report({
      ...common,
      code: 'proof-only',
      severity: '待人工确认',
      message: messages.countProof(stated, strict, open),
      fix: messages.countProofFix,
    })
  else
    context.report({
      ...common,
      code: 'count-differs',
      severity: '错误',
      message: messages.countDiffers(stated, asFilled),
      fix: messages.countFix(asFilled),
    })
  return stated
}

/** The place's yearly rate for one person, in 分, when its text has one for everybody. */
function yearlyRate(context: CheckContext): { readonly fen: number; readonly text: string } | undefined {
  const entry = entriesAbout(context, 'subsidy-rate').find(
    (each): each is ValueEntry => each.kind === 'value' && each.unit === '元/人年',
  )
  if (entry === undefined) return undefined
  const value = context.knowledge.program.evaluate(entry.rule, {})
  return value.kind === 'known' ? { fen: value.value, text: `每人每年${yuan(value.value)}元` } : undefined
}

function checkStandard(
  context: CheckContext,
  claim: FormIn,
  fields: readonly TemplateField[],
  counted: Counted | undefined,
): { readonly fen: number; readonly text: string } | undefined {
  const rate = yearlyRate(context)
  const field = fieldOf(claim.form, 'standard')
  if (rate === undefined || field === undefined || squeeze(field.cell.text) === '') return rate
  const stated = readMoney(field.cell)
  if (stated?.fen === rate.fen) return rate
  const common = {
    code: 'standard-differs',
    source: '政策',
    where: atField(claim.artifact.file, claim.form.sheet, field),
    value: field.cell.text,
    quotes: quotesOf(fields, 'standard').toReversed(),
  } as const
  const text = field.cell.text.trim()
  const terms = new Set((counted?.asFilled ?? []).map(({ years }) => years))
  const [term] = terms
  if (stated !== undefined && terms.size === 1 && term !== undefined && stated.fen === rate.fen * term)
    context.report({
      ...common,
      severity: '待人工确认',
      message: messages.standardYears(text, rate.text),
      fix: messages.standardYearsFix(rate.text),
    })
  else if (stated?.unit === undefined && stated?.fen === rate.fen / yuanPerWan)
    context.report({
      ...common,
      severity: '警告',
      message: messages.standardWan(text, rate.text),
      fix: messages.standardFix(rate.text),
    })
  else
    context.report({
      ...common,
      severity: '错误',
      message: messages.standardDiffers(text, rate.text),
      fix: messages.standardFix(rate.text),
    })
  return rate
}
