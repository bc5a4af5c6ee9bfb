import type { FieldId } from '../artifact.ts'
import type { Lexicon } from '../workbook/index.ts'
import type { PortalContract, PortalField } from './contract.ts'

/** Which column of the forms each portal field is, by the field's key; null: the user said it is none. */
export type PortalMapping = Readonly<Record<string, FieldId | null>>

export interface MappedField {
  readonly step: string
  readonly field: PortalField
  /** Absent where nothing was recognised, or the user said it is none. */
  readonly id?: FieldId
  /** `confirmed` by the user, or `proposed` from the label. */
  readonly by: 'confirmed' | 'proposed' | 'none'
}

/** Matches fields to columns by their labels and the variants known of them; what the user confirmed goes first. */
export function mapFields(
  contract: PortalContract,
  lexicon: Pick<Lexicon, 'match'>,
  confirmed: PortalMapping = {},
): readonly MappedField[] {
  return contract.steps.flatMap((step) =>
    step.fields.map((field): MappedField => ({
      step: step.title,
      field,
      ...mapField(field, lexicon, confirmed),
    })),
  )
}

export function mapField(
  field: PortalField,
  lexicon: Pick<Lexicon, 'match'>,
  confirmed: PortalMapping = {},
): Pick<MappedField, 'id' | 'by'> {
  const own = confirmed[field.key]
  if (own !== undefined) return { by: 'confirmed', ...(own === null ? {} : { id: own }) }
  const found = lexicon.match(field.label)
  return found === undefined ? { by: 'none' } : { id: found.id, by: 'proposed' }
}
