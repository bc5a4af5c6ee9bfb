import { people, type CohortReading } from '../../understand/index.ts'
import { append, cohortFacts, outcomeFacts, pick, without } from './merge.ts'
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
  if (!classUncounted(state) || divided || unsure || !groups.some(counts) || !bringsMore(state, text))
    return undefined
  const told = [shared, ...groups]
  const says = (facts: readonly string[]) =>
    told.some((each) => facts.some((fact) => each[fact] !== undefined))
  // Without a word of another class they are of the one known.
  const alike = !says(['level', 'category', 'years']) && state.groups.length === 0
  const known = pick(state.shared, [...cohortFacts])
  const own = !alike ? {} : says(outcomeFacts) ? without(known, outcomeFacts) : known
  return append(state, { ...reading, groups: groups.map((group) => ({ ...own, ...group })) })
}

/** 原来12个, 一共17个, 12个，也有证, after it was asked how many those beside people counted are. */
export function othersCounted(
  state: ConversationState,
  reading: CohortReading,
  text: string,
): ConversationState | undefined {
  const [only, ...more] = state.groups.filter((group) => !counts(group))
  if (state.asked !== 'headcount' || counts(state.shared) || state.whole !== undefined) return undefined
  if (only === undefined || more.length > 0 || state.groups.length < 2) return undefined
  const counted = reading.tokens.flatMap((token) => (token.kind === 'count' ? [token.value] : []))
  const [count = figureIn(text), ...others] = counted
  const told = pick({ ...reading.shared, ...reading.groups[0] }, outcomeFacts)
  const naming = reading.tokens.some(({ kind }) => kind !== 'count' && kind !== 'outcome')
  if (count === undefined || others.length > 0 || naming || reading.unsure || reading.groups.length > 1)
    return undefined
  const known = state.groups.reduce((sum, { headcount }) => sum + Number(headcount ?? 0), 0)
  const headcount = inAll.test(text) ? count - known : count
  return headcount < 1 || adds.test(text)
    ? undefined
    : {
        ...state,
        groups: state.groups.map((group) => (group === only ? { ...group, ...told, headcount } : group)),
      }
}

/** 12, and nothing beside it. */
function figureIn(text: string): number | undefined {
  const [, figure = ''] = bare.exec(text) ?? []
  return people(`${figure}人`)[0]
}

const bare = /^(?:是|有|就|那|，|原来|一共|总共)*([\d一二两三四五六七八九十百]+)(?:吧|了|啊|呢)?[。！]*$/u
const inAll = /一共|总共|总计|合计|共|加起来|连/u

/** 其中5个没过, 有3个走了, of people not counted: how many the others are was not told, so that no sum is that of those alone. */
export function someOfUncounted(state: ConversationState, reading: CohortReading, text: string): boolean {
  const { groups, shared, tokens } = reading
  const told = groups.length === 0 ? [shared] : groups.map((group) => ({ ...shared, ...group }))
  return (
    classUncounted(state) &&
    (!adds.test(text) || among.test(text)) &&
    told.length === 1 &&
    told.some(counts) &&
    tokens.some(({ kind }) => kind === 'outcome') &&
    (among.test(text) || told.some((each) => each['passed'] === false || each['left-early'] === true))
  )
}

/** 另外还有5个, where it was asked how many there are, is no answer to that. */
function bringsMore({ asked }: ConversationState, text: string): boolean {
  return adds.test(text) || (asked === 'headcount' && besides.test(text))
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
const besides = /另外|另有|此外|还有(?!吗|没)/u
const among = /其中|里[面头边]?(?=有?[\d一二两俩三仨四五六七八九十])|当中/u
