import { people } from './figures.ts'
import { numberOf, numeral } from './headcount-words.ts'
import { contrary } from './idioms.ts'

/** 60人，58人参加考核，55人合格: of those known, so many passed, the other examinees did not, and the rest took no examination. */
export function spellOutExaminees(text: string, total: number | undefined): string {
  const found = examined.exec(text)
  if (found === null) return text
  const [said, took = '', came, outcome = ''] = found
  const before = text.slice(0, found.index)
  const whole = people(before).at(-1) ?? total
  const examinees = numberOf(took)
  const some = came === undefined ? examinees : numberOf(came)
  if (whole === undefined || examinees === undefined || some === undefined) return text
  if (examinees > whole || some > examinees) return text
  const parts = [
    `${String(some)}人${outcome}`,
    ...(examinees > some ? [`${String(examinees - some)}人${contrary(outcome)}`] : []),
    ...(whole > examinees ? [`${String(whole - examinees)}人没参加考核`] : []),
  ]
  return `${before}${parts.join('，')}${text.slice(found.index + said.length)}`
}

const examined = new RegExp(
  `(?:其中|有|实际)*${numeral}(?:个|名|位)?(?:人|学徒)?(?:参加|参与|去|到)?(?:了)?(?:考核|考试|鉴定|评价|认定|考了|参考|应考|到考)+(?:了)?[，、]?(?:其中|有|最后|最终)*(?:${numeral}(?:个|名|位)?人?|都|全部?|全都)(?:考核)?(合格(?:并|且)?(?:取得?证书?|取证|拿(?:到)?证)?|通过|过了|取得证书|取证|拿(?:到)?证|不合格|没过|没通过)`,
  'u',
)
