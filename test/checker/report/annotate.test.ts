import { execFileSync } from 'node:child_process'
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { strFromU8, unzipSync, zipSync, strToU8 } from 'fflate'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { annotateWorkbook, type CellRemark } from '../../../checker/report/annotate/index.ts'
import { describeWith } from '../../config/index.ts'

const red = 'FFFFC7CE'
const remark = (sheet: string, cell: string, text: string): CellRemark => ({ sheet, cell, text, colour: red })

const roster = '花名册 & 附件1'
const remarks = [
  remark(roster, 'D4', '【错误】身份证号末位应为 X <检查> & "引号"'),
  remark(roster, 'B3', '【提示】姓名'),
  remark(roster, 'C1', '【提示】标题'),
  remark(roster, 'F9', '【警告】空白格'),
  remark('附件3', 'B7', '【错误】没有填'),
]

interface Dump {
  sheets: Record<string, Record<string, unknown> & { cells: Record<string, Record<string, unknown>> }>
  names: Record<string, string>
}

let folder = ''
beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), 'xuetutong-annotate-'))
})
afterAll(() => {
  rmSync(folder, { recursive: true, force: true })
})

function annotatedBytes(workbook: Uint8Array, given: readonly CellRemark[] = remarks): Uint8Array {
  const result = annotateWorkbook(workbook, given, '学徒通')
  if (result.kind !== 'annotated') throw new Error(result.kind)
  expect(result.unplaced).toEqual([])
  return result.bytes
}

describeWith('openpyxl', 'an annotated copy opens in openpyxl with everything it held', (python) => {
  const script = join(import.meta.dirname, 'rich-workbook.py')
  const dump = (path: string): Dump =>
    JSON.parse(execFileSync(python, [script, 'dump', path], { encoding: 'utf8' })) as Dump

  function pair(): { readonly original: string; readonly copy: string } {
    const original = join(folder, 'rich.xlsx')
    const copy = join(folder, 'rich_检查标注.xlsx')
    execFileSync(python, [script, 'write', original])
    writeFileSync(copy, annotatedBytes(readFileSync(original)))
    return { original, copy }
  }

  it('adds notes and fills and changes nothing else', () => {
    const { original, copy } = pair()
    const before = dump(original)
    const after = dump(copy)
    expect(after.names).toEqual(before.names)
    const cells = after.sheets[roster]?.cells ?? {}
    expect(cells['D4']).toEqual({
      ...before.sheets[roster]?.cells['D4'],
      fill: red,
      note: '【错误】身份证号末位应为 X <检查> & "引号"',
    })
    expect(cells['B3']).toEqual({
      ...before.sheets[roster]?.cells['B3'],
      fill: red,
      note: '原有批注\n【提示】姓名',
    })
    expect(cells['A1']).toMatchObject({ value: '企业新型学徒制花名册', note: '【提示】标题', fill: red })
    expect(cells['F9']).toMatchObject({ value: null, note: '【警告】空白格', fill: red })
    expect(after.sheets['附件3']?.cells['B7']).toMatchObject({ note: '【错误】没有填', fill: red })
    const touched = new Set(['A1', 'B3', 'D4', 'F9', 'B7'])
    const rest = ({ sheets }: Dump) =>
      Object.entries(sheets).map(([name, { cells: own, ...others }]) => [
        name,
        others,
        Object.entries(own).filter(([address]) => !touched.has(address)),
      ])
    expect(rest(after)).toEqual(rest(before))
    expect(after.sheets[roster]).toMatchObject({ charts: 1, images: 1 })
  })

  it('leaves the bytes of every part it has no business with', () => {
    const { original, copy } = pair()
    const before = unzipSync(readFileSync(original))
    const after = unzipSync(readFileSync(copy))
    const changed = Object.keys(after).filter(
      (name) =>
        before[name] === undefined || strFromU8(before[name]) !== strFromU8(after[name] ?? new Uint8Array()),
    )
    expect(
      changed.filter((name) => !/(sheet\d|styles|comment\w*|vml\w*|Content_Types)/iu.test(name)),
    ).toEqual([])
    expect(Object.keys(before).filter((name) => after[name] === undefined)).toEqual([])
  })

  it('can be annotated again', () => {
    const { copy } = pair()
    const twice = join(folder, 'twice.xlsx')
    writeFileSync(
      twice,
      annotatedBytes(readFileSync(copy), [remark(roster, 'D5', '再来'), remark(roster, 'D4', '又一条')]),
    )
    const cells = dump(twice).sheets[roster]?.cells ?? {}
    expect(cells['D5']).toMatchObject({ note: '再来' })
    expect(cells['D4']).toMatchObject({ note: '【错误】身份证号末位应为 X <检查> & "引号"\n又一条' })
  })
})

