import { CorpusError } from './errors.ts'
import type { Place, PlacesFile } from './schema.ts'

/** A place of the gazetteer, or one we only know by name. */
export type PlaceMatch = KnownPlace | OtherPlace

export interface KnownPlace {
  readonly kind: 'known'
  readonly place: Place
}

export interface OtherPlace {
  readonly kind: 'elsewhere'
  readonly name: string
  /** The province, for a city. */
  readonly parent?: string
}

export interface Places {
  readonly all: readonly Place[]
  readonly elsewhere: readonly OtherPlace[]
  get(id: string): Place | undefined
  /** Everything a name can mean, long (`朝阳区`) or short (`朝阳`); more than one means: ask. */
  named(name: string): readonly PlaceMatch[]
  /** Every long and short name, for whoever looks for places inside a sentence. */
  names(): ReadonlyMap<string, readonly PlaceMatch[]>
  /** The place itself, then its city, its province, the country. */
  upwards(id: string): readonly Place[]
}

/** Builds the gazetteer; a parent that does not exist or an id given twice is an error. */
export function buildPlaces(file: string, data: PlacesFile): Places {
  const byId = new Map<string, Place>()
  for (const place of data.places) {
    if (byId.has(place.id))
      throw new CorpusError('bad-place', file, `地名编号 ${place.id} 出现两次`, '请换一个编号')
    if (place.parent !== undefined && !byId.has(place.parent)) {
      throw new CorpusError(
        'bad-place',
        file,
        `${place.name} 的上级 ${place.parent} 不存在`,
        '请先列上级，再列下级',
      )
    }
    byId.set(place.id, place)
  }
  const known = new Set(data.places.map(({ name }) => name))
  const elsewhere = Object.entries(data.elsewhere).flatMap(([province, cities]): OtherPlace[] => [
    ...(known.has(province) ? [] : [{ kind: 'elsewhere' as const, name: province }]),
    ...cities.map((name) => ({ kind: 'elsewhere' as const, name, parent: province })),
  ])
  const index = indexNames(data.places, elsewhere)
  return {
    all: data.places,
    elsewhere,
    get: (id) => byId.get(id),
    named: (name) => index.get(name.trim()) ?? [],
    names: () => index,
    upwards: (id) => climb(id, byId),
  }
}

function climb(id: string, byId: ReadonlyMap<string, Place>): readonly Place[] {
  const place = byId.get(id)
  if (place === undefined) return []
  return [place, ...(place.parent === undefined ? [] : climb(place.parent, byId))]
}

function indexNames(
  places: readonly Place[],
  elsewhere: readonly OtherPlace[],
): ReadonlyMap<string, readonly PlaceMatch[]> {
  const index = new Map<string, PlaceMatch[]>()
  const add = (name: string, match: PlaceMatch): void => {
    const matches = index.get(name)
    if (matches === undefined) index.set(name, [match])
    else if (!matches.includes(match)) matches.push(match)
  }
  for (const place of places) {
    const match: KnownPlace = { kind: 'known', place }
    const short = place.short ? [shortName(place.name)] : []
    for (const name of [place.name, ...short, ...place.aliases]) add(name, match)
  }
  for (const match of elsewhere) for (const name of [match.name, shortName(match.name)]) add(name, match)
  return index
}

/** 朝阳区 → 朝阳, 延边朝鲜族自治州 → 延边; a name that would become one character stays (盂县). */
function shortName(name: string): string {
  const short = name
    .replace(NATIONS, '')
    .replace(/(?:特别行政区|自治区|自治州|地区|林区|[省市区县州盟])$/u, '')
  return short.length < 2 ? name : short
}

const NATIONS =
  /(?:壮族|回族|维吾尔)+(?=自治区$)|(?:回族|朝鲜族|土家族|苗族|藏族|羌族|彝族|布依族|侗族|哈尼族|傣族|白族|景颇族|傈僳族|蒙古族?|哈萨克|柯尔克孜)+(?=自治州$)/u
