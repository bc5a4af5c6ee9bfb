import { people, type CohortReading } from '../../understand/index.ts'
import { append, cohortFacts, pick, without } from './merge.ts'
import type { ConversationState } from '../state.ts'

/**
 * 再加5个, after people whose number was told in words not read (一车间人, 若干): those counted now stand beside them, and how many those are
 * is still to be told.
 */
export function besideUncounted(
  state: ConversationState,
  reading: CohortReading,
  text: string,
): ConversationState | undefined {
  const { groups, shared, divided, unsure } = reading
  if (!classUncounted(state) || divided || unsure || !groups.some(counts) || !adds.test(text))
    return undefined
  // Without a word of another class they are of the one known.
  const alike = [shared, ...groups].every((facts) => Object.keys(without(facts, ['headcount'])).length === 0)
  const own = alike && state.groups.length === 0 ? pick(state.shared, [...cohortFacts]) : {}
  return append(state, { ...reading, groups: groups.map((group) => ({ ...own, ...group })) })
}

/** 原来12个, 一共17个, 12个, after it was asked how many those beside people counted are. */
export function othersCounted(state: ConversationState, text: string): ConversationState | undefined {
  const open = state.groups.filter((group) => !counts(group))
  const [only, ...more] = open
  const [, all, figure = ''] = countTold.exec(text) ?? []
  const [count] = people(`${figure}人`)
  if (state.asked !== 'headcount' || counts(state.shared) || state.whole !== undefined) return undefined
  if (only === undefined || more.length > 0 || state.groups.length < 2 || count === undefined)
    return undefined
  const known = state.groups.reduce((sum, { headcount }) => sum + Number(headcount ?? 0), 0)
  const headcount = all === undefined ? count : count - known
  return headcount < 1
    ? undefined
    : { ...state, groups: state.groups.map((group) => (group === only ? { ...group, headcount } : group)) }
}

const countTold =
  /^(?:是|那|哦|有|，)*(?:(一共|总共|总计|合计|共|加起来|连那?\d*个?)|原来|原先|之前|前面|老的|其余|其他|剩下|另外|头一批|那批|车间里?)?(?:的|那些|总共|一共|是|有|就)*([\d一二两三四五六七八九十百]+)(?:个|名|位)?(?:人|学徒)?(?:吧|了|啊|呢|左右)?[。！]*$/u

/** 其中5个没过, 有3个走了, of people not counted: how many the others are was not told, so that no sum is that of those alone. */
export function someOfUncounted(state: ConversationState, reading: CohortReading, text: string): boolean {
  const { groups, shared, tokens } = reading
  const told = groups.length === 0 ? [shared] : groups.map((group) => ({ ...shared, ...group }))
  return (
    classUncounted(state) &&
    told.length === 1 &&
    told.some(counts) &&
    tokens.some(({ kind }) => kind === 'outcome') &&
    (among.test(text) || told.some((each) => each['passed'] === false || each['left-early'] === true))
  )
}

function counts(facts: ConversationState['shared']): boolean {
  return facts['headcount'] !== undefined
}

/** A class is spoken of, and nobody of it counted. */
function classUncounted(state: ConversationState): boolean {
  const known = [state.shared, ...state.groups]
  const described = known.some((facts) => Object.keys(pick(facts, [...cohortFacts])).length > 0)
  return described && state.whole === undefined && !known.some(counts)
}

const adds =
  /(?:再|又|还)(?:要|想|能)?(?:加|招|来|进|添|补招|多招)|加上|加了|追加|外加|新增|增加|(?:^|[，。；那])(?:要是|如果)?(?:加|多|添)(?=[\d一二两俩三仨四五六七八九十百])/u
const among = /其中|里[面头边]?(?=有?[\d一二两俩三仨四五六七八九十])|当中/u
