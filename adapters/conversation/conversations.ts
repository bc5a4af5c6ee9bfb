import { createHash } from 'node:crypto'
import {
  asksForCheck,
  type Assistant,
  type CheckNews,
  type FactChanges,
  type Reply,
  type TurnResult,
  withLine,
} from '../../bot/index.ts'
import type { Refine } from '../llm/index.ts'
import type { NewTurn, Owner, Store, StoredTurn } from '../store/index.ts'
import { keyedQueue } from './keyed-queue.ts'
import { maskPersonalNumbers } from './mask.ts'
import { messages } from './messages.zh.ts'
import { profileState } from './profile-state.ts'
import { readReply, readState } from './stored.ts'
import { changeTicks, readTicks, type KeptTicks } from './ticks.ts'
import { turnProblem } from './turn-problem.ts'

export interface ConversationParts {
  readonly assistant: Assistant
  readonly store: Store
  /** ISO date in Beijing a turn without a date is answered for. */
  readonly today: () => string
  /** ISO moment. */
  readonly now: () => string
  readonly newId: () => string
  /** How the owner's last check of files stands; undefined where there was none. */
  readonly checkNews?: (owner: Owner) => Promise<CheckNews | undefined>
  /** What a connected model makes of a result before it is stored; left out: nothing. */
  readonly refine?: Refine
  /** Told the outcome of each reply, or the code of a refusal: for counters. */
  readonly onTurn?: (outcome: string) => void
}

/** What a user says. */
export interface UserTurn {
  /** Left out: a conversation is begun. */
  readonly conversationId?: string | undefined
  /** The conversation may be begun under this id: channels bring ids of their own. */
  readonly begin?: boolean
  /** The sender's own id of the message; the same one twice is answered once. */
  readonly messageId?: string | undefined
  readonly text: string
  readonly asOf?: string | undefined
  /** The conversation begins knowing this profile; later turns need not name it. */
  readonly profileId?: string | undefined
  /** Where this client finds the 测算表 of a conversation, as a line of Markdown: put under the answer to 导出. */
  readonly exportLine?: (conversationId: string) => string
}

export interface UserCorrection {
  readonly conversationId: string
  readonly messageId?: string | undefined
  readonly changes: FactChanges
  readonly asOf?: string | undefined
}

export type Said =
  | {
      readonly kind: 'replied'
      readonly conversationId: string
      readonly messageId: string
      readonly reply: Reply
      /** The message had been answered before; this is that answer. */
      readonly repeated: boolean
    }
  | TurnRefusal

/** Nothing was stored; `message` is for users. */
export interface TurnRefusal {
  readonly kind: 'refused'
  readonly code:
    | 'unknown-conversation'
    | 'unknown-profile'
    | 'empty'
    | 'too-long'
    | 'control-characters'
    | 'message-reused'
    | 'bad-fact'
    | 'busy'
  readonly message: string
}

/** Conversations that outlive the process: one at a time each, many side by side, nothing acknowledged before it is stored. */
export interface Conversations {
  /** @throws StoreError */
  readonly say: (owner: Owner, turn: UserTurn) => Promise<Said>
  /** Corrects facts and answers the last question again. @throws StoreError */
  readonly amend: (owner: Owner, correction: UserCorrection) => Promise<Said>
  /** Kept when no turn is under way. */
  readonly idle: () => Promise<void>
}

/** Turns that may wait for one conversation. */
const queueLimit = 32
/** Two servers writing to one conversation take turns; this often in a row it is somebody's fault. */
const attempts = 20
const titleLimit = 40

