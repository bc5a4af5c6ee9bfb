/** Lines of a document, shaped as its data: a line, or a line with those of the parts by key or position. */
export type LineTree = number | readonly [number, Readonly<Record<string, LineTree>> | readonly LineTree[]]

/** The line of the part a path leads to, or of the last part on the way that is there; 1 for an empty path. */
export function lineAt(tree: LineTree, path: readonly PropertyKey[]): number {
  let node = tree
  let line = 1
  for (const step of path) {
    if (typeof node === 'number') return line
    const parts: object = node[1]
    if (Array.isArray(parts) && typeof step !== 'number') return line
    const next: unknown = Object.hasOwn(parts, step) ? Reflect.get(parts, step) : undefined
    if (!isLineTree(next)) return line
    node = next
    line = typeof node === 'number' ? node : node[0]
  }
  return line
}

/** Whether a value can be one; its parts are looked at when they are reached. */
export function isLineTree(value: unknown): value is LineTree {
  return typeof value === 'number' || (Array.isArray(value) && typeof value[0] === 'number')
}
