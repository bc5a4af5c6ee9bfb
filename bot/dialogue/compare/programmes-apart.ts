import { cohortTokens } from '../../understand/index.ts'
import { programmeOf, type Programme } from '../question/programme.ts'

export interface ProgrammePart {
  readonly programme: Programme
  readonly text: string
}

const joins =
  /，?(?:另外|此外|除此之外|同时|还有|还|再有|再加上?|外加|加上)(?:还|又|再)?(?:有|办|搞|做|要)?了?，?/gu

/**
 * 学徒30人都拿证一年，另外还有50个职工参加5天岗位培训: what is said of each programme, where people of two are told of in one breath.
 * Undefined where they are not.
 */
export function programmesApart(text: string): readonly [ProgrammePart, ProgrammePart] | undefined {
  for (const match of text.matchAll(joins)) {
    const left = text.slice(0, match.index)
    const right = text.slice(match.index + match[0].length)
    if (!countsPeople(left) || !countsPeople(right)) continue
    const named = programmeOf(right)
    const before = programmeOf(left) ?? (hasTerm(left) ? 'apprenticeship' : undefined)
    if (named === undefined || before === undefined || named === before) continue
    return [
      { programme: before, text: `${left}，补多少` },
      { programme: named, text: /多少|几/u.test(right) ? right : `${right}，补多少` },
    ]
  }
  return undefined
}

function countsPeople(text: string): boolean {
  return cohortTokens(text).some((token) => token.kind === 'count')
}

function hasTerm(text: string): boolean {
  return cohortTokens(text).some((token) => token.kind === 'years')
}
