import type { ParsedDocument, Provision } from '../../../knowledge/ingest/index.ts'

/** A document as readable lines: `kind [path] label heading`, indented; a row's plain cells only counted. */
export function outline(document: ParsedDocument): string {
  return (
    [`# ${document.docNumber ?? '（无文号）'} ${document.title}`, ...lines(document.root, 0)].join('\n') +
    '\n'
  )
}

function lines(node: Provision, depth: number): readonly string[] {
  if (node.kind === 'cell' && node.children.length === 0) return []
  const cells = node.kind === 'row' ? `${String(node.children.length)} cells` : ''
  const words = [node.kind, node.path === '' ? '' : `[${node.path}]`, node.label, node.heading, cells]
  const own = '  '.repeat(depth) + words.filter((word) => word !== '').join(' ')
  return [own, ...node.children.flatMap((child) => lines(child, depth + 1))]
}
