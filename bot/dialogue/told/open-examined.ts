import { people, readCohorts } from '../../understand/index.ts'
import { groupsOf } from '../context.ts'
import { namesClass, partsTold } from './known-people.ts'
import { outcomeFacts, pick, without } from './merge.ts'
import { alikeTogether } from './unsettled.ts'
import type { ConversationState, SharedFacts } from '../state.ts'

/**
 * 没考的3个最后1个拿证2个不合格, 剩下那3个都过了, of people told apart of whom so many had no outcome yet: what came of those. Undefined where nobody is open, or as many
 * others may be meant.
 */
export function openExamined(state: ConversationState, text: string): ConversationState | undefined {
  const { count = '', rest = '' } = examined.exec(text)?.groups ?? {}
  const groups = groupsOf(state)
  const open = groups.filter((group) => Object.keys(pick(group, outcomeFacts)).length === 0)
  const [group, ...more] = open
  const heads = group?.['headcount']
  if (rest === '' || group === undefined || more.length > 0 || groups.length < 2) return undefined
  if (typeof heads !== 'number' || (count !== '' && people(`${count}人`)[0] !== heads)) return undefined
  // 那3个, where three others had come to something: whose they are is not told.
  const alike = groups.some((each) => each !== group && each['headcount'] === heads)
  if (alike && !named.test(text)) return undefined
  const reading = readCohorts(rest)
  if (reading.unsure || namesClass(reading)) return undefined
  const parts = partsTold(reading) ?? wholePart(reading.shared, heads)
  if (parts.length === 0 || parts.reduce((sum, part) => sum + part.count, 0) !== heads) return undefined
  const now = parts.map((part) => ({ ...group, ...part.facts, headcount: part.count }))
  return alikeTogether({
    ...state,
    shared: without(state.shared, outcomeFacts),
    groups: groups.flatMap((each) => (each === group ? now : [each])),
  })
}

function wholePart(shared: SharedFacts, heads: number) {
  const facts = pick(shared, outcomeFacts)
  return Object.keys(facts).length === 0 ? [] : [{ count: heads, facts }]
}

const named = /没[^，。？！]{0,4}考|后考/u
const those = '(?:还|之前|当时)?没(?:有)?(?:来得及)?(?:参加)?考(?:试|核)?的|后考的|剩下?的?|余下的?|其余的?'
const examined = new RegExp(
  `^(?:那|后来|现在|对了|结果|，)*(?:(?:${those})(?:[那这])?|[那这])(?<count>[\\d一二两俩三仨四五六七八九十]{0,3})(?:个|名|位)?(?:人|学徒)?(?:最后|最终|后来|结果|也|考完|考了|出来|成绩|里[面头]?|，|呢|了)*(?<rest>(?=[\\d一二两俩三仨四五六七八九十都全均没不有拿取过合]).+)$`,
  'u',
)
