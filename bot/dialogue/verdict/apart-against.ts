import { assume, judge } from '../../../knowledge/index.ts'
import { atom, type Part } from '../../compose/index.ts'
import { apartPhrases } from '../../apart.zh.ts'
import { cohortTokens, readFacts } from '../../understand/index.ts'
import { groupsOf, type AnswerContext } from '../context.ts'
import { asked, type AskedQuestion } from '../question/asked-question.ts'
import { ofCase } from '../told/of-case.ts'
import type { Ears } from '../told/ears.ts'
import { pick } from '../told/merge.ts'
import type { LeftOut, SharedFacts } from '../state.ts'
import { wanted } from './unfavourable.ts'

/**
 * 有俩的社保在河北交的, of people counted: the requirement that those two do not meet, judged on what is said of them alone. Undefined where
 * what is said of them speaks against nothing.
 */
export function apartAgainst(
  context: AnswerContext,
  apart: number | undefined,
  apartText = '',
  { lexicon }: Pick<Ears, 'lexicon'>,
  answer: (context: AnswerContext, question: AskedQuestion) => readonly Part[],
): Part | undefined {
  const words = wordsOf(apartText)
  if (apart === undefined || words === undefined) return undefined
  const { program } = context
  const { mentions } = ofCase(words, readFacts(words, lexicon, program.facts, context.asOf))
  const told = Object.fromEntries(
    mentions.filter(({ fact }) => !wanted.has(fact)).map(({ fact, value }) => [fact, value]),
  )
  const held = cohortTokens(words).find(({ kind }) => kind === 'level')
  const own = held?.kind === 'level' && held.held ? { ...told, 'held-level': held.value } : told
  // 有4个中级证才拿了一年, of a class of 高级工: for the level they are to be trained for.
  const levels = new Set(groupsOf(context).map(({ level }) => level))
  const cases = [own, ...[...levels].flatMap((level) => (level === undefined ? [] : [{ ...own, level }]))]
  const against = cases.flatMap((facts) => unmet(context, facts) ?? [])
  const [first] = against
  if (first === undefined) return undefined
  const part = judgedOf(context, first, { count: apart, words }, answer)
  const rest = atom('rest', 'condition', apartPhrases.apartNotCounted)
  return part && { ...part, atoms: [...part.atoms, ...(context.groups.length > 1 ? [] : [rest])] }
}

/** What stands in the way of those who are counted no longer. */
export function leftOutFor(
  context: AnswerContext,
  { count, words, own, facts }: LeftOut,
  answer: (context: AnswerContext, question: AskedQuestion) => readonly Part[],
): Part | undefined {
  const against = unmet(context, { ...facts, ...pick(own, ['level']) })
  return against && judgedOf(context, against, { count, words }, answer)
}

function judgedOf(
  context: AnswerContext,
  { topic, facts }: { readonly topic: string; readonly facts: SharedFacts },
  { count, words }: { readonly count: number; readonly words: string },
  answer: (context: AnswerContext, question: AskedQuestion) => readonly Part[],
): Part | undefined {
  const theirs = { ...context, shared: facts, groups: [] }
  const [part] = answer(theirs, asked(topic, words, { forms: ['polar'], polar: 'permit', negated: false }))
  const [verdict, ...others] = part?.atoms ?? []
  if (part === undefined || verdict === undefined) return undefined
  const led = { ...verdict, text: apartPhrases.ofThose(count, verdict.text) }
  return { ...part, atoms: [led, ...others.slice(0, 1)], missing: [] }
}

/** The narrowest of the requirements not met says it most plainly. */
export function unmet(
  { program, knowledge, jurisdiction }: Pick<AnswerContext, 'program' | 'knowledge' | 'jurisdiction'>,
  facts: SharedFacts,
) {
  const hits = knowledge.entries.flatMap((each) => {
    if (each.place !== jurisdiction || each.kind !== 'verdict') return []
    const { rule, topics } = each
    const [topic] = topics
    const used = program.factsOf(rule)
    const decides = used.some((fact) => facts[fact] !== undefined && !wanted.has(fact))
    return decides &&
      topic !== undefined &&
      judge(program, rule, assume(program, rule, facts).facts).kind === 'unmet'
      ? [{ topic, facts, size: used.length }]
      : []
  })
  return hits.sort((one, other) => one.size - other.size)[0]
}

/** What is said of those told apart. */
function wordsOf(text: string): string | undefined {
  return told.exec(text)?.[1]
}
const told =
  /(?:^|[，。？！；]|其中|里[面头边]?)(?:但是?|不过|可是?|还|又|另外|后来|结果|发现|，)*(?:有)?[\d一二两俩三仨四五六七八九十]+(?:个|名|位)?(?:人|学徒|职工|员工)?(?:的)?([^，。？！；]{3,})[，。？！；]*$/u
