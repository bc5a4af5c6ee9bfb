import { hasRoughCount, unreadWords, type CohortReading } from '../../understand/index.ts'
import { cohortFacts, pick } from './merge.ts'
import type { ConversationState } from '../state.ts'

/**
 * A headcount that is none of those known, told roughly (有两三个不算, 又补了几个人), or what came of people counted in words not read, told and
 * not asked, and nothing known changed by it: the sum before no longer stands as settled.
 */
export function toldInVain(
  before: ConversationState,
  after: ConversationState,
  reading: CohortReading,
  text: string,
): boolean {
  const known = headsOf(before)
  const roughly = text.search(some) >= 0 || hasRoughCount(text)
  if (known.length === 0 || asks.test(someSaid(text)) || peopleOf(before) !== peopleOf(after)) return false
  if (roughly) return true
  const heads = new Set([...known, known.reduce((sum, each) => sum + each, 0)])
  const counts = reading.tokens.flatMap((token) => (token.kind === 'count' ? [token.value] : []))
  if (counts.some((count) => !heads.has(count))) return true
  return counts.length > 0 && outcome.test(unreadWords(reading))
}

/** 又来了几个人 tells of some, and asks for no number. */
export function someSaid(text: string): string {
  return text.replace(some, (said) => said.replace('几', '若干'))
}

const asks = /吗|么|[？?]|多少|几|怎|啥|谁|哪|何|能否|是否|是不是|有没有|能不能|要不要|可不可以|呢/u
const some =
  /(?<![得要该应]|需要)(?:有|走|少|多|补|来|加|退|换|剩|招)(?:了|的)?(?:好)?(?:几(?:个|名|位)|一?些|若干|个别)(?:人|学徒|员工)?(?=$|[，。；]|其?实?[是不没在也都又已后报改])/gu
const outcome = /证|合格|过关|及格|通过|退出|离职/u

function headsOf(state: ConversationState): readonly number[] {
  return [state.shared, ...state.groups].flatMap(({ headcount }) =>
    typeof headcount === 'number' ? [headcount] : [],
  )
}

function peopleOf(state: ConversationState): string {
  return JSON.stringify([state.shared, ...state.groups].map((facts) => pick(facts, [...cohortFacts])))
}
