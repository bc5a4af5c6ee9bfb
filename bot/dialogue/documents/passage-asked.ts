import type { PlaceFinder } from '../../understand/index.ts'
import { normaliseForTopics, rankTopics } from '../../understand/index.ts'
import type { ConversationState } from '../state.ts'
import { withoutPasted } from './pasted.ts'

export interface Heard {
  readonly said: string
  readonly passages: readonly string[]
  /** What is asked is whether the passage is so: nothing in it is told of the firm. */
  readonly ofPassage: boolean
}

/**
 * What the user says without the passages pasted in; 我把条文贴给你：“学徒离职应于30日内报备……”，帮我看下对不对 puts as a question the clause of the
 * passage that names a topic.
 */
export function heardIn(raw: string, finder: PlaceFinder): Heard {
  const pasted = withoutPasted(raw)
  const [passage, ...more] = pasted.passages
  const asked = passage !== undefined && more.length === 0 && asksIfTrue.test(pasted.said)
  if (!asked || namesTopic(pasted.said)) return { ...pasted, ofPassage: false }
  const put = passage.split(/[，。；,;]/u).find((clause) => namesTopic(`${clause}，对吗`))
  if (put === undefined) return { ...pasted, ofPassage: false }
  const words = normaliseForTopics(pasted.said)
  const places = finder.find(words).map(({ start, end }) => words.slice(start, end))
  return { said: `${places.join('，')}${put}，对吗`, passages: pasted.passages, ofPassage: true }
}

/** The state after such a turn, with what was known of the firm before it. */
export function untold<T extends { readonly state: ConversationState }>(
  before: ConversationState,
  result: T,
): T {
  const { shared, groups } = before
  return { ...result, state: { ...result.state, shared, groups } }
}

const asksIfTrue =
  /对不对|对吗|对么|真的|真假|属实|靠谱|准不准|准吗|有没有(?:这|那)|是不是(?:这样|这么)|(?:看|查|核|帮)[^，。？！]{0,6}(?:对|真|准|一下|下)|有这(?:条|个|回事|规定)/u

function namesTopic(text: string): boolean {
  return rankTopics(normaliseForTopics(text)).some(({ strong }) => strong)
}
