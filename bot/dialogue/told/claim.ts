import type { FactId } from '../../../knowledge/index.ts'
import { readCohorts, readFacts, type CohortReading } from '../../understand/index.ts'
import type { ConversationState, SharedFacts } from '../state.ts'
import { claimLoose, spareDays } from './facts.ts'
import type { Ears } from './ears.ts'
import { ruleFigures } from '../verdict/put-figures.ts'
import { monthsHeld } from './held-certificate.ts'
import { ofCase } from './of-case.ts'

export interface Claimed {
  readonly facts: SharedFacts
  /** Days named that no fact took. */
  readonly spareDays: readonly string[]
}

/** Gives figures, days and levels nobody claimed to the facts the asked topics need. */
export function claim(
  told: string,
  wanted: readonly FactId[],
  state: ConversationState,
  asOf: string,
  { program, lexicon }: Ears,
): Claimed {
  const reading = ofCase(told, readFacts(told, lexicon, program.facts, asOf))
  const own = ofCourse(told)
  const free = { ...reading, loose: reading.loose.filter(({ start, end }) => !own(start, end)) }
  const loose = claimLoose(told, free, wanted, state.shared, program, asOf)
  const mentor = wanted.includes('mentor-level') ? mentorLevel(readCohorts(told)) : undefined
  const held = wanted.includes('held-level') ? readCohorts(told).heldLevel : undefined
  const putForward = ruleFigures(told).length > 0
  const months = wanted.includes('held-months') && !putForward ? monthsHeld(told, asOf) : undefined
  const facts = {
    ...loose,
    ...(months === undefined ? {} : { 'held-months': months }),
    ...(mentor === undefined ? {} : { 'mentor-level': mentor }),
    ...(held === undefined ? {} : { 'held-level': held }),
  }
  return { facts, spareDays: spareDays(reading, facts, asOf) }
}

/** 10个人报高级工，一年: how long the people counted are trained, where no certificate is spoken of; it was held for no such time. */
function ofCourse(told: string): (start: number, end: number) => boolean {
  if (/证/u.test(told)) return () => false
  return (start, end) => {
    const { tokens } = readCohorts(told)
    return (
      tokens.some(({ kind }) => kind === 'count') &&
      tokens.some((token) => token.kind === 'years' && token.start < end && start < token.end)
    )
  }
}

/** The level a mentor or teacher holds: the last one named that is not denied; 没证 and 没有高级工证 are none. */
function mentorLevel({ tokens, text }: CohortReading): string | undefined {
  const named = tokens.flatMap((token) => (token.kind === 'level' ? [token] : []))
  const held = named.filter((token) => !denied.test(text.slice(Math.max(0, token.start - 8), token.start)))
  if (held.length > 0) return held.at(-1)?.value
  return named.length > 0 || certificateless.test(text) ? '无' : undefined
}

const denied = /(?:没有?|无|不是|未|还没)(?:拿|考|取|评)?(?:到|得|过|上)?$/u
const certificateless =
  /(?:没有?|无)(?:任何|什么|啥)?(?:[初中高]级工?)?(?:技能|等级|资格|职业)*证|证(?:书)?(?:也|都)?没有?|没(?:考|拿)(?:过|到)?(?:什么|任何)?证/u
