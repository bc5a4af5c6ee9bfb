import type { Line } from '../compose/index.ts'

/** Words that may stand before a line. They claim nothing: no figure, no condition, no contrast, no cause, no judgement. */
export interface Phrase {
  readonly id: string
  readonly text: string
  /** Kinds of lines it may stand before. */
  readonly before: readonly Line['kind'][]
}

/** Every phrase there is. A further one must claim nothing whatever line follows it; a test holds each against the verifier. */
export const phraseBank: readonly Phrase[] = [
  { id: 'also', text: '另外，', before: ['statement', 'absence', 'note'] },
  { id: 'besides', text: '此外，', before: ['statement', 'absence', 'note'] },
  { id: 'take-note', text: '请留意：', before: ['condition', 'note'] },
  { id: 'in-passing', text: '顺带说明：', before: ['note'] },
  { id: 'to-add', text: '补充说明：', before: ['statement', 'note'] },
  { id: 'reckoning', text: '算法如下：', before: ['arithmetic'] },
]

/** Phrases in one reply. */
export const phraseLimit = 3

const byId: ReadonlyMap<string, Phrase> = new Map(phraseBank.map((phrase) => [phrase.id, phrase]))

export function phraseOf(id: string): Phrase | undefined {
  return byId.get(id)
}

/** A list's line, or one that begins with a word of this kind already, takes none. */
export function mayStandBefore({ before }: Phrase, { kind, text }: Line): boolean {
  return before.includes(kind) && !leadsAlready.test(text)
}

const leadsAlready =
  /^(?:[-*>#|]|\d+[.．、)]|[（(【]|另外|此外|同时|还有|注意|请|其中|但|如果|上述|以上|该|这|否则|因此|所以|也|不过|算)/u
