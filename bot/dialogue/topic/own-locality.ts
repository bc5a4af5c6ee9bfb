import type { Entry } from '../../../knowledge/index.ts'
import { phrases } from '../../messages.zh.ts'
import type { AnswerContext } from '../context.ts'
import type { AskedQuestion } from '../question/asked-question.ts'

/** 员工社保在江阴的归谁审: the authority of the very place named, where the rule goes by where people are insured and holds there. */
export function localityLead(
  { knowledge, jurisdiction }: AnswerContext,
  entry: Entry,
  { text, topic }: AskedQuestion,
): string | undefined {
  const named = topic === 'insurance-locality' ? insuredIn.exec(text)?.groups?.['name'] : undefined
  if (named === undefined || entry.kind !== 'statement' || !/谁|哪/u.test(text)) return undefined
  const { places } = knowledge.corpus
  const [place, ...more] = places.named(named).flatMap((each) => (each.kind === 'known' ? [each.place] : []))
  if (place === undefined || more.length > 0 || place.id === jurisdiction) return undefined
  return places.upwards(place.id).some(({ id }) => id === jurisdiction)
    ? phrases.ofLocality(place.name)
    : undefined
}

const insuredIn =
  /(?:社保|参保|保险|五险)[^，。？！]{0,4}?(?:在|交到|落在)(?<name>[\u4e00-\u9fff]{2,4}?[市区县]?)(?=的|交|缴|参|那|这|，|归|由|找|是|让|谁)/u
