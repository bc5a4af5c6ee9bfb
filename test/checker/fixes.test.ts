import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, expect, test } from 'vitest'
import { acceptedFixes, certainFixes, fixListOf, fixListSchema, setTexts } from '../../checker/index.ts'
import { faultsOf, readFixture } from './fixtures/read.ts'
import { officialResults, officialRoster } from './fixtures/layouts.ts'
import { withCell } from './fixtures/spec.ts'
import { writeExceljs } from './fixtures/write-exceljs.ts'

const folder = mkdtempSync(join(tmpdir(), 'xuetutong-fixes-'))
afterAll(() => {
  rmSync(folder, { recursive: true, force: true })
})

test('what differs only in form is offered cell by cell, masked, and set where it was accepted', async () => {
  const layout = officialRoster()
  const path = join(folder, 'roster.xlsx')
  const cell = (person: number, field: 'id-number' | 'name') => layout.roster.at(person, field)
  const id = String(layout.book.sheets[0]?.rows[layout.roster.row(1) - 1]?.[5])
  const wide = id.replace(/\d/gu, (digit) => String.fromCharCode(digit.charCodeAt(0) + 0xfee0))
  let book = withCell(layout.book, '附件1', cell(1, 'id-number'), wide)
  book = withCell(book, '附件1', cell(2, 'name'), '买买提•艾力 ')
  book = withCell(book, '附件1', cell(3, 'id-number'), '140302 1990 0307 001')
  await writeExceljs(book, path)
  const artifact = await readFixture(path)
  const fixes = certainFixes(artifact)
  expect(fixes.map(({ cell: at, text }) => [at, text])).toEqual([
    [cell(1, 'id-number'), id],
    [cell(2, 'name'), '买买提·艾力'],
    [cell(3, 'id-number'), '14030219900307001'],
  ])
  const list = fixListSchema.parse(JSON.parse(JSON.stringify(fixListOf(fixes))))
  expect(JSON.stringify(list)).not.toMatch(/[\d０-９]{11}/u)
  const reviewed = { fixes: list.fixes.map((fix, at) => ({ ...fix, apply: at < 2 })) }
  const accepted = acceptedFixes(fixes, reviewed)
  expect(accepted).toHaveLength(2)
  const copy = join(folder, 'roster_已修正.xlsx')
  const before = readFileSync(path)
  writeFileSync(copy, setTexts(before, accepted) ?? new Uint8Array())
  expect(readFileSync(path).equals(before)).toBe(true)
  const again = await readFixture(copy)
  expect(certainFixes(again).map(({ cell: at }) => at)).toEqual([cell(3, 'id-number')])
  expect(
    faultsOf(again).every(
      ({ where }) => where.cell === cell(3, 'id-number') || where.cell === cell(2, 'name'),
    ),
  ).toBe(true)
})

test('a check mark of another form becomes √; a clean file has nothing to change', async () => {
  const layout = officialResults()
  const clean = join(folder, 'clean.xlsx')
  await writeExceljs(layout.book, clean)
  expect(certainFixes(await readFixture(clean))).toEqual([])
  const path = join(folder, 'ticks.xlsx')
  const at = layout.roster.at(2, 'level-certificate')
  await writeExceljs(withCell(layout.book, '附件2', at, '✔'), path)
  expect(certainFixes(await readFixture(path))).toMatchObject([{ cell: at, text: '√', from: '✔' }])
})
