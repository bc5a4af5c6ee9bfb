import { addressOf, positionOf, type CellPosition } from './cell-address.ts'
import { emptyComments, withComments } from './comments.ts'
import { openPackage, type OfficePackage } from './office-package.ts'
import { anchorsIn, legacyDrawingIn, restyled, withLegacyDrawing } from './sheet.ts'
import { openStyles } from './styles.ts'
import { emptyDrawing, lastBlock, withNotes } from './vml.ts'
import { attribute, tagsOf } from './xml.ts'

/** A remark for one cell of a workbook. */
export interface CellRemark {
  /** Name of the sheet as Excel shows it. */
  readonly sheet: string
  /** `F7`; a cell inside a merged block stands for the whole block. */
  readonly cell: string
  readonly text: string
  /** Fill of the cell, `AARRGGBB`. When several remarks meet in one cell the first one's colour counts. */
  readonly colour: string
}

export type Annotated =
  | {
      readonly kind: 'annotated'
      readonly bytes: Uint8Array
      /** Remarks whose sheet or cell is not in this workbook. */
      readonly unplaced: readonly CellRemark[]
    }
  | { readonly kind: 'not-a-workbook' }

const types = {
  comments: 'http://schemas.openxmlformats.org/officeDocument/2006/relationships/comments',
  drawing: 'http://schemas.openxmlformats.org/officeDocument/2006/relationships/vmlDrawing',
}

/**
 * A copy of a workbook (.xlsx, .xlsm) with a note and a fill on each remarked cell. Only the sheets, styles, comments and
 * their drawings concerned are changed, at those places; every other part keeps its bytes. Notes that are there stay.
 */
export function annotateWorkbook(
  workbook: Uint8Array,
  remarks: readonly CellRemark[],
  author: string,
): Annotated {
  const office = openPackage(workbook)
  const main = mainPart(office)
  const sheets = sheetParts(office)
  if (main === undefined || sheets === undefined) return { kind: 'not-a-workbook' }
  const stylesPart = office.relationships(main).find((each) => each.type === 'styles')?.target
  const styles = openStyles((stylesPart === undefined ? undefined : office.text(stylesPart)) ?? '')
  const unplaced: CellRemark[] = []
  for (const [sheet, ofSheet] of bySheet(remarks)) {
    const part = sheets.get(sheet)
    const xml = part === undefined ? undefined : office.text(part)
    if (part === undefined || xml === undefined) {
      unplaced.push(...ofSheet)
      continue
    }
    const anchor = anchorsIn(xml)
    const cells = new Map<string, { cell: CellPosition; colour: string; texts: string[] }>()
    for (const remark of ofSheet) {
      const position = positionOf(remark.cell)
      if (position === undefined) {
        unplaced.push(remark)
        continue
      }
      const cell = anchor(position)
      const entry = cells.get(addressOf(cell))
      if (entry === undefined)
        cells.set(addressOf(cell), { cell, colour: remark.colour, texts: [remark.text] })
      else if (!entry.texts.includes(remark.text)) entry.texts.push(remark.text)
    }
    if (cells.size === 0) continue
    const marked = [...cells.values()]
    const filled =
      styles === undefined
        ? xml
        : restyled(
            xml,
            marked.map((each) => each.cell),
            (format, cell) => styles.filled(format, cells.get(addressOf(cell))?.colour ?? ''),
          )
    const texts = marked.map(({ cell, texts: own }) => ({ cell, text: own.join('\n') }))
    office.put(part, withNotesOn(office, part, filled, texts, author))
  }
  if (stylesPart !== undefined && styles !== undefined) office.put(stylesPart, styles.xml())
  return { kind: 'annotated', bytes: office.bytes(), unplaced }
}

function bySheet(remarks: readonly CellRemark[]): ReadonlyMap<string, readonly CellRemark[]> {
  const groups = new Map<string, CellRemark[]>()
  for (const remark of remarks) {
    const group = groups.get(remark.sheet)
    if (group === undefined) groups.set(remark.sheet, [remark])
    else group.push(remark)
  }
  return groups
}

function mainPart(office: OfficePackage): string | undefined {
  return office.relationships('').find((each) => each.type === 'officeDocument')?.target
}

/** Sheet name → part, by the workbook's own list; undefined when there is no workbook inside. */
export function sheetParts(office: OfficePackage): ReadonlyMap<string, string> | undefined {
  const main = mainPart(office)
  const book = main === undefined ? undefined : office.text(main)
  if (main === undefined || book === undefined) return undefined
  const targets = new Map(office.relationships(main).map((each) => [each.id, each.target]))
  const parts = new Map<string, string>()
  for (const tag of tagsOf(book)) {
    if (tag.kind !== 'open' || tag.local !== 'sheet') continue
    const target = targets.get(attribute(tag.text, '\\w+:id') ?? '')
    const name = attribute(tag.text, 'name')
    if (target !== undefined && name !== undefined) parts.set(name, target)
  }
  return parts
}

/** Writes the comments and the drawing that shows them; gives the sheet, pointing to the drawing. */
function withNotesOn(
  office: OfficePackage,
  part: string,
  sheet: string,
  texts: readonly { readonly cell: CellPosition; readonly text: string }[],
  author: string,
): string {
  const related = office.relationships(part)
  const commentsPart =
    related.find((each) => each.type === 'comments')?.target ??
    newPart(office, part, 'xl/comments', '.xml', types.comments)
  office.declare(commentsPart, 'application/vnd.openxmlformats-officedocument.spreadsheetml.comments+xml')
  const { xml, added } = withComments(office.text(commentsPart) ?? emptyComments, author, texts)
  office.put(commentsPart, xml)
  if (added.length === 0) return sheet
  const after = Math.max(
    0,
    ...office
      .names()
      .filter((name) => name.toLowerCase().endsWith('.vml'))
      .map((name) => lastBlock(office.text(name) ?? '')),
  )
  const legacy = legacyDrawingIn(sheet)
  const existing = related.find((each) => each.id === legacy)?.target
  const drawingPart = existing ?? newPart(office, part, 'xl/drawings/vmlDrawing', '.vml', types.drawing)
  office.declare('.vml', 'application/vnd.openxmlformats-officedocument.vmlDrawing')
  const lines = new Map(texts.map(({ cell, text }) => [cell, linesOf(text)]))
  const shapes = added.map((cell) => ({ cell, lines: lines.get(cell) ?? 1 }))
  office.put(drawingPart, withNotes(office.text(drawingPart) ?? emptyDrawing(after), shapes, after))
  if (existing !== undefined) return sheet
  const id = office.relationships(part).find((each) => each.target === drawingPart)?.id ?? ''
  return withLegacyDrawing(sheet, id)
}

function newPart(
  office: OfficePackage,
  owner: string,
  stem: string,
  extension: string,
  type: string,
): string {
  const taken = new Set(office.names().map((name) => name.toLowerCase()))
  let number = 1
  while (taken.has(`${stem}${String(number)}${extension}`.toLowerCase())) number += 1
  const name = `${stem}${String(number)}${extension}`
  office.relate(owner, type, name)
  return name
}

/** How many lines a note of about 20 Chinese characters a line takes. */
function linesOf(text: string): number {
  return text.split('\n').reduce((sum, line) => sum + Math.max(1, Math.ceil(line.length / 20)), 0)
}
