import type { Block } from './block.ts'
import { isHeadingOnly } from './heading.ts'

/**
 * `（一）企业、院校组织符合条件的劳` + `动者免费参加…` looks like a heading and its paragraph. It is a cut sentence when
 * most other provisions of the same list run on from their markers; for a long one, any other will do.
 */
export function joinCutSentences(blocks: readonly Block[]): readonly Block[] {
  const joined: Block[] = []
  blocks.forEach((block, at) => {
    const before = joined.at(-1)
    if (block.kind === 'paragraph' && before !== undefined && isCut(blocks, at - 1, before)) {
      joined[joined.length - 1] = { ...before, lines: [...before.lines, ...block.lines] }
    } else {
      joined.push(block)
    }
  })
  return joined
}

function isCut(blocks: readonly Block[], at: number, block: Block): boolean {
  if (blocks[at] !== block || !isHeadingOnly(block) || block.lines[0]?.hash === true) return false
  const rank = block.marker?.rank ?? 0
  const siblings = [
    ...takeList(blocks.slice(Math.max(0, at - NEAR), at).reverse(), rank),
    ...takeList(blocks.slice(at + 1, at + NEAR), rank),
  ]
  const runOn = siblings.filter((sibling) => !isHeadingOnly(sibling)).length
  return (block.marker?.rest.length ?? 0) > LONG_HEADING ? runOn > 0 : runOn > siblings.length / 2
}

/** The markers of the same rank before the list's parent, or the next scope, begins. */
function takeList(blocks: readonly Block[], rank: number): readonly Block[] {
  const end = blocks.findIndex(
    ({ kind, marker }) =>
      kind === 'attachment' || kind === 'title' || (marker !== undefined && marker.rank < rank),
  )
  return (end === -1 ? blocks : blocks.slice(0, end)).filter(({ marker }) => marker?.rank === rank)
}

const LONG_HEADING = 5

/** How far siblings are looked for, so that a huge file takes linear time. */
const NEAR = 200
