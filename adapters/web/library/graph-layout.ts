import type { DocumentRefBody, DocumentRelation, DocumentSummary } from '../../http/contract/index.ts'
import { refName } from './ref-name.ts'

export interface GraphNode {
  readonly key: string
  readonly lines: readonly string[]
  readonly held: boolean
  readonly x: number
  readonly y: number
}

export interface GraphEdge {
  readonly from: GraphNode
  readonly to: GraphNode
  readonly kind: string
}

export interface Graph {
  readonly nodes: readonly GraphNode[]
  readonly edges: readonly GraphEdge[]
  readonly width: number
  readonly height: number
}

export const nodeSize = { width: 200, height: 52 }
const gap = { x: 120, y: 20 }
const margin = 12

/**
 * Places held documents in the left column and what they point to in the columns right of it: the column is the longest way
 * from a document nothing points to. A column is ordered by where its neighbours stand.
 */
export function layOut(documents: readonly DocumentSummary[], relations: readonly DocumentRelation[]): Graph {
  const refs = new Map<string, DocumentRefBody>()
  for (const { from, to } of relations) for (const ref of [from, to]) refs.set(keyOf(ref), ref)
  const links = relations.map(({ from, to, kind }) => ({ from: keyOf(from), to: keyOf(to), kind }))
  const columnOf = columns([...refs.keys()], links)
  const rows = new Map<number, string[]>()
  for (const key of refs.keys()) {
    const column = columnOf.get(key) ?? 0
    rows.set(column, [...(rows.get(column) ?? []), key])
  }
  const nodes = new Map<string, GraphNode>()
  let deepest = 0
  for (const column of [...rows.keys()].sort((a, b) => a - b)) {
    const placed = (key: string) => {
      const sources = links.flatMap(({ from, to }) => (to === key ? (nodes.get(from)?.y ?? []) : []))
      return sources.length === 0 ? Infinity : sources.reduce((sum, y) => sum + y, 0) / sources.length
    }
    const keys = [...(rows.get(column) ?? [])].sort((a, b) => placed(a) - placed(b) || 0)
    let next = margin
    for (const key of keys) {
      const ref = refs.get(key)
      if (ref === undefined) continue
      const wanted = placed(key)
      const y = Math.max(next, Number.isFinite(wanted) ? wanted : next)
      nodes.set(key, {
        key,
        lines: wrap(refName(ref, documents)),
        held: ref.held,
        x: margin + column * (nodeSize.width + gap.x),
        y,
      })
      next = y + nodeSize.height + gap.y
      deepest = Math.max(deepest, y + nodeSize.height)
    }
  }
  const edges = links.flatMap(({ from, to, kind }) => {
    const [a, b] = [nodes.get(from), nodes.get(to)]
    return a === undefined || b === undefined ? [] : [{ from: a, to: b, kind }]
  })
  const last = Math.max(0, ...rows.keys())
  return {
    nodes: [...nodes.values()],
    edges,
    width: margin * 2 + (last + 1) * nodeSize.width + last * gap.x,
    height: deepest + margin,
  }
}

function columns(
  keys: readonly string[],
  links: readonly { readonly from: string; readonly to: string }[],
): ReadonlyMap<string, number> {
  const column = new Map(keys.map((key) => [key, 0]))
  for (let round = 0; round < keys.length; round++) {
    let moved = false
    for (const { from, to } of links) {
      const behind = (column.get(from) ?? 0) + 1
      if (from !== to && behind > (column.get(to) ?? 0) && behind < keys.length) {
        column.set(to, behind)
        moved = true
      }
    }
    if (!moved) break
  }
  return column
}

function keyOf(ref: DocumentRefBody): string {
  return ref.held ? ref.id : (ref.docNumber ?? ref.name)
}

/** At most two lines of what fits a box; a Latin character or digit takes about half the room of a Chinese one. */
function wrap(name: string): readonly string[] {
  const [first, rest] = cut(name, 13.5)
  if (rest === '') return [first]
  const [second, more] = cut(rest, 12.5)
  return [first, more === '' ? second : `${second}…`]
}

function cut(text: string, room: number): readonly [string, string] {
  let used = 0
  for (const [at, character] of Array.from(text).entries()) {
    used += character < '\u0250' ? 0.55 : 1
    if (used > room) return [Array.from(text).slice(0, at).join(''), Array.from(text).slice(at).join('')]
  }
  return [text, '']
}
