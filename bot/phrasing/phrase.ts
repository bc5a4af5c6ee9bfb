import type { Knowledge } from '../../knowledge/index.ts'
import type { Line } from '../compose/index.ts'
import type { Reply } from '../reply.ts'
import { isArrangeable, keepsOrder } from './arrangement.ts'
import { mayStandBefore, phraseBank, phraseLimit, phraseOf } from './phrase-bank.ts'
import { redact } from './redact.ts'
import { changedClaims } from './verify.ts'

/** What a model is shown of an answer: lines without their figures, and the phrases it may put before them. */
export interface PhrasingTask {
  readonly lines: readonly { readonly id: string; readonly kind: Line['kind']; readonly text: string }[]
  readonly phrases: readonly {
    readonly id: string
    readonly text: string
    readonly before: readonly string[]
  }[]
  readonly phraseLimit: number
}

export type PhrasingProblem =
  | 'unknown-id'
  | 'duplicate-id'
  | 'missing-line'
  | 'order'
  | 'phrase-place'
  | 'too-many-phrases'
  | 'tripwire'
  | 'quote-changed'

export type Phrased =
  | { readonly kind: 'phrased'; readonly reply: Reply }
  | { readonly kind: 'refused'; readonly reason: PhrasingProblem }

/** The task for an answer; undefined where there is nothing to choose. */
export function phrasingTask(reply: Reply, lines: readonly Line[]): PhrasingTask | undefined {
  if (!linesAreAnswer(reply, lines)) return undefined
  const phrases = phraseBank.filter((phrase) => lines.slice(1).some((line) => mayStandBefore(phrase, line)))
  if (!isArrangeable(lines) && phrases.length === 0) return undefined
  return {
    lines: lines.map(({ id, kind, text }) => ({ id, kind, text: redact(text) })),
    phrases: phrases.map(({ id, text, before }) => ({ id, text, before })),
    phraseLimit,
  }
}

/**
 * The reply in the order a model chose: ids of lines, each line once, with ids of phrases between them. Whatever else comes is refused, and the
 * finished text is held against the lines once more, the quotes against the stored texts.
 */
export function phrase(
  reply: Reply,
  lines: readonly Line[],
  chosen: readonly string[],
  { corpus }: Pick<Knowledge, 'corpus'>,
): Phrased {
  const byId = new Map(lines.map((line) => [line.id, line]))
  const order = chosen.filter((id) => byId.has(id))
  const used = chosen.filter((id) => !byId.has(id))
  if (!linesAreAnswer(reply, lines) || used.some((id) => phraseOf(id) === undefined))
    return refused('unknown-id')
  if (new Set(chosen).size < chosen.length) return refused('duplicate-id')
  if (order.length < lines.length) return refused('missing-line')
  if (!keepsOrder(lines, order)) return refused('order')
  if (used.length > phraseLimit) return refused('too-many-phrases')
  const said: string[] = []
  for (const [at, id] of chosen.entries()) {
    const line = byId.get(id)
    if (line !== undefined) {
      const before = phraseOf(chosen[at - 1] ?? '')
      said.push(`${before?.text ?? ''}${line.text}`)
      continue
    }
    const before = phraseOf(id)
    const next = byId.get(chosen[at + 1] ?? '')
    if (at === 0 || next === undefined || before === undefined || !mayStandBefore(before, next))
      return refused('phrase-place')
  }
  const answer = said.join('\n')
  const names = [...corpus.places.names().keys()]
  if (changedClaims(answer, lines, names).length > 0) return refused('tripwire')
  if (!quotesStand(reply, corpus)) return refused('quote-changed')
  return {
    kind: 'phrased',
    reply: { ...reply, answer, text: `${answer}${reply.text.slice(reply.answer.length)}`, phrasing: 'model' },
  }
}

function linesAreAnswer({ answer, text }: Reply, lines: readonly Line[]): boolean {
  return lines.length > 1 && lines.map((line) => line.text).join('\n') === answer && text.startsWith(answer)
}

/** Every quote is, to the character, what the stored text holds at its place. */
function quotesStand({ citations }: Reply, { documents }: Knowledge['corpus']): boolean {
  return citations.every(({ sourceFile, start, end, quote }) =>
    documents.some(({ file, raw }) => file === sourceFile && raw.slice(start, end) === quote),
  )
}

function refused(reason: PhrasingProblem): Phrased {
  return { kind: 'refused', reason }
}
