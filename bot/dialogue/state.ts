import type { FactId, FactValue } from '../../knowledge/index.ts'
import type { ListState, Ticks } from '../checklist/index.ts'
import type { Amount } from '../reply.ts'
import type { CohortReading } from '../understand/index.ts'
import type { AskedQuestion } from './question/asked-question.ts'
import type { Course } from './question/course.ts'
import type { Programme } from './question/programme.ts'

export type SharedFacts = Readonly<Record<FactId, FactValue>>

/** What one conversation knows; plain data, stored as JSON between turns. */
export interface ConversationState {
  /** Gazetteer id the user is asking about. */
  readonly place?: string | undefined
  /** Name of the place without texts that was asked about last, until one with texts is named. */
  readonly away?: string | undefined
  /** The place by whose text people of `away` were reckoned for comparison. */
  readonly lent?: { readonly place: string; readonly name: string } | undefined
  /** Facts said of the enterprise, of everybody, or of no group in particular. */
  readonly shared: SharedFacts
  /** Groups of apprentices told apart; each overrides `shared`. */
  readonly groups: readonly SharedFacts[]
  /** The groups divide one headcount by outcome. */
  readonly divided: boolean
  /** The headcount that the groups without one of their own share. */
  readonly whole?: number | undefined
  /** Those of the groups that the last question was about alone. */
  readonly part?: readonly SharedFacts[] | undefined
  /** How many of a class held with other firms are the user's own. */
  readonly ours?: number | undefined
  /** The advance the user says was paid for them, in 分: for all together or for each. */
  readonly advance?: { readonly fen: number; readonly each: boolean } | undefined
  /** People who do not qualify and are counted no longer: they may come back at another level, or once what they lacked is put right. */
  readonly leftOut?: readonly LeftOut[] | undefined
  /** People asked of by themselves before those known now; 加起来 takes them together. */
  readonly aside?: readonly SharedFacts[]
  /** People of several places or programmes told of together, each by itself, until the conversation turns to something else. */
  readonly beside?: readonly Beside[] | undefined
  /** People of other places asked about before those known now: 两个地方加起来 takes them together. */
  readonly elsewhere?: readonly Beside[] | undefined
  /** Every place whose people were reckoned so far, the latest last: 三个地方加一起 is of all of them. */
  readonly spoken?: readonly Spoken[] | undefined
  /** Gazetteer id of the place spoken of before this one. */
  readonly from?: string | undefined
  /** Gazetteer id of the place the firm is at, where others have been spoken of since. */
  readonly home?: string | undefined
  /** The last turn was about the place without naming it: the conversation has stayed there. */
  readonly stayed?: true | undefined
  /** Places just asked about together; what goes on without a place is asked of each. */
  readonly compared?: Compared | undefined
  /** Whose facts are known, of mentors and teachers: the topic they were last asked about under. */
  readonly person?: string | undefined
  /** Topics of the last question, best first. */
  readonly topics: readonly string[]
  /** The programme and the step of the procedure those questions were of. */
  readonly course?: Course | undefined
  /** The last question that named its subject, normalised: what 几天内 and 谁去交 lean on. */
  readonly subject?: string
  /** What was told since the last question, normalised; a question may come to lean on it. */
  readonly pending: string
  /** What is pending was answered though nothing was asked. */
  readonly answered?: true | undefined
  /** The fact asked last. */
  readonly asked?: FactId | undefined
  /** Facts the user said they cannot give; never asked again. */
  readonly declined: readonly FactId[]
  /** What the enterprise's profile told at the beginning, so that a reply can say so. */
  readonly profile?: Pick<ConversationState, 'place' | 'shared' | 'groups'>
  /** The last question answered, so that it can be answered again on corrected facts. */
  readonly last?: LastQuestion
  /** What the first and the last few answers with a sum came to, the latest last: 差多少 holds them against each other. */
  readonly reckoned?: readonly Reckoned[]
  /** The same of advances, or of remainders, where the last answer came to one of those. */
  readonly rests?: { readonly kind: 'remainder' | 'advance'; readonly sums: readonly number[] } | undefined
  /** The sum the user wants to reach (想拿30万), in 分. */
  readonly wanted?: number | undefined
  /** What the school charges for these people, as it was said (学校每人每年收5500). */
  readonly fee?: string | undefined
  /** The list of papers shown or asked for. */
  readonly list?: ListState
  /** What of it is ready; kept when another list is shown. */
  readonly ticks?: Ticks
  /** The last reply's trace and where its clauses stand, for 为什么 and 原文. */
  readonly explained?: Explained | undefined
  /** The last answer with a sum, as a table in lines, for 导出. */
  readonly calculated?: Calculated | undefined
}

