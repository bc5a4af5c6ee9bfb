import { answerLimit } from '../../compose/index.ts'
import { cohortTokens, type Act } from '../../understand/index.ts'
import type { Resources } from '../resources.ts'
import type { Compared } from '../state.ts'
import { takeTurn } from '../take-turn.ts'
import type { TurnResult } from '../turn-result.ts'
import type { AnsweredPlace } from './answered-place.ts'
import { standardsOf } from './place-standards.ts'

/**
 * 高级呢, 要是20个呢, 那变更呢, after places were asked about together: each of them asked again, as none of them is meant more than the others.
 * Undefined where a place is named, or where whose of the people is spoken of is not clear.
 */
export function goesOnCompared(
  resources: Resources,
  { places, own }: Compared,
  text: string,
  asOf: string,
  act: Act | undefined,
): readonly (AnsweredPlace & TurnResult)[] | undefined {
  const { finder, coverage } = resources
  if (finder.find(text).length > 0) return undefined
  if (own && cohortTokens(text).some(({ kind }) => ofSome.has(kind))) return undefined
  const limit = Math.floor(answerLimit / places.length)
  const turns = places.map(({ name, state }) => {
    const jurisdiction = (state.place === undefined ? undefined : coverage.jurisdictionAt(state.place)) ?? ''
    return {
      name,
      jurisdiction,
      standards: standardsOf(resources, jurisdiction),
      ...takeTurn(resources, state, text, asOf, act, limit),
    }
  })
  return turns.every(({ reply }) => reply.outcome === 'out_of_scope') ? undefined : turns
}

const ofSome: ReadonlySet<string> = new Set(['count', 'level', 'category'])
