import type { PlaceMention } from '../../understand/index.ts'
import type { LastQuestion } from '../state.ts'
import { putRight, type PutRight } from './put-right.ts'

/** 大同要是2月6号印发呢, after 太原…2月3号印发的: the last question put anew, of the place named before what is put right. */
export function putRightThere(
  find: (text: string) => readonly PlaceMention[],
  last: LastQuestion | undefined,
  text: string,
  today: string,
): PutRight | undefined {
  const [named, ...more] = find(text)
  if (named?.kind !== 'known' || named.start > 1 || more.length > 0) return putRight(last, text, today)
  const anew = putRight(last, text.slice(named.end).replace(/^(?:市|那边|这边|的|，)+/u, ''), today)
  if (anew === undefined) return undefined
  const bare = find(anew.text).reduceRight(
    (rest, { start, end }) => `${rest.slice(0, start)}${rest.slice(end)}`,
    anew.text,
  )
  return { ...anew, text: `${named.name}${bare}` }
}