/** What an answer came to: one sum, or one for each outcome still open. */
export type Reckoned = readonly ReckonedCase[]
export interface ReckonedCase {
  readonly fen: number
  /** 取得证书: the outcome it supposes; undefined where nothing is open. */
  readonly when?: string
  /** By whose text, where it is of one place. */
  readonly place?: string | undefined
}

export interface LeftOut {
  readonly count: number
  /** What is said of them. */
  readonly words: string
  /** What was known of them as of the others of their class. */
  readonly own: SharedFacts
  /** What stands in the way. */
  readonly facts: SharedFacts
}

export interface Beside {
  /** As it was said. */
  readonly name: string
  /** Where programmes, and not places, tell the people apart. */
  readonly programme?: Programme | undefined
  /** Some of the people are in the other programme as well. */
  readonly same?: boolean | undefined
  /** What is known of those alone. */
  readonly state: ConversationState
}

/** People reckoned at a place; `own`: counted of it by name, and not those spoken of before, supposed to be there. */
export interface Spoken extends Beside {
  readonly own: boolean
  /** The people have been told of otherwise since. */
  readonly stale?: true
}

export interface Compared {
  /** The words that asked about them together. */
  readonly by: string
  readonly places: readonly Beside[]
  /** Each has people of its own. */
  readonly own: boolean
}

export interface Calculated {
  readonly lines: readonly string[]
  readonly amounts: readonly Amount[]
}

export interface Explained {
  readonly why: readonly string[]
  /** The figures of those lines. */
  readonly amounts?: readonly Amount[]
  readonly clauses?: readonly ClausePlace[]
}

/** Where a clause stands: UTF-16 offsets in the text's file. */
export interface ClausePlace {
  readonly sourceFile: string
  readonly start: number
  readonly end: number
  readonly document: string
  readonly provision: string
  readonly status: string
}

/** A question as it was understood. */
export interface LastQuestion {
  /** ISO: the day it is about, told in it or in the questions it goes on with. */
  readonly day?: string
  /** Normalised. */
  readonly text: string
  /** The same with what was told before it. */
  readonly told: string
  readonly questions: readonly AskedQuestion[]
  /** How the people divide was not surely understood. */
  readonly unsure: boolean
  /** It was the question before with its day or figure put right. */
  readonly putRight?: true
  /** Where it was asked of so many months later (再等半年呢): what was told to begin with, and how much later. */
  readonly waited?: { readonly told: string; readonly months: number; readonly by: number }
  /** Where only whose outcome it is was not: each outcome's people, as of every class they may be of. */
  readonly crossed?: CohortReading['crossed']
  /** Where only some of the people were told apart by words not understood: how many. */
  readonly apart?: number
  /** The text that told them apart, where a later turn goes on with them. */
  readonly apartText?: string
  /** Those just found not to qualify: what stands in their way is said before the sum of the others. */
  readonly leftOut?: LeftOut
}

export const emptyState: ConversationState = {
  shared: {},
  groups: [],
  divided: false,
  topics: [],
  pending: '',
  declined: [],
}
