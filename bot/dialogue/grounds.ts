import type { Place, Resolution } from '../../knowledge/index.ts'
import { plainReply } from '../compose/index.ts'
import { chineseDate, phrases } from '../messages.zh.ts'
import type { Reply } from '../reply.ts'
import type { Coverage } from './coverage.ts'
import { dateAsked } from './timing/dates.ts'

/** Where and when an answer holds. */
export interface Grounds {
  readonly place: Place
  readonly jurisdiction: string
  readonly resolution: Extract<Resolution, { kind: 'applies' }>
  /** ISO: the day asked about, else the day of the turn. */
  readonly date: string
}

export type FoundGrounds =
  | { readonly kind: 'grounds'; readonly grounds: Grounds }
  /** No text of the place is held. */
  | { readonly kind: 'not-covered'; readonly reply: Reply }
  /** What applied on that day is not held. */
  | { readonly kind: 'gap'; readonly reply: Reply }

/** What governs in a place on the day the text asks about. */
export function findGrounds(
  coverage: Coverage,
  place: Place,
  jurisdiction: string,
  text: string,
  asOf: string,
): FoundGrounds {
  const asked = dateAsked(text, asOf, (day) => coverage.resolveOn(place, day).kind === 'gap')
  const date = asked?.day ?? asOf
  const resolution = coverage.resolveOn(place, date)
  switch (resolution.kind) {
    case 'not-covered':
      return { kind: 'not-covered', reply: plainReply(phrases.notCovered(place.name), 'out_of_scope') }
    case 'gap':
      return { kind: 'gap', reply: gapReply(place, resolution, asked?.said ?? chineseDate(date)) }
    case 'applies':
      return { kind: 'grounds', grounds: { place, jurisdiction, resolution, date } }
  }
}

function gapReply(place: Place, gap: Extract<Resolution, { kind: 'gap' }>, time: string): Reply {
  const applied = gap.applied === undefined ? undefined : (gap.applied.docNumber ?? gap.applied.name)
  return plainReply(phrases.gap(place.name, time, applied, gap.later.shortName), 'not_stated')
}
