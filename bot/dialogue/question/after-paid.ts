import { asked, type AskedQuestion } from './asked-question.ts'
import { inAll, type Forms } from './amount-question.ts'
import type { QuestionContext } from './question-context.ts'

/**
 * What is asked once an advance was paid: the rest of it (预拨了3万，还能拿多少; or the advance told, or who passed, and nothing asked), what is
 * taken back, or the whole. Undefined where the advance is not what the question turns on.
 */
export function afterPaid(
  text: string,
  whole: Forms,
  { advance, money, previous, counted, tellsClass, outcomeTold }: QuestionContext,
): readonly AskedQuestion[] | undefined {
  if (!money.has('remainder-payment')) return undefined
  const put = (topic: string, forms: Forms = { forms: ['amount'], negated: false }) => [
    asked(topic, text, forms),
  ]
  const asksSum = whole.forms.every((form) => form === 'amount' || form === 'howmany')
  // 有2个没过, after the advance: what came of them changes nothing of that, and all of the whole.
  const came = outcomeTold && whole.forms.length === 0 && whole.polar === undefined
  if (advance === undefined && previous[0] === 'advance-payment' && came && counted)
    return takenBack.test(text) ? undefined : put('subsidy-amount')
  // 还补给我们多少, after the advance as the text has it.
  if (advance === undefined)
    return previous[0] === 'advance-payment' && asksSum && more.test(text) && !takenBack.test(text)
      ? put('remainder-payment')
      : undefined
  const people = counted || tellsClass
  if (people && takenBack.test(text) && /还是/u.test(text)) return put('remainder-payment')
  if (whole.polar !== undefined) return undefined
  const [again] = previous
  if (whole.forms.includes('when') && rest.test(text)) return put('remainder-payment', whole)
  if (people && outcomeTold && whatNow.test(text)) return put('clawback')
  if (whole.forms.length === 0 && !takenBack.test(text)) {
    if (advance === 'told') return people ? put('remainder-payment') : []
    return tellsClass && (again === undefined || instalments.has(again))
      ? put('remainder-payment')
      : undefined
  }
  if (!asksSum || ofAdvance.test(text)) return undefined
  if (takenBack.test(text)) return people ? put('clawback') : undefined
  if (rest.test(text) && !inAll.test(text)) return put('remainder-payment')
  return advance === 'told' && people ? put('subsidy-amount') : undefined
}

const instalments: ReadonlySet<string> = new Set(['advance-payment', 'remainder-payment'])
/** 预拨多少, 应该预拨多少: of the advance itself. */
const ofAdvance =
  /(?:预拨|预付|预支|首笔|先(?:拨|给|付))(?:的?(?:款|资金|钱))?(?:应该?|能|是|给|可以|要|有)*(?:多少|几)/u
const takenBack = /退|追(?:回|缴|讨)?|返还|还回|扣回|吐出|收回|倒(?:扣|找)/u
const whatNow = /怎么办|咋办|咋整|怎么(?:处理|弄)/u
const more = /[还再](?:能|可以?|会|要|该|得|应|再)*(?:补|给|拨|发|付|拿|领)/u
const rest =
  /还(?:能|可以?|剩|会|要|该|得|应|差|欠|(?:再)?(?:补|给|拨|发|付)(?:给)?)|还有多少(?:钱|款|没)?(?:$|[没呢？。！，])|剩|余|尾款|后面|后续|再(?:给|拿|领|拨|补|发)|接着|现在|接下来|(?:完|结|毕)[业班束]|期满|最后|到手|净(?:额|拿|得|剩)|差多少|另(?:外)?一半/u
