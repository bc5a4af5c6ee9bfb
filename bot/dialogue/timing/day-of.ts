import type { AskedQuestion } from '../question/asked-question.ts'
import type { ConversationState } from '../state.ts'
import { dayMentioned } from './dates.ts'

/** The day a question is about: told with it, or with the one it goes on with (再加高级工5个 after 2023年11月取证的8个). */
export function dayOf(
  { last, topics }: ConversationState,
  told: string,
  [question]: readonly AskedQuestion[],
  asOf: string,
): { readonly day?: string } {
  const goesOnWith = question !== undefined && topics.includes(question.topic) && !ofNow.test(told)
  const day = dayMentioned(told, asOf) ?? (goesOnWith ? last?.day : undefined)
  return day === undefined ? {} : { day }
}
const ofNow = /现在|目前|眼下|今年|明年|以后|如今|今天/u
