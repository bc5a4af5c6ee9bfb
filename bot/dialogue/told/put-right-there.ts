import type { PlaceMention } from '../../understand/index.ts'
import type { ConversationState, LastQuestion } from '../state.ts'
import type { TurnResult } from '../turn-result.ts'
import { byThen } from './by-then.ts'
import { figureChanged } from './figure-changed.ts'
import { askedAnew, putRight, type PutRight } from './put-right.ts'
import { remedied } from './remedied.ts'

type Find = (text: string) => readonly PlaceMention[]

/** The last question as it is to be asked anew, what is known for it, and its topic where its words do not name one. */
interface Anew {
  readonly text: string
  readonly state: ConversationState
  readonly topic?: string | undefined
  readonly waited?: LastQuestion['waited']
}

/** What this turn puts right in the last question, waits for, or remedies. */
export function putAnew(
  find: Find,
  before: ConversationState,
  text: string,
  today: string,
): Anew | undefined {
  const put = putRightThere(find, before.last, text, today)
  if (put !== undefined) return { text: put.text, ...askedAnew(before, put, today) }
  // 排了380课时, told and nothing asked, then 再加20呢: whether what it comes to is enough.
  const more = before.pending === '' ? undefined : figureChanged({ told: before.pending }, text)
  if (more !== undefined) return { text: `${more}，够不够`, state: { ...before, pending: '' } }
  const later = byThen(before, text, today)
  if (later !== undefined) return { ...askedAnew(before, later, today), ...later }
  const remedy = remedied(before, text, find(text))
  return remedy === undefined
    ? undefined
    : {
        text: remedy.text,
        topic: remedy.topic,
        state: { ...before, shared: { ...before.shared, ...remedy.facts }, pending: '' },
      }
}

/** What the turn answered, kept with what it was asked of. */
export function keptWaited(result: TurnResult, { waited }: Anew): TurnResult {
  const { last } = result.state
  return last === undefined || waited === undefined
    ? result
    : { ...result, state: { ...result.state, last: { ...last, waited } } }
}

/** 大同要是2月6号印发呢, after 太原…2月3号印发的: the last question put anew, of the place named before what is put right. */
function putRightThere(
  find: Find,
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
