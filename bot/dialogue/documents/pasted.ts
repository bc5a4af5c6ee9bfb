import { foldText, type Corpus } from '../../../knowledge/index.ts'

/** A passage in quotation marks so long was pasted: a clause as the user has it, not what the user says of the firm. */
const passage = /[“「『"]([^”」』"]{24,})[”」』"]/gu
/** Where less than this is left, the marks enclose the question itself. */
const leastLeft = 6

export interface Pasted {
  /** What the user says, without the passages. */
  readonly said: string
  readonly passages: readonly string[]
}

export function withoutPasted(raw: string): Pasted {
  const passages = [...raw.matchAll(passage)].map(([, inner = '']) => inner)
  const said = raw.replace(passage, '')
  return passages.length === 0 || said.trim().length < leastLeft
    ? { said: raw, passages: [] }
    : { said, passages }
}

/** Whether a passage stands in one of the texts held, widths and white space apart. The texts are folded once, when first needed. */
export function createKnownPassage(corpus: Corpus): (passage: string) => boolean {
  let texts: readonly string[] | undefined
  return (quoted) => {
    texts ??= [...new Set(corpus.documents.map(({ raw }) => raw))].map((raw) => bare(raw))
    const wanted = bare(quoted)
    return texts.some((text) => text.includes(wanted))
  }
}

function bare(text: string): string {
  return foldText(text).replace(/[\s\p{P}]/gu, '')
}
