import { addressOf, positionOf, type CellPosition } from './cell-address.ts'
import { attribute, escapeXml, spliced, tagsOf, type Splice } from './xml.ts'

/** What is to be written at a cell. */
export interface CellText {
  readonly cell: CellPosition
  readonly text: string
}

export const emptyComments =
  '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n<comments xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main"><authors></authors><commentList></commentList></comments>'

/** Comments with further ones: a cell that has one keeps it and gets ours behind. `added` are cells that had none. */
export function withComments(
  xml: string,
  author: string,
  texts: readonly CellText[],
): { readonly xml: string; readonly added: readonly CellPosition[] } {
  const waiting = new Map(texts.map((each) => [addressOf(each.cell), each]))
  const edits: Splice[] = []
  const authors: string[] = []
  let authorsEnd: Splice | undefined
  let listEnd: Splice | undefined
  let prefix = ''
  let current: string | undefined
  for (const tag of tagsOf(xml)) {
    if (tag.kind === 'open') {
      if (tag.depth === 0) prefix = tag.name.slice(0, tag.name.length - tag.local.length)
      if (tag.local === 'author') authors.push(tag.text)
      if (tag.local === 'comment') current = canonical(attribute(tag.text, 'ref') ?? '')
      if (tag.selfClosing && (tag.local === 'authors' || tag.local === 'commentList')) {
        const opened = { start: tag.start, end: tag.end, text: tag.text.replace(/\s*\/>$/u, '>') }
        if (tag.local === 'authors') authorsEnd = { ...opened }
        else listEnd = { ...opened }
      }
    } else if (tag.local === 'text' && current !== undefined) {
      const ours = waiting.get(current)
      if (ours === undefined) continue
      waiting.delete(current)
      edits.push({ start: tag.start, end: tag.start, text: run(prefix, `\n${ours.text}`) })
    } else if (tag.local === 'authors') authorsEnd = { start: tag.start, end: tag.start, text: '' }
    else if (tag.local === 'commentList') listEnd = { start: tag.start, end: tag.start, text: '' }
  }
  const added = [...waiting.values()]
  if (added.length > 0 && authorsEnd !== undefined && listEnd !== undefined) {
    const index = String(authors.length)
    const closing = (splice: Splice, name: string): string =>
      splice.end > splice.start ? `</${prefix}${name}>` : ''
    edits.push({
      ...authorsEnd,
      text: `${authorsEnd.text}<${prefix}author>${escapeXml(author)}</${prefix}author>${closing(authorsEnd, 'authors')}`,
    })
    const written = added.map(
      ({ cell, text }) =>
        `<${prefix}comment ref="${addressOf(cell)}" authorId="${index}"><${prefix}text>${run(prefix, text)}</${prefix}text></${prefix}comment>`,
    )
    edits.push({ ...listEnd, text: `${listEnd.text}${written.join('')}${closing(listEnd, 'commentList')}` })
  }
  return { xml: spliced(xml, edits), added: added.map(({ cell }) => cell) }
}

function canonical(reference: string): string {
  const cell = positionOf(reference)
  return cell === undefined ? reference : addressOf(cell)
}

/** A rich-text run, so that it may stand behind runs that are there already. */
function run(prefix: string, text: string): string {
  return `<${prefix}r><${prefix}rPr><${prefix}sz val="9"/><${prefix}color indexed="81"/><${prefix}rFont val="宋体"/><${prefix}family val="2"/></${prefix}rPr><${prefix}t xml:space="preserve">${escapeXml(text)}</${prefix}t></${prefix}r>`
}
