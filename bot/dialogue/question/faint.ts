import type { Ranked } from './amount-question.ts'

/**
 * 高管能参加吗, which no pattern knows: a topic that only some words of the place's entries, or a hint, put forward. It is no answer unless
 * they come near, or the conversation is about it already.
 */
export function isFaint(
  { spans, score, strong, topic }: Ranked,
  text: string,
  previous: readonly string[],
): boolean {
  if (strong || score >= (spans.length === 0 ? near : hinted) || previous.includes(topic)) return false
  return previous.length === 0 || text.length > shortest
}

const near = 4.5
const hinted = 4.2
/** A few words after another question lean on it. */
const shortest = 8
