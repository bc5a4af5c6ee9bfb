import type { Inquiry } from '../packs/index.ts'
import { messages } from './messages.zh.ts'
import { clauseOf, holds, inStage, jurisdictionOf, named, type Situation } from './situation.ts'
import type { NotInCorpus, Question } from './types.ts'

/** The questions the text leaves to a telephone call, in pack order. */
export function questionsOf(situation: Situation): readonly Question[] {
  return inquiriesOf(situation).map((inquiry) => {
    const clause = clauseOf(situation, inquiry.quotes)
    return {
      id: inquiry.id,
      question: named(situation, inquiry.question),
      whom: named(situation, inquiry.whom),
      ...(clause === undefined ? {} : { clause }),
    }
  })
}

/** Attachments and manuals the text sends one to and that are not held. */
export function notInCorpusOf(situation: Situation): readonly NotInCorpus[] {
  const attachments = situation.resolution.chain.flatMap(({ document }) =>
    document.attachments.missing.map((name) => ({
      name,
      namedBy: messages.namedBy(document.shortName, ''),
      note: messages.missingAttachment,
    })),
  )
  const referred = inquiriesOf(situation).flatMap((inquiry) => {
    const clause = clauseOf(situation, inquiry.quotes)
    if (inquiry.referred === undefined || clause === undefined) return []
    return [
      {
        name: inquiry.referred,
        namedBy: messages.namedBy(clause.document, clause.provision),
        note: messages.notHeld,
      },
    ]
  })
  const seen = new Set<string>()
  return [...attachments, ...referred].filter(({ name }) => (seen.has(name) ? false : seen.add(name)))
}

function inquiriesOf(situation: Situation): readonly Inquiry[] {
  const { knowledge, stage, family } = situation
  if (family !== 'apprenticeship') return []
  const jurisdiction = jurisdictionOf(situation)
  return knowledge.inquiries.filter(
    (inquiry) =>
      inquiry.place === jurisdiction &&
      inStage(stage, inquiry.stages) &&
      (holds(situation, inquiry.when) ?? inquiry.askWhenOpen),
  )
}
