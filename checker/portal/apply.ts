import { cellAt, columnIndex, type Artifact, type FieldId, type Table } from '../artifact.ts'
import type { FindingDraft, NotChecked, Severity } from '../finding.ts'
import type { FormTemplates } from '../forms/index.ts'
import { maskText } from '../mask.ts'
import { squash } from '../text.ts'
import { checkOf, isUnsafePattern, type Breach } from './check-value.ts'
import type { PortalCode } from './codes.ts'
import type { PortalContract } from './contract.ts'
import type { MappedField } from './map-fields.ts'
import { messages, reasons } from './messages.zh.ts'
import { valueAsTyped } from './value-as-typed.ts'

export interface PortalOutcome {
  readonly drafts: readonly FindingDraft[]
  readonly notChecked: readonly NotChecked[]
  /** Values held against a rule of the page. */
  readonly checked: number
}

/**
 * Applies a contract to every row of the tables that have the mapped columns; pure, no browser. What the contract does not
 * know, and what only the page itself could tell, is listed as not checked.
 */
export function applyContract(
  contract: PortalContract,
  fields: readonly MappedField[],
  artifacts: readonly Artifact[],
  templates: Pick<FormTemplates, 'roster' | 'results'>,
): PortalOutcome {
  const drafts: FindingDraft[] = []
  let checked = 0
  const notChecked = gaps(contract, fields)
  const people = artifacts.flatMap((artifact) =>
    artifact.tables
      .filter((table) => columnIndex(table, 'name') >= 0 || columnIndex(table, 'id-number') >= 0)
      .map((table) => ({ artifact, table })),
  )
  for (const mapped of fields) {
    if (mapped.id === undefined || mapped.field.readOnly || mapped.field.kind === 'upload') continue
    const { id, field } = mapped
    drafts.push(...disagreements(contract, mapped, id, people, templates))
    const check = checkOf(field)
    for (const { artifact, table } of people) {
      const index = columnIndex(table, id)
      if (index < 0) {
        const shared = table.fields.find((each) => each.id === id)
        if (shared !== undefined) {
          checked += 1
          const where = {
            file: artifact.file,
            sheet: table.sheet,
            cell: shared.cell.address === '' ? shared.labelAddress : shared.cell.address,
            rows: [],
            field: shared.field,
          }
          for (const breach of check(shared.cell.text))
            drafts.push(draft(contract, mapped, breach, where, shared.cell.text))
        } else if (field.required && table.form === '附件1') {
          drafts.push(noColumn(contract, mapped, artifact, table))
        }
        continue
      }
      const column = table.columns[index]
      for (const row of table.rows) {
        const cell = cellAt(table, row, index)
        checked += 1
        for (const breach of check(valueAsTyped(cell.text, column?.unit, field.options)))
          drafts.push(
            draft(
              contract,
              mapped,
              breach,
              {
                file: artifact.file,
                sheet: table.sheet,
                cell: cell.address,
                rows: [row.number],
                column: column?.letter ?? '',
                field: column?.field ?? field.label,
              },
              cell.text,
            ),
          )
      }
    }
  }
  return { drafts, notChecked, checked }
}

function severityOf(code: PortalCode, contract: PortalContract, mapped: MappedField): Severity {
  if (code === 'portal-weaker' || code === 'portal-no-column') return '提示'
  if (code === 'portal-lacks-option') return '警告'
  return contract.state === 'captured' && mapped.by === 'confirmed' && mapped.field.sure === 'certain'
    ? '错误'
    : '警告'
}

function draft(
  contract: PortalContract,
  mapped: MappedField,
  breach: Breach,
  where: FindingDraft['where'],
  value: string,
): FindingDraft {
  return {
    code: breach.code,
    severity: severityOf(breach.code, contract, mapped),
    source: '门户',
    where,
    value: maskText(value),
    message: maskText(breach.message),
    fix: breach.fix,
    portal: { page: contract.system, field: mapped.field.label, rule: breach.rule },
  }
}

function noColumn(
  contract: PortalContract,
  mapped: MappedField,
  artifact: Artifact,
  table: Table,
): FindingDraft {
  const { label } = mapped.field
  return draft(
    contract,
    mapped,
    {
      code: 'portal-no-column',
      rule: '必填',
      message: messages.noColumn(label),
      fix: messages.noColumnFix(label),
    },
    { file: artifact.file, sheet: table.sheet, rows: [], field: label },
    '',
  )
}

/** Where the page and the form, or the page and the data standard, do not say the same. */
function disagreements(
  contract: PortalContract,
  mapped: MappedField,
  id: FieldId,
  people: readonly { readonly artifact: Artifact; readonly table: Table }[],
  templates: Pick<FormTemplates, 'roster' | 'results'>,
): FindingDraft[] {
  const { field } = mapped
  const found: FindingDraft[] = []
  if (contract.state === 'captured' && field.options !== undefined && field.optionsComplete === true) {
    const page = field.options.map(squash)
    for (const { artifact, table } of people) {
      const official = officialOptions(table, id, templates).filter(
        (option) => !page.includes(squash(option)),
      )
      if (official.length === 0) continue
      const index = columnIndex(table, id)
      const rows =
        index < 0
          ? []
          : table.rows.filter((row) =>
              official.some((option) => squash(option) === squash(cellAt(table, row, index).text)),
            )
      found.push(
        draft(
          contract,
          mapped,
          {
            code: 'portal-lacks-option',
            rule: '选项',
            message: messages.lacksOption(field.label, official),
            fix: messages.lacksOptionFix,
          },
          {
            file: artifact.file,
            sheet: table.sheet,
            rows: rows.map((row) => row.number),
            field: field.label,
          },
          official.join('、'),
        ),
      )
    }
  }
  if (id === 'id-number' && field.patterns.length > 0 && people.length > 0)
    found.push(
      draft(
        contract,
        mapped,
        {
          code: 'portal-weaker',
          rule: field.patterns[0]?.source ?? '',
          message: messages.weaker(field.label),
          fix: messages.weakerFix,
        },
        {
          file: people[0]?.artifact.file ?? '',
          sheet: people[0]?.table.sheet ?? '',
          rows: [],
          field: field.label,
        },
        '',
      ),
    )
  return found
}

function officialOptions(
  table: Table,
  id: FieldId,
  templates: Pick<FormTemplates, 'roster' | 'results'>,
): readonly string[] {
  const template =
    table.form === '附件1' ? templates.roster : table.form === '附件2' ? templates.results : undefined
  return template?.columns.find((column) => column.id === id)?.options ?? []
}

function gaps(contract: PortalContract, fields: readonly MappedField[]): NotChecked[] {
  if (contract.state === 'named') return [{ what: contract.system, why: reasons.named }]
  return [
    ...(contract.state === 'derived' ? [{ what: contract.system, why: reasons.derived }] : []),
    ...contract.steps.flatMap((step) =>
      step.unreadable.map(({ where, why }) => ({
        what: `${contract.system}「${where}」`,
        why: reasons.unreadable(why),
      })),
    ),
    ...fields.flatMap(({ field, id }) => {
      const what = `${contract.system}「${field.label}」`
      return [
        ...(id === undefined && field.kind !== 'upload' ? [{ what, why: reasons.unmapped }] : []),
        ...(field.customRules > 0 ? [{ what, why: reasons.custom }] : []),
        ...(field.kind === 'choice' && field.optionsComplete !== true && contract.state === 'captured'
          ? [{ what, why: reasons.options }]
          : []),
        ...(field.patterns.some(({ source }) => isUnsafePattern(source))
          ? [{ what, why: reasons.unsafe }]
          : []),
      ]
    }),
  ]
}
