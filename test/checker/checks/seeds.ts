import type { FieldId } from '../../../checker/artifact.ts'
import type { Layout } from '../fixtures/layouts.ts'
import { withCell, type BookSpec, type CellSpec } from '../fixtures/spec.ts'

/** A fault against the text or against another column, and where and under which code it must be found. */
interface PolicySeed {
  readonly field: FieldId
  readonly fault: CellSpec
  readonly code: string
  /** Where it shows, when not in the cell itself. */
  readonly shownAt?: FieldId
}

const rosterSeeds: readonly PolicySeed[] = [
  { field: 'apprentice-kind', fault: '在岗职工', code: 'value-not-listed' },
  { field: 'target', fault: '技师', code: 'value-not-listed' },
  { field: 'term', fault: '6个月', code: 'requirement-unmet' },
  { field: 'department', fault: null, code: 'required-empty' },
  { field: 'name', fault: ' ', code: 'required-empty' },
  { field: 'target', fault: '初级工', code: 'value-not-listed' },
  { field: 'apprentice-kind', fault: null, code: 'required-empty' },
]

const resultSeeds: readonly PolicySeed[] = [
  { field: 'passed', fault: '合格', code: 'value-not-listed' },
  { field: 'level-certificate', fault: null, code: 'passed-without-type', shownAt: 'passed' },
  { field: 'certificate-number', fault: null, code: 'certificate-number-empty' },
  { field: 'obtained-level', fault: null, code: 'level-empty' },
  { field: 'assessed-on', fault: null, code: 'required-empty' },
  { field: 'occupation', fault: '', code: 'required-empty' },
  { field: 'level-certificate', fault: '见附页', code: 'tick-unclear' },
  { field: 'passed', fault: null, code: 'required-empty' },
]

const otherSeeds: readonly PolicySeed[] = [
  { field: 'contract-end', fault: '2023年6月30日', code: 'requirement-unmet' },
  { field: 'contract-end', fault: '2022年12月31日', code: 'dates-reversed' },
]

export interface PolicySown {
  readonly book: BookSpec
  readonly expected: readonly { readonly code: string; readonly cell: string }[]
}

/** Each fault the lay-out has a column for, in a person of its own. */
export function sowPolicy(layout: Layout): PolicySown {
  const form = layout.forms.find(({ sheet }) => sheet === layout.sheet)?.form
  const seeds = form === '附件1' ? rosterSeeds : form === '附件2' ? resultSeeds : otherSeeds
  let book = layout.book
  const expected: { code: string; cell: string }[] = []
  for (const [at, { field, fault, code, shownAt = field }] of seeds.entries()) {
    const person = at + 1
    if (layout.roster.row(person) === 0 || !has(layout, field) || !has(layout, shownAt)) continue
    book = withCell(book, layout.sheet, layout.roster.at(person, field), fault)
    expected.push({ code, cell: layout.roster.at(person, shownAt) })
  }
  return { book, expected }
}

function has({ roster }: Layout, field: FieldId): boolean {
  try {
    roster.at(0, field)
    return true
  } catch {
    return false
  }
}
