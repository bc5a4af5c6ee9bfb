import type { AnswerContext } from '../context.ts'
import { entriesFor } from '../context.ts'

/** 附件四, 附件4: the annex a question names, as the texts write it. */
export function annexNamed(text: string): string | undefined {
  const digit = /附件([1-9一二三四五六])/u.exec(text)?.[1]
  return digit === undefined ? undefined : `附件${String('一二三四五六'.indexOf(digit) + 1 || Number(digit))}`
}

/** The annex named by its number, or by what the place's form of that number is called (承诺书). */
export function annexMeant(context: AnswerContext, text: string): string | undefined {
  const [only, ...more] = context.knowledge.entries.flatMap((entry) =>
    entry.place === context.jurisdiction && entry.kind === 'form' && text.includes(entry.title.slice(-3))
      ? [`附件${String(entry.attachment)}`]
      : [],
  )
  return annexNamed(text) ?? (more.length === 0 ? only : undefined)
}

/**
 * 广州附件2写的什么: what the place's text says of its own annex of that number, where it prints no such form. Where it prints it, 附件2要填哪些栏 is
 * of that form, whatever other form's words it is asked in.
 */
export function topicOfAnnex(context: AnswerContext, topic: string, text: string): string {
  const annex = annexNamed(text)
  if (annex === undefined) return topic
  const printed = context.knowledge.entries.filter(
    (entry) => entry.place === context.jurisdiction && entry.kind === 'form',
  )
  const own = printed.find((entry) => entry.kind === 'form' && `附件${String(entry.attachment)}` === annex)
  const ofIts =
    wholeForms.test(topic) ||
    (topic === 'attachments' && /填|写|[栏格列]|对(?:不|得)?上|一致|时候交|一起交/u.test(text))
  if (own !== undefined && ofIts) return own.topics[0] ?? topic
  const told = entriesFor(context, 'attachments').some((entry) => entry.text.includes(annex))
  return printed.length === 0 && told && forms.test(topic) ? 'attachments' : topic
}

const wholeForms = /^(?:roster-form|results-form|claim-form|commitment-letter)$/u
const forms = /^(?:roster-form|results-form|claim-form|commitment-letter|attachments|field-.+)$/u
