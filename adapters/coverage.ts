import type { Knowledge } from '../knowledge/index.ts'

export interface Count {
  readonly total: number
  readonly covered: number
  readonly excluded: number
}

export interface Coverage extends Count {
  readonly byDocument: Readonly<Record<string, Count>>
  readonly byKind: Readonly<Record<string, Count>>
}

/** How many rows of the policy inventory the packs hold: as entries, or left out with a reason. */
export function coverageOf(knowledge: Knowledge): Coverage {
  const excluded = new Set(knowledge.exclusions.flatMap((each) => each.inventory))
  const count = (rows: Knowledge['inventory']): Count => ({
    total: rows.length,
    covered: rows.filter((row) => knowledge.covered.has(row.id)).length,
    excluded: rows.filter((row) => excluded.has(row.id)).length,
  })
  const by = (key: 'document' | 'kind') =>
    Object.fromEntries(
      [...new Set(knowledge.inventory.map((row) => row[key]))].map((value) => [
        value,
        count(knowledge.inventory.filter((row) => row[key] === value)),
      ]),
    )
  return { ...count(knowledge.inventory), byDocument: by('document'), byKind: by('kind') }
}
