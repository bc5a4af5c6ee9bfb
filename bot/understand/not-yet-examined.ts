import { numberOf, numeral } from './cohorts/headcount-words.ts'

/**
 * 20人，16个拿证，2个不合格，2个还没考: what is said of those whose examination is still to come is left out, so that they are the rest of the
 * class, of whom nothing is known. The text as it is where the figures do not add up to the class told first, or only one other part is told
 * (whose rest would be taken for the contrary).
 */
export function notYetExamined(said: string): string {
  const text = tookAndPassed(said)
  const [open, ...more] = text.matchAll(stillToCome)
  const heads = [...text.matchAll(people)].map(([, written = '']) => numberOf(written) ?? NaN)
  const [whole, ...parts] = heads
  if (open === undefined || more.length > 0 || whole === undefined || parts.length < 3) return text
  return parts.reduce((sum, part) => sum + part, 0) === whole ? text.replace(open[0], '') : text
}

/** 50人，考了32过30，还有18个下个月考: of those who took it so many passed, and the others did not; only where the rest are said to be still to come. */
function tookAndPassed(text: string): string {
  if (text.search(stillToCome) === -1) return text
  return [examinedFirst, takersFirst].reduce(
    (words, pattern) =>
      words.replace(pattern, (said: string, took: string, passed: string) => {
        const [all, some] = [numberOf(took), numberOf(passed)]
        if (all === undefined || some === undefined || some > all) return said
        return some === all ? `${passed}个过了` : `${passed}个过了，${String(all - some)}个没过`
      }),
    text,
  )
}

const came = '(?:过|合格|通过)(?:了)?'
const examinedFirst = new RegExp(
  `(?:已经?|先|只)*考(?:了)?${numeral}(?:个|名|人)?，?${came}(?:的)?(?:有)?${numeral}(?:个|名|人)?`,
  'u',
)
const takersFirst = new RegExp(
  `${numeral}(?:个|名|人)(?:人)?(?:已经?|先)*(?:考(?:完|过)?了|参加了?考[试核])，?${numeral}(?:个|名|人)(?:人)?${came}`,
  'u',
)

const people = new RegExp(`(?<![\\d第])${numeral}(?:个|名|位|人)`, 'gu')
const stillToCome = new RegExp(
  `[，]?(?:还有|另外|其余|剩下)?(?:的)?${numeral}(?:个|名|位|人)(?:人)?(?:都|还|暂时|暂|现在|目前)*(?:没|没有|未)(?:来得及)?(?:参加)?(?:考(?!过|上|出|到|取)(?:试|核|完)?|评价?|鉴定|出(?:来)?(?:成绩|结果))(?:呢|的)?|[，]?(?:还有|另外|其余|剩下)?(?:的)?${numeral}(?:个|名|位|人)(?:人)?(?:要|得|准备|等|约)*(?:到|在)?(?:下个?月|下周|下季度|明年|年底|月底|过几天|过阵子|下一?批|下次|后面|之后|1?\\d月(?:份)?)(?:再|才|去)?(?:参加)?考(?!过|上|出|到|取|虑)(?:试|核)?(?:呢|的)?`,
  'gu',
)
