import type { Entry, Knowledge, QuoteId } from '../../knowledge/index.ts'
import type {
  ColumnLayout,
  FormLayouts,
  LetterLayout,
  RosterColumn,
  RosterLayout,
  SheetField,
  SheetLayout,
} from './layout.ts'

/** What the pack says about one column: the closed list, how to fill it, and the words that say so. */
export interface ColumnRule {
  /** The only values the text allows (or, for 性别, that make sense). Absent: free. */
  readonly options?: readonly string[]
  readonly fill?: string
  readonly quotes: readonly QuoteId[]
}

export type TemplateColumn = RosterColumn & ColumnRule
export type TemplateField = SheetField & ColumnRule

export interface RosterTemplate extends Omit<RosterLayout, 'columns'> {
  readonly columns: readonly TemplateColumn[]
}
export interface SheetTemplate extends Omit<SheetLayout, 'fields'> {
  readonly fields: readonly TemplateField[]
}

/** The official forms, layout and rule joined: what is written, and what is checked. */
export interface FormTemplates {
  readonly roster: RosterTemplate
  readonly results: RosterTemplate
  readonly claim: SheetTemplate
  readonly commitment: LetterLayout
}

/** The form layouts do not fit the packs: a column the pack does not know, or an entry that is not there. */
export class FormError extends Error {
  override readonly name = 'FormError'
  readonly code = 'form-without-rule'
}

/** Joins the printed layouts with the packs' 表单 entries, by column title. @throws FormError */
export function formTemplates(layouts: FormLayouts, knowledge: Knowledge): FormTemplates {
  const rule = (entry: string) => ruleOf(entryOf(knowledge, entry))
  const rosterOf = (layout: RosterLayout): RosterTemplate => {
    const of = rule(layout.entry)
    return { ...layout, columns: layout.columns.map((column) => ({ ...column, ...of(column) })) }
  }
  const claimRule = rule(layouts.claim.entry)
  entryOf(knowledge, layouts.commitment.entry)
  return {
    roster: rosterOf(layouts.roster),
    results: rosterOf(layouts.results),
    claim: {
      ...layouts.claim,
      fields: layouts.claim.fields.map((field) => ({ ...field, ...claimRule(field) })),
    },
    commitment: layouts.commitment,
  }
}

type FormEntry = Extract<Entry, { kind: 'form' }>

function entryOf(knowledge: Knowledge, id: string): FormEntry {
  const entry = knowledge.entry(id)
  if (entry?.kind === 'form') return entry
  throw new FormError(`layouts.yaml 写的 ${id} 不是规则包里的「表单」条目；请核对代号`)
}

function ruleOf(entry: FormEntry): (column: ColumnLayout) => ColumnRule {
  return ({ title, options: own }) => {
    const field = entry.fields.find((each) => each.name === title)
    if (field === undefined)
      throw new FormError(`layouts.yaml 的「${title}」不在 ${entry.id} 的栏里；请照原表写栏名`)
    const options = field.options ?? own
    return {
      quotes: field.quotes,
      ...(options === undefined ? {} : { options }),
      ...(field.fill === undefined ? {} : { fill: field.fill }),
    }
  }
}
