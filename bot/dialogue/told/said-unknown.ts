import { notKnown } from '../../understand/index.ts'
import { sumsOfPeople } from '../question/money-topics.ts'
import type { ConversationState } from '../state.ts'

/**
 * 是不是紧缺不知道, after a sum was asked for, and nothing else said: what was known, with the fact left open as the user cannot tell it; the
 * question is answered again on that.
 */
export function saidUnknown(before: ConversationState, text: string): ConversationState | undefined {
  const { rest, facts } = notKnown(text)
  const [topic] = before.topics
  if (facts.length === 0 || rest !== '' || before.last === undefined) return undefined
  if (topic === undefined || !sumsOfPeople.has(topic)) return undefined
  return { ...before, declined: [...new Set([...before.declined, ...facts])] }
}

/** What is asked beside what is said not to be known of the people told of (10人拿证，5人有没有证还不知道); whether a trade is on the list may well be meant to be asked. */
export function putIn(text: string, tellsClass: boolean): string {
  const { rest, facts } = notKnown(text)
  return tellsClass && facts.length > 0 && !facts.includes('category') ? rest : text
}
