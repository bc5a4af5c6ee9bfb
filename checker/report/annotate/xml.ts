/** One opening tag of an XML text, by its offsets: `start` at `<`, `end` behind `>`. */
export interface OpeningTag {
  /** As written, prefix included. */
  readonly name: string
  /** Without its prefix. */
  readonly local: string
  readonly start: number
  readonly end: number
  readonly selfClosing: boolean
  /** Elements around it: 0 for the root. */
  readonly depth: number
  readonly text: string
}

/** A closing tag; `depth` is that of its opening tag. */
export interface ClosingTag {
  readonly local: string
  readonly start: number
  readonly end: number
  readonly depth: number
}

export type Tag = ({ readonly kind: 'open' } & OpeningTag) | ({ readonly kind: 'close' } & ClosingTag)

/**
 * Every tag of a well-formed XML text with its offsets, in order. Edits keep all other bytes, so offsets are what is
 * needed and a tree is not; text, comments, CDATA and processing instructions are stepped over.
 */
export function* tagsOf(xml: string, from = 0): Generator<Tag> {
  let depth = 0
  let at = xml.indexOf('<', from)
  while (at !== -1) {
    const skipped = skipNonElement(xml, at)
    if (skipped !== undefined) {
      at = xml.indexOf('<', skipped)
      continue
    }
    const end = endOfTag(xml, at)
    if (xml[at + 1] === '/') {
      depth -= 1
      yield { kind: 'close', local: localName(nameAt(xml, at + 2)), start: at, end, depth }
    } else {
      const name = nameAt(xml, at + 1)
      const selfClosing = xml[end - 2] === '/'
      yield {
        kind: 'open',
        name,
        local: localName(name),
        start: at,
        end,
        selfClosing,
        depth,
        text: xml.slice(at, end),
      }
      if (!selfClosing) depth += 1
    }
    at = xml.indexOf('<', end)
  }
}

/** The value of an attribute as written in the tag (entities resolved), or undefined. */
export function attribute(tag: string, name: string): string | undefined {
  const found = new RegExp(`\\s${name}\\s*=\\s*("([^"]*)"|'([^']*)')`, 'u').exec(tag)
  return found === null ? undefined : unescapeXml(found[2] ?? found[3] ?? '')
}

/** The tag with an attribute set: replaced where it stands, else added before the end. */
export function withAttribute(tag: string, name: string, value: string): string {
  const written = `${name}="${escapeXml(value)}"`
  const pattern = new RegExp(`(\\s)${name}\\s*=\\s*(?:"[^"]*"|'[^']*')`, 'u')
  if (pattern.test(tag)) return tag.replace(pattern, (_, space: string) => `${space}${written}`)
  return tag.replace(/\s*(\/?>)$/u, (_, close: string) => ` ${written}${close}`)
}

/** Text for an element or attribute: escaped, and without the characters XML cannot hold. */
export function escapeXml(text: string): string {
  return text
    .replace(/[^\t\n\r\u0020-\ud7ff\ue000-\ufffd\u{10000}-\u{10ffff}]/gu, '')
    .replaceAll('&', '&amp;')
    .replaceAll('<', '&lt;')
    .replaceAll('>', '&gt;')
    .replaceAll('"', '&quot;')
}

export function unescapeXml(text: string): string {
  return text.replace(/&(?:#x([0-9a-f]+)|#(\d+)|(amp|lt|gt|quot|apos));/giu, (whole, hex, decimal, name) => {
    if (typeof hex === 'string') return String.fromCodePoint(Number.parseInt(hex, 16))
    if (typeof decimal === 'string') return String.fromCodePoint(Number(decimal))
    return entities[String(name).toLowerCase()] ?? String(whole)
  })
}

const entities: Readonly<Record<string, string>> = { amp: '&', lt: '<', gt: '>', quot: '"', apos: "'" }

/** An edit of a text: `[start, end)` becomes `text`. */
export interface Splice {
  readonly start: number
  readonly end: number
  readonly text: string
}

/** Applies edits; those at one place keep the order given. */
export function spliced(xml: string, edits: readonly Splice[]): string {
  const parts: string[] = []
  let at = 0
  for (const edit of edits.toSorted((a, b) => a.start - b.start)) {
    parts.push(xml.slice(at, edit.start), edit.text)
    at = edit.end
  }
  parts.push(xml.slice(at))
  return parts.join('')
}

function skipNonElement(xml: string, at: number): number | undefined {
  if (xml.startsWith('<!--', at)) return behind(xml, '-->', at + 4)
  if (xml.startsWith('<![CDATA[', at)) return behind(xml, ']]>', at + 9)
  if (xml.startsWith('<?', at)) return behind(xml, '?>', at + 2)
  if (xml.startsWith('<!', at)) return behind(xml, '>', at + 2)
  return undefined
}

function behind(xml: string, mark: string, from: number): number {
  const at = xml.indexOf(mark, from)
  return at === -1 ? xml.length : at + mark.length
}

/** Behind the `>` that closes the tag at `at`; a `>` inside an attribute value does not count. */
function endOfTag(xml: string, at: number): number {
  let quote = ''
  for (let index = at + 1; index < xml.length; index += 1) {
    const character = xml[index]
    if (quote !== '') {
      if (character === quote) quote = ''
    } else if (character === '"' || character === "'") quote = character
    else if (character === '>') return index + 1
  }
  return xml.length
}

function nameAt(xml: string, from: number): string {
  let end = from
  while (end < xml.length && !/[\s/>]/u.test(xml[end] ?? '>')) end += 1
  return xml.slice(from, end)
}

function localName(name: string): string {
  return name.slice(name.indexOf(':') + 1)
}
