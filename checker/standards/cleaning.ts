import { halfWidth, visible } from '../text.ts'
import { found } from './messages.zh.ts'

export interface Cleaned {
  /** Half-width, nothing invisible, no white space, no leading quote. */
  readonly text: string
  /** What was cleaned away, in words; empty where nothing was. */
  readonly removed: string
}

/** A number as it was meant: what differs only in width, spaces and invisible characters is certain. */
export function cleanNumber(text: string): Cleaned {
  if (/^[\dA-Za-z]*$/.test(text)) return { text, removed: '' }
  const removed: string[] = []
  const step = (from: string, to: string, what: string) => {
    if (to !== from) removed.push(what)
    return to
  }
  const seen = step(text, visible(text), found.invisible)
  const spaced = step(seen, seen.replace(/[\s\u3000\u00a0]+/gu, ''), found.space)
  const half = step(spaced, halfWidth(spaced), found.fullWidth)
  const bare = step(half, half.replace(/^['‘’`]+/u, ''), found.mark)
  return { text: bare, removed: removed.join('、') }
}
