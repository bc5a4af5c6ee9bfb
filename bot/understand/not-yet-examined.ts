import { numberOf, numeral } from './cohorts/headcount-words.ts'

/**
 * 20人，16个拿证，2个不合格，2个还没考: what is said of those whose examination is still to come is left out, so that they are the rest of the
 * class, of whom nothing is known. The text as it is where the figures do not add up to the class told first, or only one other part is told
 * (whose rest would be taken for the contrary).
 */
export function notYetExamined(text: string): string {
  const [open, ...more] = text.matchAll(stillToCome)
  const heads = [...text.matchAll(people)].map(([, written = '']) => numberOf(written) ?? NaN)
  const [whole, ...parts] = heads
  if (open === undefined || more.length > 0 || whole === undefined || parts.length < 3) return text
  return parts.reduce((sum, part) => sum + part, 0) === whole ? text.replace(open[0], '') : text
}

const people = new RegExp(`(?<![\\d第])${numeral}(?:个|名|位|人)`, 'gu')
const stillToCome = new RegExp(
  `[，]?(?:还有|另外|其余|剩下)?(?:的)?${numeral}(?:个|名|位|人)(?:人)?(?:都|还|暂时|暂|现在|目前)*(?:没|没有|未)(?:来得及)?(?:参加)?(?:考(?!过|上|出|到|取)(?:试|核|完)?|评价?|鉴定|出(?:来)?(?:成绩|结果))(?:呢|的)?`,
  'gu',
)
