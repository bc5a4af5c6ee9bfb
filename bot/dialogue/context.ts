import type {
  DaysOffTable,
  Entry,
  Knowledge,
  Program,
  Resolution,
  SourceDocument,
} from '../../knowledge/index.ts'
import type { ConversationState, SharedFacts } from './state.ts'

/** What an answerer needs to know about the question in hand. */
export interface AnswerContext {
  readonly knowledge: Knowledge
  readonly program: Program
  /** ISO date the answer holds for. */
  readonly asOf: string
  /** The day clauses with dates of their own are read on: one the user named, else `asOf`. */
  readonly clauseDate: string
  /** Pack folder: `beijing`, `shanxi` … */
  readonly jurisdiction: string
  /** Gazetteer ids from the place the user named upwards. */
  readonly within: ReadonlySet<string>
  /** The place as the user named it. */
  readonly placeName: string
  readonly resolution: Extract<Resolution, { kind: 'applies' }>
  readonly shared: SharedFacts
  readonly groups: readonly SharedFacts[]
  /** The headcount that the groups without one of their own share. */
  readonly whole?: number
  /** The advance the user says was paid for them. */
  readonly advance?: NonNullable<ConversationState['advance']>
  readonly declined: ReadonlySet<string>
  readonly daysOff: DaysOffTable
  /** When the class began, as far as told: a day, a month, a year. */
  readonly started?: string
  /** Days the user named without saying what happened: held against a due date. */
  readonly spareDays: readonly string[]
  /** How near a question comes to each entry of the place. */
  readonly nearness: (question: string) => ReadonlyMap<string, number>
  /** Documents the question points at, by number or as the letter of its city. */
  readonly named: ReadonlySet<string>
  /** The last question that named its subject, this one or one before. */
  readonly subject?: string | undefined
  /** Money figures the user states, in 分. */
  readonly claims: readonly number[]
}

/** The facts of each group; a single nameless group when nothing tells groups apart. */
export function groupsOf(context: Pick<AnswerContext, 'shared' | 'groups'>): readonly SharedFacts[] {
  return context.groups.length === 0
    ? [context.shared]
    : context.groups.map((group) => ({ ...context.shared, ...group }))
}

/** Entries of the place about a topic that are in force on the day and apply to these facts. */
export function entriesFor(context: AnswerContext, topic: string): readonly Entry[] {
  const facts = context.shared
  return context.knowledge
    .find(context.jurisdiction, topic)
    .filter(
      (entry) =>
        (entry.validFrom === undefined ||
          entry.validFrom <= context.clauseDate ||
          entry.validFrom === documentOf(context, entry).since) &&
        (entry.validTo === undefined || entry.validTo >= context.clauseDate) &&
        context.within.has(documentOf(context, entry).place) &&
        (entry.appliesWhen === undefined ||
          context.program.testCondition(entry.appliesWhen, facts) !== false),
    )
}

export function documentOf(context: Pick<AnswerContext, 'knowledge'>, entry: Entry): SourceDocument {
  const document = context.knowledge.corpus.get(entry.document)
  if (document === undefined) throw new TypeError(`entry ${entry.id} names no held document`)
  return document
}
