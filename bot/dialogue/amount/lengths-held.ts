import type { Facts } from '../../../knowledge/index.ts'
import { cohortTokens } from '../../understand/index.ts'
import { asksDifference } from '../question/difference-words.ts'
import { outcomeFacts } from '../told/merge.ts'
import { nameOf } from './settled.ts'

/** One length of two held against each other. */
export interface LengthSide {
  readonly name: string
  readonly facts: Facts
}

/** 20人都拿证，办一年跟办两年差多少: the two lengths held against each other, of one class; undefined where the text names no two, or two classes. */
export function lengthsHeld(text: string): readonly [number, number] | undefined {
  if (!asksDifference(text)) return undefined
  const tokens = cohortTokens(text)
  const valuesOf = (kind: 'years' | 'level' | 'category') => [
    ...new Set(tokens.flatMap((token) => (token.kind === kind ? [token.value] : []))),
  ]
  const [one, other, ...more] = valuesOf('years')
  const filed = tokens.some((token) => token.kind === 'years' && token.filed)
  if (typeof one !== 'number' || typeof other !== 'number' || more.length > 0 || filed) return undefined
  return valuesOf('level').length > 1 || valuesOf('category').length > 1 ? undefined : [one, other]
}

/** The same without the lengths, where one class or none is counted: neither length is that of the people told of. */
export function withoutLengthsHeld(text: string): string {
  const tokens = cohortTokens(text)
  if (lengthsHeld(text) === undefined || tokens.filter(({ kind }) => kind === 'count').length > 1) return text
  return tokens
    .filter(({ kind }) => kind === 'years')
    .toReversed()
    .reduce((left, { start, end }) => left.slice(0, start) + left.slice(end).replace(/^(?:制|期)/u, ''), text)
}

/** What the people known come to in each length, or one of them where nobody was counted; each length with people of its own where they were told so. */
export function lengthSides(
  text: string,
  groups: readonly Facts[],
  favourable: (facts: Facts) => Facts,
): readonly LengthSide[] | undefined {
  const lengths = lengthsHeld(text)
  const [first = {}, second] = groups
  if (lengths === undefined || groups.length > 2) return undefined
  if (second !== undefined) return ownLengths([first, second], favourable)
  const { headcount = 1 } = first
  return lengths.map((years) => ({
    name: named(headcount, years),
    facts: favourable({ ...first, 'filed-years': undefined, headcount, years }),
  }))
}

/** 10个人一年和20个人两年: each with its own headcount, and otherwise alike. */
function ownLengths(
  pair: readonly [Facts, Facts],
  favourable: (facts: Facts) => Facts,
): readonly LengthSide[] | undefined {
  const alike = new Set(
    pair.map((facts) => `${nameOf(facts)}${JSON.stringify(outcomeFacts.map((fact) => facts[fact] ?? null))}`),
  )
  const sides = pair.flatMap((facts): readonly LengthSide[] => {
    const { headcount, years } = facts
    return typeof headcount === 'number' && typeof years === 'number'
      ? [{ name: named(headcount, years), facts: favourable(facts) }]
      : []
  })
  return alike.size > 1 || sides.length < 2 ? undefined : sides
}

function named(headcount: Facts[string], years: number): string {
  const length = Number.isInteger(years) ? `${String(years)}年` : `${String(Math.round(years * 12))}个月`
  return `${String(headcount)}人${length}`
}
