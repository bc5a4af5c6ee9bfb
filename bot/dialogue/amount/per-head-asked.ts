import { groupsOf } from '../context.ts'
import { classAmounts } from '../question/money-topics.ts'
import type { ConversationState } from '../state.ts'
import type { TurnResult } from '../turn-result.ts'
import { partPerHead } from './part-per-head.ts'
import { headAlone, yearAlone } from './per-head.ts'

/**
 * 人均呢, 一个人合多少 after a sum of several people: what one of those known comes to. The words count nobody (一个人), and the sum said again is
 * not another one to be held against it. 那一年是多少 of a class of several years: what each of them comes to, and the class stays as long as it is.
 */
export function perHeadAsked(
  before: ConversationState,
  text: string,
  take: (state: ConversationState, said: string) => TurnResult,
): TurnResult | undefined {
  const ofPart = partPerHead(before, text, take)
  if (ofPart !== undefined) return ofPart
  const ofYear = severalYears(before) ? yearAlone(text) : undefined
  const heads = groupsOf(before).reduce((sum, facts) => sum + Number(facts['headcount'] ?? 0), 0)
  // 摊到18个人头上每人多少, of eighteen known.
  const over = Number(overHeads.exec(text)?.[1]) === heads ? '平均每人多少' : undefined
  const asked = over ?? headAlone(text) ?? ofYear
  if (asked === undefined || before.last?.unsure !== false || before.place === undefined) return undefined
  if (
    ofYear === undefined &&
    before.reckoned === undefined &&
    !before.topics.some((topic) => classAmounts.has(topic))
  )
    return undefined
  if (heads < 2) return undefined
  const result = take({ ...before, pending: '' }, asked)
  const { reckoned, rests } = before
  return { ...result, state: { ...result.state, ...(reckoned === undefined ? {} : { reckoned }), rests } }
}

const overHeads =
  /^(?:那|那么|把|，)*(?:摊|合|分|平均|均|算)到(?:这|那)?(\d+)个?(?:人|学徒)(?:头上|身上)?，?(?:平均)?(?:每个?人|一个?人|人均)?(?:能|是|有|合|拿)*(?:多少)?(?:钱|元)?[呢？。！]*$/u

function severalYears(state: ConversationState): boolean {
  const lengths = new Set(groupsOf(state).map(({ years, 'filed-years': filed }) => years ?? filed))
  const [years, ...others] = lengths
  return typeof years === 'number' && Number.isInteger(years) && years > 1 && others.length === 0
}
