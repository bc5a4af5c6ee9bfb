import type { Block } from './block.ts'
import { tidy } from './text.ts'

/** The heading a marker block prints: all of it when it stands alone, else the short words before the first 。 or ：. */
export function headingOf(block: Block): string {
  const marker = block.marker
  if (marker === undefined) return ''
  if (isHeadingOnly(block)) return tidy(marker.rest)
  const words = tidy([marker.rest, ...block.lines.slice(1).map((line) => line.shown)].join(' '))
  const match = /^([^。：:]{1,30})(。|[：:])(?=\s*\S)/u.exec(words)
  const heading = match?.[1] ?? ''
  if (match?.[2] !== '。') return /^[^，、,]{1,12}$/u.test(heading) ? heading : ''
  return /[；;？！\d]/u.test(heading) ? '' : heading
}

/** The name printed below `附件 n`, or the words of a `…任务清单` line. */
export function attachmentHeading(block: Block): string {
  const words = tidy(block.lines.map((line) => line.shown).join(' '))
  return words.replace(/^附件\s*[\d０-９一二三四五六七八九十]{1,2}\s*[：:]?\s*/u, '')
}

/** Only a marker and a few words: a heading that stands on a line of its own. */
export function isHeadingOnly(block: Block): boolean {
  const line = block.lines[0]
  if (block.marker === undefined || line === undefined || block.lines.length > 1) return false
  const words = block.marker.rest.trim()
  return words !== '' && words.length <= 40 && (line.hash || !/[。；：！？，,;:!?]/u.test(words))
}
