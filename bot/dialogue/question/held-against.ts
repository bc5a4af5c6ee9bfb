import { asked, type AskedQuestion } from './asked-question.ts'
import type { Forms } from './amount-question.ts'
import { asksDifference } from './difference-words.ts'
import { moneyish } from './money-topics.ts'
import type { QuestionContext } from './question-context.ts'

/** 30个人一年呢, 高级换成2年, after 普通和紧缺差多少: the two are held against each other again, on what is told now. */
export function heldAgainst(
  text: string,
  whole: Forms,
  { subject, previous, tellsClass, pending, switchesPlace, chosen }: QuestionContext,
): readonly AskedQuestion[] | undefined {
  const [again = ''] = previous
  if (!asksDifference(subject) || !moneyish.has(again) || pending !== '' || switchesPlace) return undefined
  if (chosen !== undefined && chosen !== again) return undefined
  if (!tellsClass || whole.forms.length > 0 || asksDifference(text)) return undefined
  // How many they are is told already; the words still say which two.
  const uncounted = text.replace(/[\d一二两三四五六七八九十百]+(?:个|名|位)?人?(?!级|年|月)/gu, '')
  return [asked(again, `${subject}，${uncounted}`, { forms: ['amount'], negated: false })]
}
