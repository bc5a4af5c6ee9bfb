import { classNumber, ordinalsIn, people, readCohorts, type CohortReading } from '../../understand/index.ts'
import type { ConversationState, SharedFacts } from '../state.ts'
import { knownPeople } from './known-people.ts'
import { cohortFacts, outcomeFacts, pick, without } from './merge.ts'

/**
 * 分两批，头一批20人，第二批25人, after 45 were told of: they are those, and each class keeps what was told of all. `unclear` where they come
 * to others than are known, or whose the outcomes told are cannot be said. Undefined where no known people are divided.
 */
export function splitKnown(
  state: ConversationState,
  words: string,
): ConversationState | 'unclear' | undefined {
  const known = knownPeople(state)
  if (known === undefined) return undefined
  const text = numberedInOrder(words)
  const told = classesTold(readCohorts(text))
  const says = splits.test(words)
  if (told === undefined) return says && people(text).length > 1 ? 'unclear' : undefined
  const sum = told.reduce((all, { headcount }) => all + Number(headcount), 0)
  if (sum !== known.total) return says ? 'unclear' : undefined
  const [only, ...others] = known.parts
  if (only === undefined || others.length > 0) return 'unclear'
  const common = { ...pick(known.own, [...cohortFacts]), ...only.facts }
  return {
    ...state,
    whole: undefined,
    shared: without(state.shared, [...cohortFacts]),
    groups: told.map((group) => ({ ...common, ...group })),
    divided: false,
  }
}

/** 第二批改成三年, no such class being known: said of some, nobody can tell of whom. */
export function namesUnknownClass({ groups, shared }: ConversationState, reading: CohortReading): boolean {
  const all = [shared, ...groups]
  if (all.some((group) => group[classNumber] !== undefined)) return false
  if (!all.some((group) => typeof group['headcount'] === 'number')) return false
  const kinds = reading.tokens.map(({ kind }) => kind)
  return ordinalsIn(reading.text).length > 0 && kinds.includes('years') && !kinds.includes('count')
}

/** Two or more classes, each by its number and with how many they are, outcomes aside. */
function classesTold({ groups, shared, unsure }: CohortReading): readonly SharedFacts[] | undefined {
  const told = groups.map((group): SharedFacts => ({ ...shared, ...group }))
  const numbers = new Set(told.map((group) => group[classNumber]))
  const whole = told.every(
    (group) =>
      typeof group['headcount'] === 'number' &&
      group[classNumber] !== undefined &&
      Object.keys(pick(group, outcomeFacts)).length === 0,
  )
  return unsure || told.length < 2 || numbers.size < told.length || !whole ? undefined : told
}

/** 分成两批，20个和25个; 分两个班，一个20人一个25人: the first and the second. */
function numberedInOrder(text: string): string {
  return text.replace(inOrder, (_said: string, measure: string, counts: string) => {
    const heads = counts.replace(each, '，').match(/[\d一二两三四五六七八九十百]+/gu) ?? []
    return heads.map((head, at) => `第${'一二三四五'.charAt(at)}${measure}${head}人`).join('，')
  })
}

const count = '[\\d一二两三四五六七八九十百]+(?:个人|个|人|名)?'
const name = '另?一(?:个?班|个|批|组|拨)(?:是|有)?'
const each = new RegExp(`${name}(?=[\\d一二两三四五六七八九十百])`, 'gu')
const one = `(?:${name})?${count}`
const inOrder = new RegExp(
  `(?:分|拆)(?:成|为|了|开)*(?:[两二三四2-4]个?)?(班|批|组|拨)(?:人|来|培训?|上|学)*[，：]?(${one}(?:[，、和跟]?${one})+)(?=$|[，。？！])`,
  'u',
)
const splits = /(?:分|拆)(?:成|为|了|开)*(?:[两二三四2-4]个?)?(?:班|批|组|拨)/u
