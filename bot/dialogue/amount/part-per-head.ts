import { readCohorts } from '../../understand/index.ts'
import { groupsOf } from '../context.ts'
import type { ConversationState } from '../state.ts'
import { outcomeFacts, pick } from '../told/merge.ts'
import type { TurnResult } from '../turn-result.ts'

/**
 * 没证的那3个一人多少, 没证的一个人多少, of people told apart by outcome: what one of those comes to. Nobody is counted by the words, and
 * everybody stays as he was. Undefined where they are not one group known.
 */
export function partPerHead(
  before: ConversationState,
  text: string,
  take: (state: ConversationState, said: string) => TurnResult,
): TurnResult | undefined {
  const [, outcome = ''] = ofPart.exec(text) ?? []
  const groups = groupsOf(before)
  if (outcome === '' || groups.length < 2 || before.last?.unsure !== false) return undefined
  const facts = Object.entries(pick(readCohorts(`都${outcome}`).shared, ['passed', 'certified']))
  const [group, ...more] = groups.filter((each) => facts.every(([fact, value]) => each[fact] === value))
  if (facts.length === 0 || group === undefined || more.length > 0) return undefined
  const alone = {
    ...before,
    groups: [],
    divided: false,
    whole: undefined,
    shared: { ...group, headcount: 1 },
  }
  const { state, reply } = take({ ...alone, advance: undefined, pending: '' }, '一共能补多少')
  return Object.keys(pick(group, outcomeFacts)).length === 0
    ? undefined
    : { reply, state: { ...before, asked: state.asked } }
}

const ofPart =
  /^(?:那|那么|，)*((?:合格(?:但是?|却)?)?(?:没有?|没拿到?|没取得?|无|未取得)证(?:书)?|有证|拿到?证|持证|没过|不合格|没通过|合格|通过)的(?:人|学徒)?(?:[那这](?:几|\d+|[一二两俩三仨四五六七八九十]+)(?:个|位|名)?(?:人)?|[那这]些)?(?:的话|，)*(?:每个?人|一个?人|1个?人|人均|单个)(?:又|能|是|可以|到底|应该|该|合|有|补|拿|给|领|算)*(?:到|得)?多少(?:钱|元)?[呢啊吗？。！]*$/u
