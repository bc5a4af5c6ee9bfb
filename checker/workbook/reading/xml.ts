import { SaxesParser } from 'saxes'
import { Refusal } from './refusal.ts'

/** Gives an attribute of the tag just opened. */
export type Attribute = (name: string) => string | undefined

export interface XmlHandlers {
  /** Names without their namespace prefix. */
  readonly open?: (name: string, attribute: Attribute) => void
  readonly text?: (text: string) => void
  readonly close?: (name: string) => void
  /** Called after each piece, to let what was read go on its way. */
  readonly piece?: (length: number) => Promise<void>
}

/** Runs a part's XML past the handlers. @throws Refusal where it is not well formed, or ends too early. */
export async function walkXml(pieces: AsyncIterable<string>, handlers: XmlHandlers): Promise<void> {
  const parser = new SaxesParser()
  let attributes: Readonly<Record<string, unknown>> = {}
  const attribute: Attribute = (name) => {
    const value = attributes[name]
    return typeof value === 'string' ? value : undefined
  }
  parser.on('error', (error) => {
    throw new Refusal('file-damaged', error.message)
  })
  parser.on('opentag', (tag) => {
    attributes = tag.attributes
    handlers.open?.(local(tag.name), attribute)
  })
  parser.on('text', (text) => handlers.text?.(text))
  parser.on('cdata', (text) => handlers.text?.(text))
  parser.on('closetag', (tag) => handlers.close?.(local(tag.name)))
  for await (const piece of pieces) {
    parser.write(piece)
    await handlers.piece?.(piece.length)
  }
  parser.close()
}

function local(name: string): string {
  const colon = name.indexOf(':')
  return colon < 0 ? name : name.slice(colon + 1)
}

/** Excel writes characters XML cannot hold, and only those, as `_x000D_`. */
export function unescapeControl(text: string): string {
  if (!text.includes('_x')) return text
  return text.replace(/_x([0-9A-Fa-f]{4})_/g, (_, hex: string) => String.fromCharCode(parseInt(hex, 16)))
}
