import type { Reply } from '../../../bot/index.ts'
import { z } from 'zod'

/** One question of a bank: what a right last answer must hold. */
export const questionSchema = z.object({
  id: z.string(),
  turns: z.array(z.string()).min(1),
  expect: z.enum(['answer', 'ask', 'not_stated', 'out_of_scope']),
  must_include: z.array(z.array(z.string())).default([]),
  must_not_include: z.array(z.string()).default([]),
  cite: z.object({ file: z.string(), quote: z.string() }).nullish(),
  cite_alt: z.array(z.object({ file: z.string(), quote: z.string() })).default([]),
  amount_fen: z.number().nullish(),
})
export type Question = z.infer<typeof questionSchema>

export interface Score {
  readonly problems: readonly string[]
  /** A total was stated, and it is not the right one. */
  readonly wrongAmount: boolean
}

/** Text is compared after NFKC, without thousands marks and white space, in lower case. */
export function normalise(text: string): string {
  return squash(
    text
      .normalize('NFKC')
      .replace(/(?<!\d)\d{1,3}(?:,\d{3})+(?!\d)/gu, (number) => number.replaceAll(',', '')),
  ).toLowerCase()
}

/** What falls short in a reply; the same measure the question examples come with. */
export function score(question: Question, reply: Reply): Score {
  const problems: string[] = []
  const text = normalise(reply.answer)
  if (text.length > 900) problems.push(`answer of ${String(text.length)} characters`)
  for (const group of question.must_include)
    if (!group.some((pattern) => hit(pattern, text))) problems.push(`lacks ${group[0] ?? ''}`)
  for (const pattern of question.must_not_include)
    if (hit(pattern, text)) problems.push(`must not say ${pattern}`)
  const wanted = [question.cite, ...question.cite_alt].filter((each) => each !== null && each !== undefined)
  const fits = ({ file, quote }: { file: string; quote: string }) =>
    reply.citations.some((citation) => citation.sourceFile.endsWith(file) && overlaps(quote, citation.quote))
  if (question.cite && !wanted.some(fits)) problems.push('citation does not overlap')
  if (reply.citations.some((citation) => citation.quote.length > 600))
    problems.push('quotes more than 600 characters')
  if (question.expect !== reply.outcome && !(question.expect === 'ask' && reply.outcome === 'answer'))
    problems.push(`outcome ${reply.outcome}, wanted ${question.expect}`)
  let wrongAmount = false
  if (typeof question.amount_fen === 'number') {
    const totals = reply.amounts.filter((amount) => amount.kind === 'total')
    const stated = (totals.length > 0 ? totals : reply.amounts).map((amount) => amount.fen)
    if (!stated.includes(question.amount_fen)) {
      problems.push(`amounts ${JSON.stringify(stated)}, wanted ${String(question.amount_fen)}`)
      wrongAmount = stated.length > 0 && reply.outcome === 'answer'
    }
  }
  return { problems, wrongAmount }
}

function squash(text: string): string {
  return text.replace(/\s+/gu, '')
}

function hit(pattern: string, text: string): boolean {
  return pattern.length > 2 && pattern.startsWith('/') && pattern.endsWith('/')
    ? new RegExp(pattern.slice(1, -1)).test(text)
    : text.includes(normalise(pattern))
}

function overlaps(quote: string, cited: string): boolean {
  const [a, b] = [squash(quote), squash(cited)]
  const size = Math.min(8, a.length, b.length)
  for (let at = 0; at + size <= a.length; at++) if (b.includes(a.slice(at, at + size))) return true
  return false
}
