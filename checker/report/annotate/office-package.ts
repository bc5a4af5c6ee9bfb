import { strFromU8, strToU8, unzipSync, zipSync, type Zippable } from 'fflate'
import { attribute, escapeXml, tagsOf } from './xml.ts'

/** A relationship of a part; `target` is the full name of the part it leads to, without a leading slash. */
export interface Relationship {
  readonly id: string
  /** Last word of the type's address, so that the transitional and strict vocabularies read alike. */
  readonly type: string
  readonly target: string
  readonly external: boolean
}

/**
 * A zipped Office document whose parts can be read and replaced. A part nobody replaces is written back with the very
 * same bytes, in the same order.
 */
export interface OfficePackage {
  readonly names: () => readonly string[]
  /** Text of a part, or undefined when there is none of that name. */
  readonly text: (name: string) => string | undefined
  readonly put: (name: string, text: string) => void
  readonly relationships: (part: string) => readonly Relationship[]
  /** Adds a relationship and gives its id; `target` is a full part name. */
  readonly relate: (part: string, typeAddress: string, target: string) => string
  /** Declares the content type of one part, or of an extension (`.vml`). */
  readonly declare: (partOrExtension: string, contentType: string) => void
  readonly bytes: () => Uint8Array
}

const contentTypes = '[Content_Types].xml'

/** Opens the bytes of an .xlsx or .xlsm file. The caller has checked sizes and entries before. */
export function openPackage(bytes: Uint8Array): OfficePackage {
  const parts = new Map(Object.entries(unzipSync(bytes)))
  const nameOf = (name: string): string =>
    parts.has(name)
      ? name
      : ([...parts.keys()].find((each) => each.toLowerCase() === name.toLowerCase()) ?? name)
  const text = (name: string): string | undefined => {
    const found = parts.get(nameOf(name))
    return found === undefined ? undefined : strFromU8(found)
  }
  const put = (name: string, content: string): void => {
    parts.set(nameOf(name), strToU8(content))
  }
  const relationships = (part: string): readonly Relationship[] => {
    const xml = text(relationshipPart(part))
    return xml === undefined ? [] : readRelationships(xml, part)
  }
  return {
    names: () => [...parts.keys()],
    text,
    put,
    relationships,
    relate: (part, typeAddress, target) => {
      const taken = new Set(relationships(part).map((each) => each.id))
      let number = taken.size + 1
      while (taken.has(`rId${String(number)}`)) number += 1
      const id = `rId${String(number)}`
      const name = relationshipPart(part)
      const element = `<Relationship Id="${id}" Type="${typeAddress}" Target="${escapeXml(relativeTarget(part, target))}"/>`
      put(name, inside(text(name) ?? emptyRelationships, element))
      return id
    },
    declare: (partOrExtension, contentType) => {
      const xml = text(contentTypes) ?? ''
      const isExtension = partOrExtension.startsWith('.')
      const key = isExtension ? 'Extension' : 'PartName'
      const value = isExtension ? partOrExtension.slice(1) : `/${partOrExtension}`
      for (const tag of tagsOf(xml))
        if (tag.kind === 'open' && attribute(tag.text, key)?.toLowerCase() === value.toLowerCase()) return
      const element = isExtension ? 'Default' : 'Override'
      put(
        contentTypes,
        inside(xml, `<${element} ${key}="${escapeXml(value)}" ContentType="${contentType}"/>`),
      )
    },
    bytes: () => {
      const entries: Zippable = {}
      for (const [name, content] of parts) entries[name] = content
      return zipSync(entries, { level: 6 })
    },
  }
}

const emptyRelationships =
  '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships"></Relationships>'

/** `element` as the last child of the root; the root's own prefix is given to it. */
function inside(xml: string, element: string): string {
  const tags = [...tagsOf(xml)]
  const root = tags[0]
  if (root?.kind !== 'open') return xml
  const prefix = root.name.slice(0, root.name.length - root.local.length)
  const prefixed = element.replace(/^</u, `<${prefix}`)
  if (root.selfClosing)
    return `${xml.slice(0, root.start)}${root.text.replace(/\s*\/>$/u, '>')}${prefixed}</${root.name}>${xml.slice(root.end)}`
  const close = tags.findLast((tag) => tag.kind === 'close' && tag.depth === 0)
  return close === undefined ? xml : `${xml.slice(0, close.start)}${prefixed}${xml.slice(close.start)}`
}

function relationshipPart(part: string): string {
  const at = part.lastIndexOf('/') + 1
  return `${part.slice(0, at)}_rels/${part.slice(at)}.rels`
}

function readRelationships(xml: string, part: string): readonly Relationship[] {
  const found: Relationship[] = []
  for (const tag of tagsOf(xml)) {
    if (tag.kind !== 'open' || tag.local !== 'Relationship') continue
    const type = attribute(tag.text, 'Type') ?? ''
    found.push({
      id: attribute(tag.text, 'Id') ?? '',
      type: type.slice(type.lastIndexOf('/') + 1),
      target: resolveTarget(part, attribute(tag.text, 'Target') ?? ''),
      external: attribute(tag.text, 'TargetMode') === 'External',
    })
  }
  return found
}

/** Targets are relative to the part's folder, or absolute from the package's root; both are legal. */
function resolveTarget(part: string, target: string): string {
  if (target.startsWith('/')) return target.slice(1)
  const steps = part.split('/').slice(0, -1)
  for (const step of target.split('/')) {
    if (step === '..') steps.pop()
    else if (step !== '.' && step !== '') steps.push(step)
  }
  return steps.join('/')
}

/** Relative, because some readers stumble over absolute targets. */
function relativeTarget(part: string, target: string): string {
  const from = part.split('/').slice(0, -1)
  const to = target.split('/')
  let shared = 0
  while (shared < from.length && from[shared] === to[shared]) shared += 1
  return [...from.slice(shared).map(() => '..'), ...to.slice(shared)].join('/')
}
