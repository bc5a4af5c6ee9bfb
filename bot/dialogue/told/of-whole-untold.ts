import { cohortTokens, withoutOnSiteCount } from '../../understand/index.ts'
import type { ConversationState } from '../state.ts'
import { headcountKnown } from './known-before.ts'
import { without } from './merge.ts'

/**
 * What was known before people are counted: 一个人补多少 counts nobody once 500人 are told of, and 去线下的150个, of how many was not said, leave no
 * share of before standing.
 */
export function beforeCounted(before: ConversationState, said: string): ConversationState {
  const many = cohortTokens(said).some((token) => token.kind === 'count' && token.value > 1)
  const one = before.groups.length === 0 && headcountKnown(before) === 1
  if (one && many && !besides.test(said))
    return beforeCounted({ ...before, shared: without(before.shared, ['headcount']) }, said)
  return before.shared['offline-rate'] === undefined || onSiteUncounted(before, said) === said
    ? before
    : { ...before, shared: without(before.shared, ['offline-rate']) }
}

/** 去线下的150个, of a training online whose people were not counted: they are part of those, and never all of them. */
export function onSiteUncounted(before: ConversationState, text: string): string {
  const online = before.course?.programme === 'online-training-subsidy'
  return online && headcountKnown(before) === undefined ? withoutOnSiteCount(text) : text
}

const besides = /再|又|另|加|还|也/u
