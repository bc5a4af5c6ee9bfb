import type { Program } from '../../../knowledge/index.ts'
import type { FactLexicon } from '../../understand/index.ts'

/** What hearing needs besides the words: the rules, which name the facts, and how facts are said. */
export interface Ears {
  readonly program: Program
  readonly lexicon: FactLexicon
}
