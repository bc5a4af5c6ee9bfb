import { cohortTokens, ordinalsIn, people } from '../../understand/index.ts'
import { classNamed } from './class-outcomes.ts'
import { classesIn, type KnownClass } from './classes-known.ts'
import { cohortFacts, outcomeFacts, pick, without } from './merge.ts'
import type { ConversationState } from '../state.ts'

/**
 * 从甲班挪3个到乙班, 高级的转2个去中级: so many are of the class they came to, in everything that is known of it. `unclear` where what came of
 * those moved cannot be told. Undefined where the words move nobody from one class known to another.
 */
export function movedBetween(
  state: ConversationState,
  text: string,
): ConversationState | 'unclear' | undefined {
  const classes = classesIn(state)
  const found = moves.map((each) => each.exec(text)?.groups).find((each) => each !== undefined)
  const count = people(`${found?.['count'] ?? ''}人`)[0]
  if (found === undefined || count === undefined) return undefined
  const told = [state.shared, ...state.groups].some(({ headcount }) => headcount !== undefined)
  if (classes === undefined) return told && ordinalsIn(text).length > 0 ? 'unclear' : undefined
  const [from, to] = [named(classes, found['from']), named(classes, found['to'])]
  // To or from a class not told of, the one known being fewer or more all the same.
  if (from === 'none' || to === 'none') return from === to ? undefined : 'unclear'
  if ((from ?? to) === undefined) return undefined
  const source = from ?? otherThan(classes, to)
  const target = to ?? otherThan(classes, from)
  if (source === undefined || target === undefined || source === target) return 'unclear'
  const [was, ...more] = source.groups
  const [is, ...others] = target.groups
  if (was === undefined || is === undefined || more.length + others.length > 0) return 'unclear'
  if (count > source.heads || outcomeOf(was) !== outcomeOf(is)) return 'unclear'
  const heads = new Map([
    [was, source.heads - count],
    [is, target.heads + count],
  ])
  return {
    ...state,
    shared: without(state.shared, [...cohortFacts]),
    groups: classes
      .flatMap(({ groups }) => groups)
      .map((group) => ({ ...group, headcount: heads.get(group) ?? Number(group['headcount']) }))
      .filter(({ headcount }) => headcount > 0),
    divided: false,
  }
}

function named(classes: readonly KnownClass[], words: string | undefined): KnownClass | 'none' | undefined {
  return words === undefined ? undefined : classNamed(classes, words, cohortTokens(words))
}

/** 挪3个到乙班, of two classes: they come from the other one. */
function otherThan(classes: readonly KnownClass[], own: KnownClass | undefined): KnownClass | undefined {
  return classes.length === 2 ? classes.find((each) => each !== own) : undefined
}

function outcomeOf(group: KnownClass['groups'][number]): string {
  return JSON.stringify(Object.entries(pick(group, outcomeFacts)).sort())
}

const opens = '^(?:那|要是|如果|假如|假设|后来|现在|其实|结果|不对|再|又|，)*(?:把|将)?'
const level = '(?:普通|急需紧缺|紧缺)?的?(?:高级技师|技师|[初中高]级工?)'
const name = `(?:第[一二三四五1-5]个?[班批期组拨]|[1-5A-Ea-e甲乙丙丁戊一二三四五][班期]|${level}班?|(?:普通|急需紧缺|紧缺)班?)`
const within = '(?:那边|那个班|这边|里[面头边]?|的)*'
const from = `(?:从|由)?(?<from>${name})${within}`
const to = `(?<to>${name})`
const count = '(?<count>[\\d一二两俩三仨四五六七八九十]+)(?:个|名|位)?(?:人|学徒)?'
const verb = '(?:挪|转|调|划|匀|移|抽|搬|换|拨|并)'
const then = '(?:要|想|得|又|再|后来|被|都|中)*'
const into = '(?:到|去|进|给|往|入|回|了|过去|过来)+'
const ends =
  '(?:那边|班|里[面头边]?|了|去|来|呢|的话|吧|，|那|就|现在|补贴?|能|可以|拿|领|给|是|会|变成|一共|总共|合计|总额|多少|钱)*[。？！]*$'
const moves = [
  // 从甲班挪3个到乙班, 甲班调3个过去
  `${opens}${from}${then}${verb}(?:了|走|出|给|过|回)*${count}(?:${into}${to}|过去|过来|回去|回来|去)${ends}`,
  // 甲班有3个转到乙班
  `${opens}${from}有?${count}${then}${verb}${into}${to}${ends}`,
  // 把3个从甲班挪到乙班
  `${opens}有?${count}${from}${then}${verb}${into}${to}${ends}`,
  // 挪3个到乙班
  `${opens}${verb}(?:了|走|出|给)*${count}${into}${to}${ends}`,
  // 从甲班挪到乙班3个
  `${opens}${from}${then}${verb}${into}${to}${count}${ends}`,
].map((each) => new RegExp(each, 'u'))
