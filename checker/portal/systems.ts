import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { z } from 'zod'
import { packageRoot, parseYaml, type Knowledge } from '../../knowledge/index.ts'
import type { FormTemplates, TemplateColumn, TemplateField } from '../forms/index.ts'
import type { FieldKind, PortalContract, PortalField, PortalStep } from './contract.ts'

const file = z.array(
  z.strictObject({
    id: z.string(),
    system: z.string(),
    region: z.string(),
    state: z.enum(['derived', 'named']),
    entries: z.array(z.string()).min(1),
  }),
)

/** A system of `systems.yaml` names a pack entry that is not there. */
export class PortalSystemError extends Error {
  override readonly name = 'PortalSystemError'
  readonly code = 'unknown-entry'
}

/**
 * The contracts that ship: what the texts name, and for Shanxi the fields of its printed forms with their notes. No limit is invented.
 * @throws PortalSystemError
 */
export function shippedContracts(knowledge: Knowledge, templates: FormTemplates): readonly PortalContract[] {
  const path = join(packageRoot(), 'checker', 'portal', 'systems.yaml')
  return file.parse(parseYaml(readFileSync(path, 'utf8'))).map(({ entries, state, ...system }) => ({
    version: 1,
    ...system,
    state,
    clauses: entries.flatMap((id) => {
      const entry = knowledge.entry(id)
      if (entry === undefined)
        throw new PortalSystemError(`systems.yaml 写的 ${id} 不是规则包里的条目；请核对代号`)
      return [...entry.quotes]
    }),
    steps: state === 'derived' ? stepsOf(templates) : [],
  }))
}

function stepsOf({ roster, results, claim }: FormTemplates): PortalStep[] {
  return [roster, results, claim].map((form) => ({
    title: `${form.form} ${form.title}`,
    address: '',
    fields: (form.kind === 'sheet' ? form.fields : form.columns).map(fieldOf),
    unreadable: [],
  }))
}

const kinds: Readonly<Record<TemplateColumn['type'], FieldKind>> = {
  text: 'text',
  identifier: 'text',
  integer: 'number',
  number: 'number',
  date: 'date',
  choice: 'choice',
  tick: 'switch',
}

function fieldOf({ id, title, type, options }: TemplateColumn | TemplateField): PortalField {
  return {
    key: id,
    label: title,
    kind: kinds[type],
    required: false,
    patterns: [],
    ...(options === undefined ? {} : { options: [...options], optionsComplete: true }),
    customRules: 0,
    readOnly: false,
    visible: true,
    readFrom: { label: 'form', kind: 'form', ...(options === undefined ? {} : { options: 'form' as const }) },
    sure: 'unsure',
  }
}
