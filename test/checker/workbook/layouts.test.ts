import { mkdirSync, mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { describeWith } from '../../config/index.ts'
import { layouts, type Layout } from '../fixtures/layouts.ts'
import { faultsOf, readFixture } from '../fixtures/read.ts'
import { sow } from '../fixtures/seeds.ts'
import { writeExceljs } from '../fixtures/write-exceljs.ts'
import { resave, writeOpenpyxl } from '../fixtures/write-others.ts'
import { writeRaw, type RawStyle } from '../fixtures/write-raw.ts'
import type { BookSpec } from '../fixtures/spec.ts'

/*
 * Ten lay-outs, each clean and with every fault it has a column for, written by exceljs, openpyxl, LibreOffice (xlsx and xls) and by hand in
 * four unusual but lawful ways. A clean one has no fault, a sown one exactly what was sown.
 */
const folder = mkdtempSync(join(tmpdir(), 'xuetutong-layouts-'))
afterAll(() => {
  rmSync(folder, { recursive: true, force: true })
})

interface Written {
  readonly layout: Layout
  readonly book: BookSpec
  readonly expected: readonly { readonly code: string; readonly cell: string }[]
  readonly file: string
}

function cases(kind: string, ending = 'xlsx'): Written[] {
  mkdirSync(join(folder, kind), { recursive: true })
  return layouts.flatMap((layout, at) => [
    { layout, book: layout.book, expected: [], file: join(folder, kind, `${layout.name}-clean.${ending}`) },
    { layout, ...sow(layout, at * 5), file: join(folder, kind, `${layout.name}-sown.${ending}`) },
  ])
}

function reads(written: readonly Written[]): void {
  for (const each of written) {
    it(each.file.split('/').slice(-2).join(' '), async () => {
      const artifact = await readFixture(each.file)
      const parts = [
        ...artifact.tables.map(({ sheet, form, rows }) => ({ sheet, form, rows: rows.length })),
        ...artifact.forms.map(({ sheet, form }) => ({ sheet, form, rows: 0 })),
      ]
      expect(parts).toEqual(each.layout.forms)
      const faults = faultsOf(artifact).map(({ code, where }) => ({ code, cell: where.cell }))
      expect(sorted(faults)).toEqual(sorted(each.expected))
    })
  }
}

function sorted(faults: readonly { code: string; cell: string | undefined }[]) {
  return faults.map(({ code, cell }) => `${cell ?? ''} ${code}`).sort()
}

describe('written by exceljs', () => {
  const written = cases('exceljs')
  beforeAll(async () => {
    for (const { book, file } of written) await writeExceljs(book, file)
  })
  reads(written)
})

describeWith('openpyxl', 'written by openpyxl', (python) => {
  const written = cases('openpyxl')
  beforeAll(() => {
    writeOpenpyxl(
      python,
      written.map(({ book, file }) => ({ book, path: file })),
    )
  })
  reads(written)
})

for (const format of ['xlsx', 'xls'] as const)
  describeWith('libreoffice', `saved anew by LibreOffice as ${format}`, (soffice) => {
    const source = cases(`source-${format}`)
    const written = cases(`libreoffice-${format}`, format)
    beforeAll(async () => {
      for (const { book, file } of source) await writeExceljs(book, file)
      resave(
        soffice,
        source.map(({ file }) => file),
        format,
        join(folder, `libreoffice-${format}`),
      )
    })
    reads(written)
  })

describe.each<RawStyle>(['inline', 'prefixed', 'unnumbered', 'pretty'])('written by hand, %s', (style) => {
  const written = cases(style)
  beforeAll(() => {
    for (const { book, file } of written) writeRaw(book, file, style)
  })
  reads(written)
})
