import { spliced, tagsOf, withAttribute, type OpeningTag, type Splice, type Tag } from './xml.ts'

/** Styles of a workbook, to which fills are added; existing ones are never changed or renumbered. */
export interface StyleSheet {
  /** Index of a copy of format `base` filled with `colour` (`FFFFC7CE`); one copy for each pair. */
  readonly filled: (base: number, colour: string) => number
  readonly xml: () => string
}

/** Undefined when the part has no cell formats to copy. */
export function openStyles(xml: string): StyleSheet | undefined {
  const tags = [...tagsOf(xml)]
  const fills = listOf(xml, tags, 'fills')
  const formats = listOf(xml, tags, 'cellXfs')
  if (fills === undefined || formats === undefined || formats.items.length === 0) return undefined
  const newFills: string[] = []
  const newFormats: string[] = []
  const formatOf = new Map<string, number>()
  const fillOf = new Map<string, number>()
  return {
    filled: (base, colour) => {
      const key = `${String(base)} ${colour}`
      const existing = formatOf.get(key)
      if (existing !== undefined) return existing
      const fill = fillOf.get(colour) ?? fills.items.length + newFills.length
      if (!fillOf.has(colour)) {
        newFills.push(fillElement(fills.opening, colour))
        fillOf.set(colour, fill)
      }
      const index = formats.items.length + newFormats.length
      newFormats.push(refilled(formats.items[base] ?? formats.items[0] ?? '', fill))
      formatOf.set(key, index)
      return index
    },
    xml: () =>
      newFormats.length === 0
        ? xml
        : spliced(xml, [...appended(fills, newFills), ...appended(formats, newFormats)]),
  }
}

/** A list element (`fills`, `cellXfs`) and its children as written. */
interface StyleList {
  readonly opening: OpeningTag
  readonly closeStart: number
  readonly items: readonly string[]
}

function listOf(xml: string, tags: readonly Tag[], name: string): StyleList | undefined {
  const at = tags.findIndex((tag) => tag.kind === 'open' && tag.local === name && tag.depth === 1)
  const opening = tags[at]
  if (opening?.kind !== 'open' || opening.selfClosing) return undefined
  const items: string[] = []
  let start = 0
  for (const tag of tags.slice(at + 1)) {
    if (tag.kind === 'close' && tag.depth === 1) return { opening, closeStart: tag.start, items }
    if (tag.depth !== 2) continue
    if (tag.kind === 'close') items.push(xml.slice(start, tag.end))
    else if (tag.selfClosing) items.push(tag.text)
    else start = tag.start
  }
  return undefined
}

function appended(list: StyleList, added: readonly string[]): readonly Splice[] {
  const { opening, closeStart, items } = list
  const counted = withAttribute(opening.text, 'count', String(items.length + added.length))
  return [
    { start: opening.start, end: opening.end, text: counted },
    { start: closeStart, end: closeStart, text: added.join('') },
  ]
}

function refilled(format: string, fill: number): string {
  const end = format.indexOf('>') + 1
  const opening = withAttribute(format.slice(0, end), 'fillId', String(fill))
  return withAttribute(opening, 'applyFill', '1') + format.slice(end)
}

function fillElement({ name, local }: OpeningTag, colour: string): string {
  const prefix = name.slice(0, name.length - local.length)
  return `<${prefix}fill><${prefix}patternFill patternType="solid"><${prefix}fgColor rgb="${colour}"/><${prefix}bgColor indexed="64"/></${prefix}patternFill></${prefix}fill>`
}