describeWith('libreoffice', 'an annotated copy opens in LibreOffice with everything it held', (soffice) => {
  describeWith('openpyxl', 'made by openpyxl', (python) => {
    it('shows the same charts, pictures, validations, conditions, names and pages', () => {
      const original = join(folder, 'office.xlsx')
      const copy = join(folder, 'office_检查标注.xlsx')
      execFileSync(python, [join(import.meta.dirname, 'rich-workbook.py'), 'write', original])
      writeFileSync(copy, annotatedBytes(readFileSync(original)))
      const profile = `-env:UserInstallation=file://${join(folder, 'profile')}`
      execFileSync(
        soffice,
        [profile, '--headless', '--convert-to', 'fods', '--outdir', folder, original, copy],
        {
          stdio: 'ignore',
        },
      )
      const before = outline(readFileSync(join(folder, 'office.fods'), 'utf8'))
      const after = outline(readFileSync(join(folder, 'office_检查标注.fods'), 'utf8'))
      expect({ ...after, notes: [] }).toEqual({ ...before, notes: [] })
      expect(before.charts).toBe(1)
      expect(before.images).toBeGreaterThan(0)
      expect(before.notes).toEqual(['原有批注'])
      expect(after.notes).toEqual(
        expect.arrayContaining(['原有批注【提示】姓名', '【错误】没有填', '【警告】空白格', '【提示】标题']),
      )
      expect(after.notes).toHaveLength(5)
    })
  })
})

function outline(document: string) {
  const all = (pattern: RegExp) => [...document.matchAll(pattern)].map((found) => found[1] ?? found[0])
  return {
    charts: all(/<draw:object[\s>]/gu).length,
    images: all(/<draw:image[\s>]/gu).length,
    validations: all(/<table:content-validation [^>]*table:condition="([^"]*)"/gu),
    conditions: all(/<calcext:conditional-format [^>]*calcext:target-range-address="([^"]*)"/gu),
    names: all(/<table:named-range [^>]*table:name="([^"]*)"/gu),
    filters: all(/<table:database-range [^>]*table:target-range-address="([^"]*)"/gu),
    pages: all(/<style:page-layout-properties ([^>]*)/gu).toSorted(),
    hidden: all(/table:visibility="([^"]*)"/gu),
    notes: all(/<office:annotation[\s\S]*?>([\s\S]*?)<\/office:annotation>/gu).map((note) =>
      note.replace(/<dc:date>.*?<\/dc:date>|<dc:creator>.*?<\/dc:creator>|<[^>]+>|\n\s*/gu, ''),
    ),
  }
}

