import { cohortTokens, withoutOnSiteCount } from '../../understand/index.ts'
import type { ConversationState } from '../state.ts'
import { headcountKnown } from './known-before.ts'
import { without } from './merge.ts'

/**
 * What was known before people are counted: 一个人补多少 counts nobody once 500人 are told of, and 去线下的150个, of how many was not said, leave no
 * share of before standing, nor does 就业率够, which names none of its own.
 */
export function beforeCounted(before: ConversationState, said: string): ConversationState {
  const many = cohortTokens(said).some((token) => token.kind === 'count' && token.value > 1)
  const one = before.groups.length === 0 && headcountKnown(before) === 1
  if (one && many && !besides.test(said))
    return beforeCounted({ ...before, shared: without(before.shared, ['headcount']) }, said)
  if (before.shared['employment-rate'] !== undefined && rateMet.test(said))
    return { ...before, shared: without(before.shared, ['employment-rate']) }
  return before.shared['offline-rate'] === undefined || onSiteUncounted(before, said) === said
    ? before
    : { ...before, shared: without(before.shared, ['offline-rate']) }
}

/** 去线下的150个, of a training online whose people were not counted: they are part of those, and never all of them. */
export function onSiteUncounted(before: ConversationState, text: string): string {
  const online = before.course?.programme === 'online-training-subsidy'
  return online && headcountKnown(before) === undefined ? withoutOnSiteCount(text) : text
}

/** 就业率够: whatever it was before, it is what the text asks for. */
const rateMet =
  /就业率?(?:也|都|要是|如果|假如|后来|已经?|能|是)*(?:够|达到?了?标|达到?了?要求|过线|没问题|上去|合格|满足)(?:了|的话|要求|条件)*(?=$|[，。！；呢]|(?:的话)?能)(?!.{0,3}[吗么？])/u
const besides = /再|又|另|加|还|也/u
