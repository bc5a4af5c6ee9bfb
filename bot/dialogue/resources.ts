import type { Corpus, DaysOffTable, Knowledge, Program } from '../../knowledge/index.ts'
import {
  createFamiliarity,
  createPlaceFinder,
  normaliseForTopics,
  taughtPhrases,
  type FactLexicon,
  type Familiarity,
} from '../understand/index.ts'
import { createCoverage, type Coverage } from './coverage.ts'
import { entryWords, wordsOf } from './entry-words.ts'
import type { Ears } from './hear.ts'
import { createNearestClauses } from './nearest-clauses.ts'

export interface AssistantParts {
  readonly knowledge: Knowledge
  readonly lexicon: FactLexicon
  readonly daysOff: DaysOffTable
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
}

export function createResources({ knowledge, lexicon, daysOff }: AssistantParts): Resources {
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
  }
}
