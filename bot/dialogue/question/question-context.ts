import type { Course } from './course.ts'

/** What is known when the words of a turn are read for what they ask. */
export interface QuestionContext {
  /** Topics the place has entries for. */
  readonly favour: readonly string[]
  /** Topics the place answers with an amount of money. */
  readonly money: ReadonlySet<string>
  /** Shares the place's entries name (85%), and the topics of those entries. */
  readonly shares: ReadonlyMap<string, ReadonlySet<string>>
  /** How near a text comes to what the place says about each topic. */
  readonly said: (text: string, clauses: boolean) => ReadonlyMap<string, number>
  /** Topics of the last turn, best first. */
  readonly previous: readonly string[]
  /** What the conversation has been about, where those do not say so. */
  readonly course?: Course | undefined
  /** The last question that named its subject; empty when there is none. */
  readonly subject: string
  /** What was told in turns before without asking anything. */
  readonly pending: string
  /** This turn, or what was told before it, says something about the apprentices themselves. */
  readonly tellsClass: boolean
  /** An advance that was paid: told in this turn, or known from one before. */
  readonly advance: 'told' | 'known' | undefined
  /** What came of the apprentices was told in this turn. */
  readonly outcomeTold: boolean
  /** The turn states a money figure. */
  readonly claims: boolean
  /** The requirement that the facts just told bear on. */
  readonly factTopic: string | undefined
  /** What the facts just told answer, without more: when something is due, or whether a requirement is met. */
  readonly decided?: { readonly topic: string; readonly kind: 'deadline' | 'verdict' } | undefined
  /** This turn says of the apprentices what they are and how it came out. */
  readonly describes: boolean
  /** How many apprentices there are is known. */
  readonly counted: boolean
  /** How long the class is trained was told in this turn. */
  readonly termTold: boolean
  /** The turn names another place than before. */
  readonly switchesPlace: boolean
  /** The turn names a place and nothing else. */
  readonly placeAlone: boolean
  /** The turn is the bare answer to the fact just asked for: 是, 没有, 普通. */
  readonly answersAsked: boolean
  /** What is asked, where that is settled already. */
  readonly chosen?: string | undefined
}

/** Nothing said or known before. */
export const noContext: QuestionContext = {
  said: () => new Map(),
  favour: [],
  money: new Set(),
  previous: [],
  subject: '',
  shares: new Map(),
  pending: '',
  tellsClass: false,
  advance: undefined,
  outcomeTold: false,
  claims: false,
  factTopic: undefined,
  describes: false,
  counted: false,
  termTold: false,
  switchesPlace: false,
  placeAlone: false,
  answersAsked: false,
}
