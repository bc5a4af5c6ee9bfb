import { SaxesParser } from 'saxes'
import { Refusal } from './refusal.ts'

export interface XmlHandlers {
  /** Names without their namespace prefix. */
  readonly open?: (name: string, attribute: (name: string) => string | undefined) => void
  readonly text?: (text: string) => void
  readonly close?: (name: string) => void
}

/** Runs a part's XML past the handlers. @throws Refusal where it is not well formed. */
export async function walkXml(pieces: AsyncIterable<string>, handlers: XmlHandlers): Promise<void> {
  const parser = new SaxesParser()
  parser.on('error', (error) => {
    throw new Refusal('file-damaged', error.message)
  })
  parser.on('opentag', (tag) => {
    const attributes = tag.attributes
    handlers.open?.(local(tag.name), (name) => valueOf(attributes[name]) ?? prefixed(attributes, name))
  })
  parser.on('text', (text) => handlers.text?.(text))
  parser.on('cdata', (text) => handlers.text?.(text))
  parser.on('closetag', (tag) => handlers.close?.(local(tag.name)))
  for await (const piece of pieces) parser.write(piece)
  parser.close()
}

function local(name: string): string {
  const colon = name.indexOf(':')
  return colon < 0 ? name : name.slice(colon + 1)
}

function prefixed(attributes: Readonly<Record<string, unknown>>, name: string): string | undefined {
  const key = Object.keys(attributes).find((each) => each.endsWith(`:${name}`))
  return key === undefined ? undefined : valueOf(attributes[key])
}

function valueOf(attribute: unknown): string | undefined {
  return typeof attribute === 'string' ? attribute : undefined
}

/** Excel writes characters XML cannot hold, and only those, as `_x000D_`. */
export function unescapeControl(text: string): string {
  if (!text.includes('_x')) return text
  return text.replace(/_x([0-9A-Fa-f]{4})_/g, (_, hex: string) => String.fromCharCode(parseInt(hex, 16)))
}
