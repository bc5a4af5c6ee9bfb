import { readCohorts, readFacts, unreadPart } from '../../understand/index.ts'
import type { ConversationState } from '../state.ts'
import type { Ears } from './ears.ts'

/** 18个高级工都过了，其中5个45岁以上: the class as it is without the words not understood. */
export function partApart(text: string) {
  const part = unreadPart(text)
  const reading = part === undefined ? undefined : readCohorts(part.text)
  if (part === undefined || reading === undefined || reading.unsure || reading.groups.length > 1)
    return undefined
  const heads = reading.groups[0]?.['headcount']
  return typeof heads === 'number' && heads > part.count ? { ...part, reading } : undefined
}

/** 其中5个是电工: whoever they are, the batch they belong to is no longer of one occupation. */
export function withBatch(
  state: ConversationState,
  said: string,
  asOf: string,
  { program, lexicon }: Ears,
): ConversationState {
  const { mentions } = readFacts(said, lexicon, program.facts, asOf)
  const told = mentions.filter(({ fact }) => ofBatch.has(fact)).map(({ fact, value }) => [fact, value])
  return told.length === 0 ? state : { ...state, shared: { ...state.shared, ...Object.fromEntries(told) } }
}

const ofBatch: ReadonlySet<string> = new Set(['same-occupation', 'same-batch'])