export function createConversations(parts: ConversationParts): Conversations {
  const { assistant, store } = parts
  const queue = keyedQueue(queueLimit)
  return { say, amend, idle: queue.idle }

  async function say(owner: Owner, turn: UserTurn): Promise<Said> {
    const problem = turnProblem(turn.text)
    if (problem !== undefined) return refused(problem.code, messages.thisTurn(problem.message))
    const messageId = turn.messageId ?? parts.newId()
    const begins = turn.conversationId === undefined
    // A first message sent twice finds the conversation it began the first time.
    const id = turn.conversationId ?? (turn.messageId === undefined ? parts.newId() : firstId(turn.messageId))
    const check = asksForCheck(turn.text) ? await parts.checkNews?.(owner) : undefined
    const work = () =>
      attempt(owner, id, messageId, turn.text, {
        mayBegin: begins || turn.begin === true,
        isNew: begins && turn.messageId === undefined,
        mayRepeat: turn.messageId !== undefined,
        asOf: turn.asOf ?? parts.today(),
        ...(turn.profileId === undefined ? {} : { profileId: turn.profileId }),
        answer: (state, asOf) => {
          const result = assistant.turn(state, turn.text, asOf, check)
          const line = result.command === 'export' ? turn.exportLine?.(id) : undefined
          return { kind: 'answered', ...(line === undefined ? result : withLine(result, line)) }
        },
      })
    return queued(owner, id, work)
  }

  async function amend(owner: Owner, correction: UserCorrection): Promise<Said> {
    const messageId = correction.messageId ?? parts.newId()
    const { conversationId, changes } = correction
    const work = () =>
      attempt(owner, conversationId, messageId, '', {
        mayBegin: false,
        isNew: false,
        mayRepeat: correction.messageId !== undefined,
        asOf: correction.asOf ?? parts.today(),
        answer: (state, asOf) => {
          const result = assistant.amend(state, changes, asOf)
          return result.kind === 'amended'
            ? { ...result, kind: 'answered' }
            : refused('bad-fact', result.message)
        },
      })
    return queued(owner, conversationId, work)
  }

  async function queued(owner: Owner, id: string, work: () => Promise<Said>): Promise<Said> {
    const running = queue.run(JSON.stringify([owner.tenantId, owner.userId, id]), work)
    const said = running === undefined ? refused('busy', messages.busy) : await running
    parts.onTurn?.(said.kind === 'replied' ? said.reply.outcome : said.code)
    return said
  }

  async function attempt(owner: Owner, id: string, messageId: string, text: string, how: How): Promise<Said> {
    for (let tries = 0; tries < attempts; tries += 1) {
      const before = how.isNew && tries === 0 ? undefined : await store.conversations.get(owner, id)
      if (before === undefined && !how.mayBegin)
        return refused('unknown-conversation', messages.unknownConversation)
      const earlier =
        before === undefined || !how.mayRepeat
          ? undefined
          : await store.conversations.turn(owner, id, messageId)
      if (earlier !== undefined) return repeated(id, earlier, text)
      const begun = before ?? (await firstState(owner, how.profileId))
      if (begun === undefined) return refused('unknown-profile', messages.unknownProfile)
      const profileId = before === undefined ? how.profileId : before.profileId
      const ticks = profileId === undefined ? undefined : doneIn(await readTicks(store, owner, profileId))
      const stored = readState(begun.state)
      const known = ticks === undefined ? stored : { ...stored, ticks }
      const answered = how.answer(known, how.asOf)
      if (answered.kind === 'refused') return answered
      const { state, reply, unanswered, ticked } =
        parts.refine === undefined
          ? answered
          : await parts.refine({ before: known, text, asOf: how.asOf }, answered)
      // Kept before the turn is: said again after a failure, the same ticks are set once more.
      if (profileId !== undefined && ticked !== undefined)
        await changeTicks(store, owner, profileId, ticked, parts.now())
      const place = state.place === undefined ? {} : { place: state.place }
      const turn: NewTurn = {
        conversation: id,
        after: before?.turns ?? 0,
        title: [...text.trim().replace(/\s+/gu, ' ')].slice(0, titleLimit).join(''),
        ...place,
        ...(how.profileId === undefined || before !== undefined ? {} : { profileId: how.profileId }),
        messageId,
        text,
        reply,
        state,
        asOf: how.asOf,
        at: parts.now(),
        ...(unanswered === undefined || text === ''
          ? {}
          : { unanswered: { ...unanswered, text: maskPersonalNumbers(text) } }),
      }
      if ((await store.conversations.append(owner, turn)) === 'stored')
        return { kind: 'replied', conversationId: id, messageId, reply, repeated: false }
    }
    return refused('busy', messages.busy)
  }

  async function firstState(owner: Owner, profileId: string | undefined) {
    if (profileId === undefined) return { state: undefined }
    const state = await profileState(store, assistant.knowledge, owner, profileId)
    return state === undefined ? undefined : { state }
  }

  function repeated(conversationId: string, earlier: StoredTurn, text: string): Said {
    if (earlier.text !== text) return refused('message-reused', messages.messageReused)
    const { messageId } = earlier
    return { kind: 'replied', conversationId, messageId, reply: readReply(earlier.reply), repeated: true }
  }
}

interface How {
  readonly mayBegin: boolean
  /** The id was made for this turn: nobody can have used it. */
  readonly isNew: boolean
  /** The message may have come before: its id is the sender's. */
  readonly mayRepeat: boolean
  readonly asOf: string
  readonly profileId?: string
  readonly answer: (
    state: TurnResult['state'],
    asOf: string,
  ) => ({ readonly kind: 'answered' } & TurnResult) | TurnRefusal
}

/** What room 备 keeps, as a turn takes it. */
function doneIn(kept: KeptTicks): Readonly<Record<string, boolean>> {
  return Object.fromEntries(Object.entries(kept).map(([item, { done }]) => [item, done]))
}

function firstId(messageId: string): string {
  return `m-${createHash('sha256').update(messageId).digest('base64url').slice(0, 27)}`
}

function refused(code: TurnRefusal['code'], message: string): TurnRefusal {
  return { kind: 'refused', code, message }
}
