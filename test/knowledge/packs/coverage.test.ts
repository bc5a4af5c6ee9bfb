import { describe, expect, test } from 'vitest'
import { coverageOf } from '../../../adapters/coverage.ts'
import { loadKnowledge } from '../../../knowledge/packs/index.ts'

const knowledge = loadKnowledge()
const coverage = coverageOf(knowledge)
const excluded = knowledge.exclusions.flatMap((each) => each.inventory)

describe('the policy inventory', () => {
  test('420 statements: 419 in the packs, 1 left out with a reason, none open', () => {
    expect({ total: coverage.total, covered: coverage.covered, excluded: coverage.excluded }).toEqual({
      total: 420,
      covered: 419,
      excluded: 1,
    })
  })

  test('by document', () => {
    expect(
      Object.fromEntries(Object.entries(coverage.byDocument).map(([id, count]) => [id, count.total])),
    ).toEqual({
      'yangquan-2023-13': 2,
      'shanxi-2023-9': 133,
      'wuxi-2024': 79,
      'beijing-2022-11': 108,
      'xinzhou-2023-86': 2,
      'shanxi-2023-786': 65,
      'guangzhou-2023': 31,
    })
    for (const { total, covered, excluded: out } of [
      ...Object.values(coverage.byDocument),
      ...Object.values(coverage.byKind),
    ])
      expect(covered + out).toBe(total)
    expect(Object.keys(coverage.byKind)).toHaveLength(22)
  })

  test('what is left out is advisory, and binds no enterprise, apprentice, institution, assessor or platform', () => {
    const rows = knowledge.inventory.filter((row) => excluded.includes(row.id))
    expect(rows.map((row) => row.id)).toEqual(['SX786-8.1-01'])
    for (const row of rows) {
      expect(row.advisory).toBe(true)
      expect(row.binds).not.toMatch(/企业|学徒|机构|平台|院校|劳动者/u)
    }
  })

  test('every row is said in words: by an entry that a question can reach, or a form field, paper or table row of one', () => {
    const reachable = knowledge.entries.filter((entry) => entry.topics.length > 0 && entry.text !== '')
    const said = new Set(reachable.flatMap((entry) => entry.inventory))
    const silent = knowledge.inventory.filter((row) => !excluded.includes(row.id) && !said.has(row.id))
    expect(silent.map((row) => row.id)).toEqual([])
  })

  test('every entry that carries a row cites a clause', () => {
    const bare = knowledge.entries.filter(
      (entry) => entry.inventory.some((id) => !id.startsWith('A-')) && entry.quotes.length === 0,
    )
    expect(bare.map((entry) => entry.id)).toEqual([])
  })
})
