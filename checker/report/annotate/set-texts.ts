import { addressOf, positionOf } from './cell-address.ts'
import { openPackage } from './office-package.ts'
import { sheetParts } from './annotate.ts'
import { attribute, escapeXml, spliced, tagsOf, withAttribute, type OpeningTag, type Splice } from './xml.ts'

/** A text to put into a cell, whose format stays. */
export interface CellChange {
  readonly sheet: string
  readonly cell: string
  readonly text: string
}

/**
 * A copy of a workbook with other texts in some cells; everything else keeps its bytes. Cells that are not there are passed over.
 * Undefined when there is no workbook inside.
 */
export function setTexts(workbook: Uint8Array, changes: readonly CellChange[]): Uint8Array | undefined {
  const office = openPackage(workbook)
  const sheets = sheetParts(office)
  if (sheets === undefined) return undefined
  for (const sheet of new Set(changes.map((change) => change.sheet))) {
    const part = sheets.get(sheet)
    const xml = part === undefined ? undefined : office.text(part)
    if (part === undefined || xml === undefined) continue
    const texts = new Map(
      changes.filter((change) => change.sheet === sheet).map(({ cell, text }) => [cell, text]),
    )
    office.put(part, changed(xml, texts))
  }
  return office.bytes()
}

function changed(xml: string, texts: ReadonlyMap<string, string>): string {
  const edits: Splice[] = []
  let row = -1
  let column = -1
  let open: { readonly tag: OpeningTag; readonly text: string } | undefined
  for (const tag of tagsOf(xml)) {
    if (tag.kind === 'close') {
      if (tag.local === 'c' && open !== undefined) {
        edits.push({ start: open.tag.start, end: tag.end, text: written(open.tag, open.text) })
        open = undefined
      }
      if (tag.local === 'sheetData') break
      continue
    }
    if (tag.local === 'row') {
      row = Number(attribute(tag.text, 'r') ?? row + 2) - 1
      column = -1
    }
    if (tag.local !== 'c') continue
    column = positionOf(attribute(tag.text, 'r') ?? '')?.column ?? column + 1
    const text = texts.get(addressOf({ row, column }))
    if (text === undefined) continue
    if (tag.selfClosing) edits.push({ start: tag.start, end: tag.end, text: written(tag, text) })
    else open = { tag, text }
  }
  return spliced(xml, edits)
}

function written(tag: OpeningTag, text: string): string {
  const prefix = tag.name.slice(0, tag.name.length - tag.local.length)
  const opening = withAttribute(tag.text.replace(/\s*\/>$/u, '>'), 't', 'inlineStr')
  return `${opening}<${prefix}is><${prefix}t xml:space="preserve">${escapeXml(text)}</${prefix}t></${prefix}is></${tag.name}>`
}
