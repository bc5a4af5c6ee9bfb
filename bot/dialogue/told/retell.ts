import { cohortTokens, ordinalsIn, type CohortReading } from '../../understand/index.ts'
import { groupsOf } from '../context.ts'
import { classesIn, classOfNumber } from './classes-known.ts'
import { append, outcomeFacts, pick, without } from './merge.ts'
import type { ConversationState } from '../state.ts'

/**
 * 如果那2个也不合格: people counted before, told apart by their number, came out otherwise. Undefined when the words do not
 * point at exactly one group known.
 */
export function retell(state: ConversationState, reading: CohortReading): ConversationState | undefined {
  const [said, ...more] = reading.groups
  const count = said?.['headcount']
  if (!reading.refers || said === undefined || more.length > 0 || state.groups.length < 2) return undefined
  const outcome = { ...pick(reading.shared, outcomeFacts), ...pick(said, outcomeFacts) }
  if (Object.keys(outcome).length === 0 || count === undefined) return undefined
  const hits = state.groups.filter(
    (group) =>
      group['headcount'] === count &&
      Object.entries(pick(said, ['level', 'category'])).every(
        ([fact, value]) => ({ ...state.shared, ...group })[fact] === value,
      ),
  )
  const [hit] = hits
  if (hit === undefined || hits.length > 1) return undefined
  // 那3个没证的呢: they are named by what came of them, and nothing new is said.
  const known = { ...state.shared, ...hit }
  if (Object.entries(outcome).every(([fact, value]) => known[fact] === value)) return state
  const common = pick(state.shared, outcomeFacts)
  return {
    ...state,
    shared: without(state.shared, outcomeFacts),
    groups: state.groups.map((group) =>
      group === hit ? { ...without(group, outcomeFacts), ...outcome } : { ...common, ...group },
    ),
  }
}

/** 把中级工去掉, 不算技师呢, 技师班取消了: of several groups known, those of one level are left out. Undefined when the words say nothing of the kind. */
export function leaveOut(
  state: ConversationState,
  reading: CohortReading,
  text: string,
): ConversationState | undefined {
  const classes = classesIn(state)
  if (!leaves.test(text) || asks.test(text)) return undefined
  const [ordinal, ...others] = ordinalsIn(text)
  const said = { ...reading.shared, ...reading.groups[0] }
  const { level } = said
  const left =
    ordinal === undefined || classes === undefined
      ? undefined
      : (classOfNumber(classes, ordinal)?.groups.map((group) => JSON.stringify(group)) ?? [])
  if (left === undefined && (level === undefined || Object.keys(said).length > 1)) return undefined
  if (reading.groups.length > 1 || others.length > 0) return undefined
  const kept = state.groups.filter((group) => {
    const whole = { ...state.shared, ...group }
    return left === undefined ? whole['level'] !== level : !left.includes(JSON.stringify(whole))
  })
  return kept.length === 0 || kept.length === state.groups.length ? undefined : { ...state, groups: kept }
}

/** 取消资格 is no class left out. */
const leaves =
  /班?(?:被|都|也|给|又|就|全)*(?:取消(?!资格)|停办|不[办开搞]|没[办开搞]成|撤销|撤[了掉]|砍[了掉])|去掉|拿掉|删掉|剔除|刨掉|排除|除去|扣除|不算|不要|不报|不带|不含|不包括/u
/** 换成4个高级技师一年呢, after 技师班取消了: those stand in the place of the class left out, beside the others. */
export function inPlaceOfLeft(
  state: ConversationState,
  reading: CohortReading,
  text: string,
): ConversationState | undefined {
  const said = state.last?.text ?? ''
  const [told, ...more] = reading.groups
  const counted = told?.['headcount'] ?? reading.shared['headcount']
  if (!leaves.test(said) || asks.test(said) || !instead.test(text) || more.length > 0) return undefined
  const named = cohortTokens(said).filter(({ kind }) => kind === 'level')
  if (named.length !== 1 || typeof counted !== 'number' || reading.unsure) return undefined
  // As long as the others, where nothing else is said.
  const [length, ...others] = new Set(groupsOf(state).map(({ years }) => years))
  const own = {
    ...(length === undefined || others.length > 0 ? {} : { years: length }),
    ...reading.shared,
    ...told,
  }
  return append(state, { ...reading, groups: [own], shared: {} })
}
const instead = /^(?:那|就|再|要是|如果|我们|，)*(?:改|换)(?:成|为|办|开|上)?/u

/** 高级工要不要先有证, 技师不算吗: asked, not told. */
const asks = /吗|么|是否|(要|算|报|带|含)不\1|为啥|怎么?/u
