import type { Citation } from '../../knowledge/index.ts'
import { createMarker } from './decisive-words.ts'

/** The clauses under an answer as Markdown quotations, the words it rests on marked in long ones. */
export function quoteBlocks(citations: readonly Citation[], answer: string): readonly string[] {
  const mark = createMarker(answer)
  return citations.map(({ document, provision, status, quote }) => {
    const body = quote
      .split('\n')
      .map((line) => line.trim())
      .filter((line) => line !== '')
      .map(mark)
      .join('\n> ')
    return `> 【${document} ${provision}】（${status}）\n> ${body}`
  })
}
