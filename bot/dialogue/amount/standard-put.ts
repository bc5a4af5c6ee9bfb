import { cohortTokens } from '../../understand/index.ts'
import { groupsOf } from '../context.ts'
import type { ConversationState } from '../state.ts'
import { withoutPeople } from '../told/without-people.ts'
import type { TurnResult } from '../turn-result.ts'

/**
 * 我听说高级工是8000一年, of people known: the standard of that level is put forward, and none of them has become one; it is judged by itself
 * and they stay as they are.
 */
export function standardPut(
  before: ConversationState,
  text: string,
  take: (state: ConversationState, said: string) => TurnResult,
): TurnResult | undefined {
  if (!doubts.test(text)) return undefined
  const counted = groupsOf(before).some(({ headcount }) => headcount !== undefined)
  if (!counted) return undefined
  const [level, ...more] = cohortTokens(text).filter(({ kind }) => kind === 'level')
  const people = cohortTokens(text).some(({ kind }) => kind === 'count' || kind === 'outcome')
  if (level === undefined || more.length > 0 || people) return undefined
  if (!standard.test(text.slice(level.end))) return undefined
  const words = text.replace(opens, '').replace(closes, '')
  const { state, ...result } = take(withoutPeople(before), `${words}，对吗`)
  const { shared, groups, divided, whole, advance, elsewhere, aside, reckoned, rests } = before
  return {
    ...result,
    state: {
      ...state,
      shared,
      groups,
      divided,
      whole,
      advance,
      elsewhere,
      rests,
      asked: undefined,
      ...(aside === undefined ? {} : { aside }),
      ...(reckoned === undefined ? {} : { reckoned }),
    },
  }
}

/** 高级工是8000一年, 高级工一年补8000. */
const standard =
  /^(?:的|工|学徒|标准)*(?:不?是|补|给|有|能拿|拿|领|发|标准|按|说是|一?个人|每人|人均|每年|[一1]年|不?都)*(?:\d{4,5}|[四五六七八九]千|一万)(?:元|块)?(?:钱)?(?:[一1]年|每年|[一1]个人|每人|每人每年|\/)*(?=$|[，。？！吗吧么啊呢的对])/u
/** It is heard, or asked about, and not told of the class. */
const doubts =
  /听说|听[^，。？！]{1,6}说|真的吗|有人说|人家说|朋友说|同行说|他们说|网上说|看到说|据说|不是|是不是|对吗|对吧|对不对|是吗|[吗吧么][？。！]*$/u
const opens = /^(?:真的吗|真的假的|是吗|不会吧|不对吧|啊|哦|，|。|？)+/u
const closes = /[，。？！]*(?:对吗|对吧|对不对|是吗|是吧|真的吗|[吗吧么])?[，。？！]*$/u
