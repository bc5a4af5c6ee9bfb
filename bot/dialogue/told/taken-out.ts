import { classNaming, readCohorts } from '../../understand/index.ts'
import { groupsOf } from '../context.ts'
import { outcomeFacts, pick } from './merge.ts'
import { outcomeNamed } from './part-named.ts'
import type { ConversationState, SharedFacts } from '../state.ts'

/**
 * 去掉2个拿了证的; 有俩拿了证的社保在河北交的，去掉他们; 这俩都是拿了证的，去掉他们, of those just told apart: so many of the one group they
 * belong to are counted no longer, and the others stay as they were. Unclear where they may be of several groups.
 */
export function takenOut(state: ConversationState, told: string): ConversationState | Unclear | undefined {
  const text = answersWhose(state, told) ? `${told}，去掉他们` : told
  const named = withoutNamed(state, text)
  if (named !== undefined) return named
  const ofThose = those.test(text)
  if (!(ofThose || ofSome.test(text)) || asks.test(text)) return undefined
  const reading = readCohorts(text)
  const groups = groupsOf(state)
  const apart = state.last?.apart
  const counts = new Set(reading.tokens.flatMap((token) => (token.kind === 'count' ? [token.value] : [])))
  const [count = apart, ...more] = counts
  if (count === undefined || groups.some(({ headcount }) => typeof headcount !== 'number')) return undefined
  if (more.length > 0 || reading.groups.length > 1) return ofThose ? { apart: undefined } : undefined
  const said = pick({ ...reading.shared, ...reading.groups[0] }, [...naming, ...outcomeFacts])
  const hits = groups.filter((group) => agrees(group, said))
  const [hit, ...others] = hits
  if (hit === undefined || others.length > 0) return groups.length > 1 ? { apart: count } : undefined
  const left = Number(hit['headcount']) - count
  if (left < 0 || (left === 0 && groups.length === 1)) return { apart: undefined }
  if (state.groups.length === 0) return { ...state, shared: { ...state.shared, headcount: left } }
  const at = groups.indexOf(hit)
  return {
    ...state,
    groups: state.groups.flatMap((group, index) =>
      index !== at ? [group] : left === 0 ? [] : [{ ...group, headcount: left }],
    ),
  }
}

/** 把没证的去掉: all who came to that. */
function withoutNamed(state: ConversationState, text: string): ConversationState | undefined {
  const [, words = ''] = namedAway.exec(text) ?? []
  const named = words === '' ? undefined : outcomeNamed(words)
  if (named === undefined || asks.test(text)) return undefined
  const groups = groupsOf(state)
  const kept = groups.filter((group) => !cameTo(group, named))
  return kept.length === 0 || kept.length === groups.length
    ? undefined
    : { ...state, groups: state.groups.filter((_, at) => kept.includes(groups[at] ?? {})) }
}

/** Who failed has no certificate either. */
function cameTo(group: SharedFacts, named: SharedFacts): boolean {
  return named['certified'] === false
    ? group['certified'] === false || group['passed'] === false
    : Object.entries(named).every(([fact, value]) => group[fact] === value)
}

/** 都是拿了证的, after it was asked what those to be left out had come to. */
function answersWhose({ last }: ConversationState, told: string): boolean {
  return last?.apart !== undefined && those.test(last.text) && !those.test(told) && !ofSome.test(told)
}

/** Whose they are was not said; how many, where that is all that is unclear. */
interface Unclear {
  readonly apart: number | undefined
}

const naming = ['level', 'category', 'years', ...classNaming]

/** 没证 of those who failed as of those who passed: only what the words say. */
function agrees(group: SharedFacts, said: SharedFacts): boolean {
  const told =
    said['certified'] === false ? { ...said, 'evaluation-failed': group['evaluation-failed'] } : said
  return Object.entries(told).every(([fact, value]) => group[fact] === value)
}

const off = '(?:去|扣|刨|减|除|剔|拿|删|撇|踢|抛|排)(?:掉|除(?!了)|去(?!年)|开|出去)'
const away = `(?:${off}|(?:不|别|都?不能|没法|甭)(?:要|再)?算(?!一|下|多|不))`
const so = '[\\d一二两俩三仨四五六七八九十百]'
const them = `(?:[他她它](?:们|俩|仨)(?:${so}+(?:个|人)?)?|[这那](?:几|${so}+)(?:个|名|位)?(?:人|学徒)?|[这那]些人?)`
/** 去掉他们, 把这俩去掉. */
const those = new RegExp(
  `${away}(?:了|上|进)*${them}(?![^，。？！]*的(?:[个名位]|$|，))|${them}(?:全|都|给|先|得|要|就|应该|应|该|一起)*${away}`,
  'u',
)
/** 去掉2个拿证的, 2个拿证的去掉. */
const ofSome = new RegExp(
  `^(?:那|要是|如果|假如|再|又|得|要|应该|把|，)*(?:${away}(?:了|这|那)*${so}+(?:个|名|位)|(?:这|那|有)?${so}+(?:个|名|位)?[^，。？！]{0,8}(?:给|要|得|都)*${away})`,
  'u',
)
const namedAway = new RegExp(
  `^(?:那|要是|如果|假如|再|又|得|要|应该|把|，)*([^，。？！\\d]{2,8}的)(?:人|学徒|那些|那几个|这些|都|全|给|先)*${off}`,
  'u',
)
const asks = /吗|么|是否|(要|算|能|该)不\1|为啥|怎么?/u

/** 去掉他们: those just told apart are not to be counted. */
export function leavesThemOut(text: string): boolean {
  return those.test(text) || ofSome.test(text)
}
