import type { FactId, FactValue } from '../../../knowledge/index.ts'
import { cohortTokens, type FactReading } from '../../understand/index.ts'
import { groupsOf } from '../context.ts'
import { shutOutAt } from '../verdict/only-these.ts'
import { ruleFigures } from '../verdict/put-figures.ts'
import type { ConversationState } from '../state.ts'

/** 高级工要满1000课时对吗: a figure put forward as the rule's is told of no case; nor is who alone is let in (只有转岗的能报吗). */
export function ofCase(text: string, reading: FactReading): FactReading {
  const put = ruleFigures(text)
  const shut = /[吗么吧不？]。?$/u.test(text) ? shutOutAt(text) : undefined
  const isOwn = ({ start, end }: { readonly start: number; readonly end: number }) =>
    put.every((figure) => end <= figure.start || start >= figure.end) && (shut === undefined || start < shut)
  return put.length === 0 && shut === undefined
    ? reading
    : { ...reading, mentions: reading.mentions.filter(isOwn), loose: reading.loose.filter(isOwn) }
}

/**
 * 10个学徒一年，4个拿的是特种作业操作证: what became of apprentices is no certificate of the subsidy for certificates, whose kinds go by level and
 * would change theirs.
 */
export function ofApprentices(state: ConversationState, text: string, reading: FactReading): FactReading {
  const held = cohortTokens(text).some(
    (token) => token.kind === 'outcome' && token.fact === 'other-certificate',
  )
  const trained = groupsOf(state).some(({ years }) => years !== undefined)
  return held && trained && !forCertificates.test(text)
    ? { ...reading, mentions: reading.mentions.filter(({ fact }) => fact !== 'certificate-kind') }
    : reading
}
const forCertificates = /取证补贴|[初首]次|头一次|第一次/u

/** A fact said two ways in one breath (初级工10人、高级工7人 of certificates) is nobody's in particular. */
export function undisputed(reading: FactReading): readonly (readonly [FactId, FactValue])[] {
  return reading.mentions
    .filter(({ fact, value }) =>
      reading.mentions.every((other) => other.fact !== fact || other.value === value),
    )
    .map((mention) => [mention.fact, mention.value] as const)
}
