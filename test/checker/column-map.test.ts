import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, describe, expect, test } from 'vitest'
import { columnMeanings, readMapping, tableColumns, unknownTitles } from '../../checker/column-map.ts'
import { checkPolicy, submissionOf } from '../../checker/checks/index.ts'
import { knowledge, templates } from './checks/artifacts.ts'
import { asOf, faultsOf, readFixture } from './fixtures/read.ts'
import { checkCharacter } from '../../checker/standards/index.ts'

const folder = mkdtempSync(join(tmpdir(), 'xuetutong-columns-'))
afterAll(() => {
  rmSync(folder, { recursive: true, force: true })
})
const number = (body: string) => body + checkCharacter(body)
const first = number('14030219900307001')
const second = number('14030219920515124')

/** A template nobody has seen: no title is known. */
const path = join(folder, 'unknown.csv')
writeFileSync(
  path,
  [
    '人员,证照,干哪行,练到哪级,起,止',
    `王伟,${first},车工,高级工,2024-03-01,2024-08-31`,
    `张芳1,${second},车工,初级工,2024-03-01,2025-02-28`,
  ].join('\n'),
)

const written = { 人员: '姓名', 干哪行: 'occupation', 练到哪级: '培养目标', 起: '培养起时', 止: '培养止时' }

describe('a template nobody has seen', () => {
  test('its columns are listed with masked samples, the ID column known by content', async () => {
    const artifact = await readFixture(path)
    expect(unknownTitles([artifact])).toEqual(['人员', '干哪行', '练到哪级', '起', '止'])
    const [table] = tableColumns([artifact])
    expect(table?.columns[1]).toEqual({
      column: 'B',
      title: '证照',
      meaning: 'id-number',
      samples: [`1403**********${first.slice(-4)}`, `1403**********${second.slice(-4)}`],
    })
    expect(table?.columns[0]).toEqual({ column: 'A', title: '人员', samples: ['王伟', '张芳1'] })
  })

  test('told once, it gets the data standards and the city’s rules', async () => {
    const read = readMapping(written)
    if (read.kind === 'wrong') throw new Error('wrong')
    const artifact = await readFixture(path, { mapping: read.mapping })
    expect(unknownTitles([artifact])).toEqual([])
    const { drafts } = checkPolicy(knowledge, templates, submissionOf([artifact]), {
      asOf,
      region: { kind: 'id', id: 'wuxi' },
    })
    const told = [...faultsOf(artifact), ...drafts].map(({ code, where }) => `${where.cell ?? ''} ${code}`)
    expect(told.toSorted()).toEqual(['A3 name-characters', 'D3 requirement-unmet', 'F2 requirement-unmet'])
  })

  test('a column set aside is none of ours, even where its title is known', async () => {
    const aside = readMapping({ 证照: '不检查', 人员: '' })
    if (aside.kind === 'wrong') throw new Error('wrong')
    expect(aside.mapping).toEqual({ 证照: null })
    const artifact = await readFixture(path, { mapping: aside.mapping })
    expect(unknownTitles([artifact])).not.toContain('证照')
  })

  test('a meaning nobody knows is told with its title', () => {
    expect(readMapping({ 人员: '姓名', 起: '开始的时候吧' })).toEqual({
      kind: 'wrong',
      unknown: [{ title: '起', meaning: '开始的时候吧' }],
    })
  })

  test('every meaning can be written by its title', () => {
    for (const { id, title } of columnMeanings())
      expect(readMapping({ 列: title }), title).toEqual({ kind: 'mapping', mapping: { 列: id } })
  })
})
