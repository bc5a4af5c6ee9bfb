import type { ParsedDocument, Provision } from './types.ts'

/** The deepest provision at a raw offset of the file; undefined outside the document. */
export function provisionAt(document: ParsedDocument, offset: number): Provision | undefined {
  if (!holds(document, offset)) return undefined
  let node = document.root
  for (;;) {
    const child = node.children.find((each) => holds(each, offset))
    if (child === undefined) return node
    node = child
  }
}

/** The childless provisions in order: together they are the document. */
export function leaves(document: ParsedDocument): readonly Provision[] {
  return [...walk(document.root)].filter((node) => node.children.length === 0)
}

/** Every provision, parents before children. */
export function* walk(node: Provision): Generator<Provision> {
  yield node
  for (const child of node.children) yield* walk(child)
}

function holds(span: { readonly start: number; readonly end: number }, offset: number): boolean {
  return offset >= span.start && offset < span.end
}
