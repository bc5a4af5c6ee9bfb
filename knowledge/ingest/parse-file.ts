import { readBlocks } from './blocks.ts'
import { finish } from './draft.ts'
import type { Draft } from './draft.ts'
import { readLines } from './lines.ts'
import { splitDocuments } from './split.ts'
import { buildTree } from './tree.ts'
import type { ParsedDocument } from './types.ts'

/**
 * Reads one source file: splits it into its documents and builds each one's provision tree, offsets into `raw`.
 * Never throws; the documents together cover the file, and each document's leaves cover the document.
 */
export function parseFile(raw: string): readonly ParsedDocument[] {
  const documents = splitDocuments(readLines(raw))
  return documents.map((lines, at) => {
    const start = at === 0 ? 0 : (lines[0]?.start ?? 0)
    const end = documents[at + 1]?.[0]?.start ?? raw.length
    const { blocks, ...head } = readBlocks(lines)
    const root = buildTree(raw, blocks, start)
    coverLead(root)
    return { ...head, start, end, root: finish(root, end) }
  })
}

/** Blank lines before the first word belong to the first leaf, there being none before it. */
function coverLead(root: Draft): void {
  for (let node: Draft | undefined = root; node !== undefined; node = node.children[0])
    node.start = root.start
}