describe('odd but legal packages', () => {
  const minimal = (sheet: string, extra: Readonly<Record<string, string>> = {}): Uint8Array =>
    zipSync(
      Object.fromEntries(
        Object.entries({
          '[Content_Types].xml':
            '<Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types"><Default Extension="xml" ContentType="application/xml"/><Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/></Types>',
          '_rels/.rels':
            '<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships"><Relationship Id="r" Type="http://schemas.openxmlformats.org/officeDocument/2006/relationships/officeDocument" Target="/xl/workbook.xml"/></Relationships>',
          'xl/workbook.xml':
            '<x:workbook xmlns:x="http://schemas.openxmlformats.org/spreadsheetml/2006/main" xmlns:r="http://schemas.openxmlformats.org/officeDocument/2006/relationships"><x:sheets><x:sheet name="表" sheetId="1" r:id="a"/></x:sheets></x:workbook>',
          'xl/_rels/workbook.xml.rels':
            '<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships"><Relationship Id="a" Type="http://schemas.openxmlformats.org/officeDocument/2006/relationships/worksheet" Target="worksheets/sheet1.xml"/><Relationship Id="b" Type="http://schemas.openxmlformats.org/officeDocument/2006/relationships/styles" Target="styles.xml"/></Relationships>',
          'xl/styles.xml':
            '<x:styleSheet xmlns:x="http://schemas.openxmlformats.org/spreadsheetml/2006/main"><x:fills count="2"><x:fill><x:patternFill patternType="none"/></x:fill><x:fill><x:patternFill patternType="gray125"/></x:fill></x:fills><x:cellXfs count="2"><x:xf numFmtId="0" fillId="0"/><x:xf numFmtId="49" fillId="0"><x:alignment wrapText="1"/></x:xf></x:cellXfs></x:styleSheet>',
          'xl/worksheets/sheet1.xml': sheet,
          ...extra,
        }).map(([name, text]) => [name, strToU8(text)]),
      ),
    )
  const sheetOf = (bytes: Uint8Array, part = 'xl/worksheets/sheet1.xml'): string =>
    strFromU8(unzipSync(bytes)[part] ?? new Uint8Array())
  const ns = 'xmlns:x="http://schemas.openxmlformats.org/spreadsheetml/2006/main"'

  it('follows prefixes and cells without addresses', () => {
    const bytes = annotatedBytes(
      minimal(
        `<x:worksheet ${ns}><x:sheetData><x:row><x:c><x:v>1</x:v></x:c><x:c s="1"><x:v>2</x:v></x:c></x:row></x:sheetData><x:pageMargins left="1"/><x:extLst/></x:worksheet>`,
      ),
      [remark('表', 'B1', '乙'), remark('表', 'D1', '丁'), remark('表', 'A3', '三')],
    )
    const relations = 'xmlns:r="http://schemas.openxmlformats.org/officeDocument/2006/relationships"'
    expect(sheetOf(bytes)).toBe(
      `<x:worksheet ${ns}><x:sheetData><x:row><x:c><x:v>1</x:v></x:c><x:c s="2"><x:v>2</x:v></x:c><x:c r="D1" s="3"/></x:row><x:row r="3"><x:c r="A3" s="3"/></x:row></x:sheetData><x:pageMargins left="1"/><x:legacyDrawing ${relations} r:id="rId2"/><x:extLst/></x:worksheet>`,
    )
    expect(sheetOf(bytes, 'xl/styles.xml')).toContain(
      '<x:cellXfs count="4"><x:xf numFmtId="0" fillId="0"/><x:xf numFmtId="49" fillId="0"><x:alignment wrapText="1"/></x:xf><x:xf numFmtId="49" fillId="2" applyFill="1"><x:alignment wrapText="1"/></x:xf><x:xf numFmtId="0" fillId="2" applyFill="1"/></x:cellXfs>',
    )
  })

  it('writes into a sheet without rows', () => {
    const bytes = annotatedBytes(minimal(`<x:worksheet ${ns}><x:sheetData/></x:worksheet>`), [
      remark('表', 'B2', '空表'),
    ])
    expect(sheetOf(bytes)).toContain('<x:sheetData><x:row r="2"><x:c r="B2" s="2"/></x:row></x:sheetData>')
  })

  it('takes the format of the row or the column for a cell that is not there', () => {
    const bytes = annotatedBytes(
      minimal(
        `<x:worksheet ${ns}><x:cols><x:col min="2" max="3" style="1"/></x:cols><x:sheetData><x:row r="1" s="1" customFormat="1"/><x:row r="2"></x:row></x:sheetData></x:worksheet>`,
      ),
      [remark('表', 'A1', '行'), remark('表', 'C2', '列'), remark('表', 'D2', '无')],
    )
    expect(sheetOf(bytes)).toContain(
      '<x:row r="1" s="1" customFormat="1"><x:c r="A1" s="2"/></x:row><x:row r="2"><x:c r="C2" s="2"/><x:c r="D2" s="3"/></x:row>',
    )
  })

  it('keeps form controls behind the drawing of notes, and says what it could not place', () => {
    const bytes = minimal(
      `<x:worksheet ${ns}><x:sheetData/><x:drawing/><mc:AlternateContent><mc:Choice><x:controls/></mc:Choice></mc:AlternateContent></x:worksheet>`,
    )
    const result = annotateWorkbook(
      bytes,
      [remark('表', 'A1', '一'), remark('别的表', 'A1', '二'), remark('表', '甲', '三')],
      '学徒通',
    )
    if (result.kind !== 'annotated') throw new Error(result.kind)
    expect(sheetOf(result.bytes)).toMatch(/<x:drawing\/><x:legacyDrawing [^>]*\/><mc:AlternateContent>/u)
    expect(result.unplaced.map(({ text }) => text)).toEqual(['三', '二'])
  })

  it('is refused where there is no workbook inside', () => {
    expect(annotateWorkbook(zipSync({ 'a.txt': strToU8('a') }), [], '学徒通').kind).toBe('not-a-workbook')
  })
})
