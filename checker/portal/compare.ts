import type { PortalContract, PortalField } from './contract.ts'

/** One thing that is no longer as it was captured. */
export interface Drift {
  readonly step: string
  readonly field: string
  readonly what: 'added' | 'removed' | 'moved' | keyof PortalField
  readonly before: string
  readonly now: string
}

const compared = [
  'label',
  'kind',
  'required',
  'minLength',
  'maxLength',
  'min',
  'max',
  'patterns',
  'options',
  'upload',
  'customRules',
] as const satisfies readonly (keyof PortalField)[]

/** A saved contract against the page of today, field by field; fields are told by their key, else by their label. */
export function compareContracts(before: PortalContract, now: PortalContract): readonly Drift[] {
  const drift: Drift[] = []
  const all = (contract: PortalContract) =>
    contract.steps.flatMap((step) => step.fields.map((field) => ({ step: step.title, field })))
  const left = new Map(all(now).map((each) => [nameOf(each.field), each]))
  for (const { step, field } of all(before)) {
    const other = left.get(nameOf(field))
    left.delete(nameOf(field))
    if (other === undefined) {
      drift.push({ step, field: field.label, what: 'removed', before: field.label, now: '' })
      continue
    }
    if (other.step !== step)
      drift.push({ step, field: field.label, what: 'moved', before: step, now: other.step })
    for (const what of compared) {
      const [was, is] = [written(field[what]), written(other.field[what])]
      if (was !== is) drift.push({ step, field: field.label, what, before: was, now: is })
    }
  }
  for (const { step, field } of left.values())
    drift.push({ step, field: field.label, what: 'added', before: '', now: field.label })
  return drift
}

function nameOf(field: PortalField): string {
  return field.key.startsWith('#') ? field.label : field.key
}

/** Keys in one order: a contract that was stored has another than one just read. */
function written(value: unknown): string {
  return value === undefined ? '' : typeof value === 'string' ? value : JSON.stringify(value, inOneOrder)
}

function inOneOrder(_key: string, value: unknown): unknown {
  return typeof value === 'object' && value !== null && !Array.isArray(value)
    ? Object.fromEntries(Object.entries(value).sort(([a], [b]) => (a < b ? -1 : 1)))
    : value
}
