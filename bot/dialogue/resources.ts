import type { Corpus, DaysOffTable, Knowledge, Program, QuoteId } from '../../knowledge/index.ts'
import {
  createFamiliarity,
  createPlaceFinder,
  normaliseForTopics,
  taughtPhrases,
  type FactLexicon,
  type Familiarity,
} from '../understand/index.ts'
import { createCoverage, type Coverage } from './coverage.ts'
import { entryWords, wordsOf } from './topic/entry-words.ts'
import type { Ears } from './told/ears.ts'
import { createNearestClauses } from './topic/nearest-clauses.ts'

export interface AssistantParts {
  readonly knowledge: Knowledge
  readonly lexicon: FactLexicon
  readonly daysOff: DaysOffTable
  /** The filing systems the texts name; without them nothing is said of any. */
  readonly portals?: readonly PortalSystem[]
}

/** A system one files in, as far as it is known without a user's own capture. */
export interface PortalSystem {
  readonly system: string
  /** The jurisdiction whose texts name it. */
  readonly place: string
  /** `derived`: fields from the printed forms, no page seen; `named`: only the name. */
  readonly state: 'captured' | 'derived' | 'named'
  readonly fields: number
  readonly quotes: readonly QuoteId[]
}

/** What every turn works with; built once. */
export interface Resources {
  readonly knowledge: Knowledge
  readonly corpus: Corpus
  readonly program: Program
  readonly daysOff: DaysOffTable
  readonly ears: Ears
  readonly finder: ReturnType<typeof createPlaceFinder>
  readonly nearest: ReturnType<typeof createNearestClauses>
  readonly words: ReturnType<typeof entryWords>
  readonly coverage: Coverage
  readonly familiar: Familiarity
  readonly portals: readonly PortalSystem[]
}

export function createResources({ knowledge, lexicon, daysOff, portals = [] }: AssistantParts): Resources {
  const { corpus, program } = knowledge
  const nearest = createNearestClauses(corpus)
  return {
    knowledge,
    corpus,
    program,
    daysOff,
    ears: { program, lexicon },
    finder: createPlaceFinder(corpus),
    nearest,
    words: entryWords(knowledge, nearest),
    coverage: createCoverage(knowledge),
    familiar: createFamiliarity([
      ...corpus.documents.map((document) => normaliseForTopics(document.raw)),
      ...knowledge.entries.map((entry) => normaliseForTopics(wordsOf(entry, knowledge))),
      ...taughtPhrases().map((phrase) => phrase.text),
    ]),
    portals,
  }
}
