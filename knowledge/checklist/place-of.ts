import type { OtherPlace, Place, PlaceMatch, Places } from '../documents/index.ts'
import { messages } from './messages.zh.ts'

export type PlaceReading =
  | { readonly kind: 'known'; readonly place: Place }
  /** Known by name only: no text of it is held. */
  | { readonly kind: 'elsewhere'; readonly name: string }
  | { readonly kind: 'unknown'; readonly message: string; readonly hint: string }

/** The place a region means: a name, a short name, an id, or names from above down (山西省阳泉市平定县). */
export function placeOf(region: string, places: Places): PlaceReading {
  const written = region.replace(/\s+/gu, '')
  const byId = places.get(written)
  if (byId !== undefined) return { kind: 'known', place: byId }
  const matches = matchesOf(written, places)
  const [only, ...others] = matches
  if (only === undefined) {
    const near = nearNames(written, places)
    return {
      kind: 'unknown',
      message: messages.unknownPlace(region),
      hint: messages.unknownPlaceHint(near),
    }
  }
  if (others.length > 0) {
    const options = matches.map((match) => fullName(match, places))
    return {
      kind: 'unknown',
      message: messages.ambiguousPlace(region, options),
      hint: messages.ambiguousPlaceHint(options),
    }
  }
  return only.kind === 'known' ? only : { kind: 'elsewhere', name: only.name }
}

function matchesOf(written: string, places: Places): readonly PlaceMatch[] {
  const whole = places.named(written)
  if (whole.length > 0) return whole
  const tails = [...places.names()]
    .filter(([name]) => name.length < written.length && written.endsWith(name))
    .sort(([left], [right]) => right.length - left.length)
  for (const [name, matches] of tails) {
    const above = written.slice(0, -name.length)
    const fitting = matches.filter((match) => coveredBy(above, namesAbove(match, places)))
    if (fitting.length > 0) return fitting
  }
  return []
}

/** Whether what stands before the name is made of the names above it. */
function coveredBy(above: string, names: readonly string[]): boolean {
  if (above === '') return true
  return names.some((name) => above.endsWith(name) && coveredBy(above.slice(0, -name.length), names))
}

function namesAbove(match: PlaceMatch, places: Places): readonly string[] {
  const own = (id: string) =>
    [...places.names()].flatMap(([name, matches]) =>
      matches.some((each) => each.kind === 'known' && each.place.id === id) ? [name] : [],
    )
  if (match.kind === 'known')
    return places
      .upwards(match.place.id)
      .slice(1)
      .flatMap(({ id }) => own(id))
  return match.parent === undefined
    ? []
    : [match.parent, match.parent.replace(/(?:省|自治区|壮族自治区)$/u, '')]
}

function fullName(match: PlaceMatch, places: Places): string {
  if (match.kind === 'elsewhere') return `${parentName(match)}${match.name}`
  return places
    .upwards(match.place.id)
    .filter(({ kind }) => kind !== 'country')
    .toReversed()
    .map(({ name }) => name)
    .join('')
}

function parentName({ parent }: OtherPlace): string {
  return parent ?? ''
}

/** Names one character away, for a slip of the brush. */
function nearNames(written: string, places: Places): readonly string[] {
  return [...places.names().keys()]
    .filter(
      (name) =>
        name.length > 1 &&
        Math.abs(name.length - written.length) <= 1 &&
        [...name].filter((character) => written.includes(character)).length >= name.length - 1,
    )
    .slice(0, 3)
}
