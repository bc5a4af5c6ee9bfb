import { cellOf, columnIndex, type FieldId } from '../artifact.ts'
import type { TemplateColumn } from '../forms/index.ts'
import { quotesOf, titleOf } from './columns.ts'
import type { CheckContext } from './context.ts'
import { messages } from './messages.zh.ts'
import { tickIds, type Assessed, type TickId } from './people.ts'
import { atCell } from './place.ts'
import { formDateOf } from './people.ts'
import { squeeze, tickHolds } from './values/index.ts'

/** Row by row: what the columns of 附件2 say of one person must fit together. */
export function checkResults(
  context: CheckContext,
  people: readonly Assessed[],
  columns: readonly TemplateColumn[],
): void {
  context.ran(6)
  for (const person of people) {
    checkTicks(context, person, columns)
    checkOutcome(context, person, columns)
    checkAssessedOn(context, person, columns)
  }
}

function checkTicks(context: CheckContext, person: Assessed, columns: readonly TemplateColumn[]): void {
  for (const id of tickIds) {
    const tick = person.ticks.get(id)
    if (tick === undefined || tick === 'marked' || tick === 'empty') continue
    const title = titleOf(columns, id)
    const text = cellOf(person.table, person.row, id)?.text ?? ''
    const common = {
      source: '政策',
      where: atCell(person, id, title),
      value: text,
      quotes: quotesOf(columns, id),
    } as const
    switch (tick) {
      case 'similar':
        context.report({
          ...common,
          code: 'tick-mark',
          severity: '提示',
          message: messages.tickSimilar(title, text),
          fix: messages.tickFix,
        })
        break
      case 'other':
        context.report({
          ...common,
          code: 'tick-mark',
          severity: '警告',
          message: messages.tickOther(title, text),
          fix: messages.tickFix,
        })
        break
      case 'no':
        context.report({
          ...common,
          code: 'tick-mark',
          severity: '提示',
          message: messages.tickNo(title, text),
          fix: messages.tickNoFix,
        })
        break
      case 'unclear':
        context.report({
          ...common,
          code: 'tick-unclear',
          severity: '警告',
          message: messages.tickUnclear(title, text),
          fix: messages.tickUnclearFix,
        })
    }
  }
}

function checkOutcome(context: CheckContext, person: Assessed, columns: readonly TemplateColumn[]): void {
  const has = (id: FieldId) => columnIndex(person.table, id) >= 0
  const text = (id: FieldId) => cellOf(person.table, person.row, id)?.text ?? ''
  const filled = (id: FieldId) => squeeze(text(id)).replace(/^[-—–/\\无]+$/u, '') !== ''
  const at = (id: FieldId) => atCell(person, id, titleOf(columns, id))
  const typed = tickIds.filter((id) => tickHolds(person.ticks.get(id) ?? 'empty') !== false)
  const hasTicks = tickIds.some(has)

  if (!has('passed')) return
  if (squeeze(text('passed')) === '')
    context.report({
      code: 'required-empty',
      severity: '错误',
      source: '表内一致性',
      where: at('passed'),
      value: '',
      message: messages.empty(titleOf(columns, 'passed')),
      fix: messages.chooseOf(['是', '否']),
      quotes: quotesOf(columns, 'passed'),
    })
  if (person.passed === true && hasTicks && typed.length === 0)
    context.report({
      code: 'passed-without-type',
      severity: '错误',
      source: '政策',
      where: at('passed'),
      value: text('passed'),
      message: messages.passedWithoutType,
      fix: messages.passedWithoutTypeFix,
      quotes: quotesOf(columns, 'level-certificate'),
    })
  if (person.passed === false) {
    for (const id of typed)
      context.report({
        code: 'failed-with-type',
        severity: '错误',
        source: '政策',
        where: at(id),
        value: text(id),
        message: messages.failedWithType(titleOf(columns, id)),
        fix: messages.failedWithTypeFix,
        quotes: quotesOf(columns, id),
      })
    for (const id of ['obtained-level', 'certificate-number'] as const)
      if (filled(id))
        context.report({
          code: 'failed-with-certificate',
          severity: '警告',
          source: '表内一致性',
          where: at(id),
          value: text(id),
          message: messages.failedWithCertificate(titleOf(columns, id)),
          fix: messages.failedWithCertificateFix,
          quotes: quotesOf(columns, id),
        })
    return
  }
  if (person.passed !== true) return
  if (person.proofOnly) proofOnly(context, person, columns)
  if (typed.length > 0 && has('certificate-number') && !filled('certificate-number'))
    context.report({
      code: 'certificate-number-empty',
      severity: '错误',
      source: '政策',
      where: at('certificate-number'),
      value: text('certificate-number'),
      message: messages.certificateNumberEmpty,
      fix: messages.certificateNumberFix,
      quotes: quotesOf(columns, 'certificate-number'),
    })
  if (person.certified === true && has('obtained-level') && !filled('obtained-level'))
    context.report({
      code: 'level-empty',
      severity: '错误',
      source: '政策',
      where: at('obtained-level'),
      value: text('obtained-level'),
      message: messages.levelEmpty,
      fix: messages.levelFix,
      quotes: quotesOf(columns, 'obtained-level'),
    })
  if (has('assessed-on') && !filled('assessed-on'))
    context.report({
      code: 'required-empty',
      severity: '错误',
      source: '表内一致性',
      where: at('assessed-on'),
      value: '',
      message: messages.empty(titleOf(columns, 'assessed-on')),
      fix: messages.fill(titleOf(columns, 'assessed-on'), undefined),
      quotes: quotesOf(columns, 'assessed-on'),
    })
}

/** The text lists two certificates only; whether the two proofs count is for a person to say. */
function proofOnly(context: CheckContext, person: Assessed, columns: readonly TemplateColumn[]): void {
  const held = (['qualification-proof', 'post-proof'] as const).filter(
    (id: TickId) => tickHolds(person.ticks.get(id) ?? 'empty') === true,
  )
  const [first = 'qualification-proof'] = held
  const entry = context.knowledge.entry('shanxi.field-pass-type')
  context.report({
    code: 'proof-only',
    severity: '待人工确认',
    source: '政策',
    where: atCell(person, first, titleOf(columns, first)),
    value: cellOf(person.table, person.row, first)?.text ?? '',
    message: messages.proofOnly(held.map((id) => titleOf(columns, id)).join('、')),
    fix: messages.proofOnlyFix,
    quotes: entry?.quotes ?? [],
  })
}

function checkAssessedOn(context: CheckContext, person: Assessed, columns: readonly TemplateColumn[]): void {
  const { assessedOn } = person
  const formDate = formDateOf(person)
  if (assessedOn === undefined || formDate === undefined || assessedOn.from <= formDate.to) return
  context.report({
    code: 'assessed-after-form-date',
    severity: '警告',
    source: '表内一致性',
    where: atCell(person, 'assessed-on', titleOf(columns, 'assessed-on')),
    value: cellOf(person.table, person.row, 'assessed-on')?.text ?? '',
    message: messages.assessedLate(assessedOn.from, formDate.to),
    fix: messages.assessedLateFix,
  })
}
