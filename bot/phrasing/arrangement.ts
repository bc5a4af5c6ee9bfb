import type { Line } from '../compose/index.ts'

/** Where a line stands and what it has to stay with. */
interface Standing {
  readonly line: Line
  /** Parts keep their order; what closes the answer comes after all of them. */
  readonly part: number
  /** What says something of its own, with what hangs on it. The first of a part stays first. */
  readonly block: number
  /** Within a block: 0 for the block itself, then each note with what refers back to it. */
  readonly unit: number
}

/** Whether more than one order is possible: two blocks behind a part's first, or two notes of one block. */
export function isArrangeable(lines: readonly Line[]): boolean {
  return standingsOf(lines).some(({ block, unit }) => block > 1 || unit > 1)
}

/**
 * Whether an order keeps what belongs together: the first line and the validity of the text lead, parts follow one another, a condition, a
 * calculation or an item stays behind what it hangs on, notes stay with their statement, and what closes the answer closes it.
 */
export function keepsOrder(lines: readonly Line[], order: readonly string[]): boolean {
  const standings = standingsOf(lines)
  const at = new Map(order.map((id, place) => [id, place]))
  const place = ({ line }: Standing) => at.get(line.id) ?? -1
  const firstOf = (key: (standing: Standing) => string) => {
    const first = new Map<string, number>()
    for (const standing of standings) {
      const known = first.get(key(standing))
      first.set(key(standing), Math.min(known ?? Infinity, place(standing)))
    }
    return (standing: Standing) => first.get(key(standing)) ?? 0
  }
  const blockAt = firstOf(({ part, block }) => `${String(part)}.${String(block)}`)
  const unitAt = firstOf(({ part, block, unit }) => `${String(part)}.${String(block)}.${String(unit)}`)
  const rank = (standing: Standing) => [
    standing.part,
    standing.block === 0 ? -1 : blockAt(standing),
    standing.unit === 0 ? -1 : unitAt(standing),
    lines.indexOf(standing.line),
  ]
  const kept = standings
    .map((standing) => ({ id: standing.line.id, rank: rank(standing) }))
    .sort((left, right) => compare(left.rank, right.rank))
    .map(({ id }) => id)
  return kept.length === order.length && kept.every((id, index) => id === order[index])
}

function standingsOf(lines: readonly Line[]): readonly Standing[] {
  const out: Standing[] = []
  let block = 0
  let unit = 0
  let part = 0
  for (const [at, line] of lines.entries()) {
    if (closing.has(line.kind)) {
      out.push({ line, part: closingPart, block: 0, unit: 0 })
      continue
    }
    if (at === 0 || line.part !== part) {
      part = line.part
      block = 0
      unit = 0
    } else if (ownKinds.has(line.kind) && !refersBack.test(line.text)) {
      block += 1
      unit = 0
    } else if (line.kind === 'note' && !refersBack.test(line.text)) unit += 1
    out.push({ line, part, block, unit })
  }
  return out
}

/** What closes an answer never moves. */
const closingPart = Number.MAX_SAFE_INTEGER
const closing: ReadonlySet<Line['kind']> = new Set(['assumed', 'basis', 'ask'])
/** Lines that say something of their own. */
const ownKinds: ReadonlySet<Line['kind']> = new Set(['verdict', 'amount', 'statement', 'absence', 'refusal'])
/** A line that leans on the one before it. */
const refersBack =
  /^(?:其中|但|不过|否则|该|这|此|上述|以上|以下|前述|同时|并|也|反之|除此|因此|所以|如|若|即)/u

function compare(left: readonly number[], right: readonly number[]): number {
  for (const [at, value] of left.entries()) {
    const difference = value - (right[at] ?? 0)
    if (difference !== 0) return difference
  }
  return 0
}
