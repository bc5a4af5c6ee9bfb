import type { Program } from '../../../knowledge/index.ts'
import {
  classNaming,
  classNumber,
  readCohorts,
  unreadWords,
  type CohortReading,
} from '../../understand/index.ts'
import type { ConversationState, SharedFacts } from '../state.ts'
import { answerOpen } from './answers-open.ts'
import { saidOf } from './class-names.ts'
import type { KnownClass } from './classes-known.ts'
import { partsOf, withParts } from './known-people.ts'
import { divisible } from './divisible.ts'
import { cohortFacts, mergeCohorts, pick, without } from './merge.ts'
import { recount } from './recount.ts'
import type { Recount } from './recount-result.ts'

/**
 * What is said of one of several classes, heard as if there were no other: its groups anew. Undefined where it tells nothing of the
 * class, `unclear` where it cannot be told what.
 */
export function toldOfClass(
  state: ConversationState,
  own: KnownClass,
  words: string,
  program: Program,
): readonly SharedFacts[] | 'unclear' | undefined {
  const text = saidOf(words).replace(someChanged, '其中$1个是$2，')
  const alone = classAlone(state, own)
  const reading = readCohorts(text, divisible(alone, text))
  // 中级里3个没过, one of whom left before: of those of whom it is open.
  const open = answerOpen(alone, reading, text, program)
  const again: Recount | undefined =
    open === undefined ? recount(alone, text, reading, program) : { kind: 'told', state: open }
  if (again?.kind === 'unclear') return 'unclear'
  if (again === undefined && reading.unsure)
    return reading.tokens.some(({ kind }) => kind === 'outcome') ? 'unclear' : undefined
  if (again === undefined && countsUnread(reading)) return 'unclear'
  const told = again?.state ?? mergeCohorts(alone, reading, text, program)
  // 改成报技师了，只过了6个: another class as well, beside what came of it.
  const naming = again !== undefined && changes.test(text) ? namedIn(reading) : {}
  const groups = groupsIn(told).map((group) => ({ ...group, ...naming }))
  if (groups.some(({ headcount }) => typeof headcount !== 'number')) return undefined
  const heads = groups.reduce((sum, { headcount }) => sum + Number(headcount), 0)
  if (again === undefined && heads !== own.heads && !corrects.test(text)) return 'unclear'
  return JSON.stringify(groups) === JSON.stringify(groupsIn(alone)) && reading.tokens.length === 0
    ? undefined
    : groups.map((group) =>
        own.own[classNumber] === undefined ? group : { ...group, ...pick(own.own, classNaming) },
      )
}

function namedIn({ shared, groups }: CohortReading): SharedFacts {
  const [first = {}, ...more] = groups
  const agreed = Object.fromEntries(
    Object.entries(first).filter(([fact, value]) => more.every((group) => (group[fact] ?? value) === value)),
  )
  return pick({ ...agreed, ...shared }, ofClass)
}

const ofClass = ['level', 'category', 'years', 'filed-years']
const changes = /改|换|变/u
/** 有2个改考技师都过了: those two, and not the class. */
const someChanged =
  /有?([\d一二两俩三四五六七八九十]+)(?:个|名|位)(?:人|学徒)?(?:后来|又|中途|已经?)?(?:(?:改|换|转|变)(?:成|为|考|报|学|读|到)+|报了)(高级技师|技师|[初中高]级工?)了?[，]?/u

/** A headcount with words beside it that were not understood is not how many the class are. */
function countsUnread(reading: CohortReading): boolean {
  const kinds = reading.tokens.map(({ kind }) => kind)
  if (!kinds.includes('count') || kinds.includes('outcome')) return false
  if (/有[\d一二两三四五六七八九十]/u.test(reading.text)) return true
  return unreadWords(reading).replace(corrections, '') !== ''
}

const corrects = /不对|不是|错|应该|改|换|更正|实际|其实|确认|核对|人数|人头|总共|一共|要是|如果|假如/u
const corrections =
  /不对|不是|说错|写错|记错|搞错|错|应该|培训|培养|学|读|上|改成|改为|改|换成|更正|一下|实际|其实|确认|核对|人数|人头|总共|一共|算|成|为|要是|如果|呢|班|[，。是有共]/gu

/** The conversation with that class and no other. */
function classAlone(state: ConversationState, { own, groups }: KnownClass): ConversationState {
  const { last, ...before } = state
  const told = last === undefined ? before : { ...before, last: { ...last, unsure: false } }
  return withParts(
    { ...told, groups: [], aside: [] },
    { ...without(state.shared, [...cohortFacts]), ...own },
    partsOf(groups),
  )
}

function groupsIn(state: ConversationState): readonly SharedFacts[] {
  const groups = state.groups.length === 0 ? [state.shared] : state.groups
  return groups.map((group) => pick({ ...state.shared, ...group }, [...cohortFacts]))
}
