import {
  resolve,
  type Knowledge,
  type Place,
  type Resolution,
  type SourceDocument,
  type Status,
} from '../../knowledge/index.ts'

/** The texts the submission is held against, and why those. */
export type Basis =
  | {
      readonly kind: 'texts'
      readonly place: Place
      /** Pack folder whose entries apply: `shanxi` for 阳泉. */
      readonly jurisdiction: string
      /** Ids of the place and all above it. */
      readonly within: ReadonlySet<string>
      /** `form`: nobody said a place; the official form's own text is taken. */
      readonly from: 'said' | 'form'
      readonly resolution: Extract<Resolution, { kind: 'applies' }>
    }
  | { readonly kind: 'place-unsaid' }
  | { readonly kind: 'not-covered'; readonly place: string }
  | { readonly kind: 'gap'; readonly place: Place; readonly later: SourceDocument; readonly applied?: string }

/** `region`: gazetteer id; `formPlace`: where the official forms found come from. Another place's rules are never borrowed. */
export function basisOf(
  knowledge: Knowledge,
  asOf: string,
  region:
    | { readonly kind: 'id'; readonly id: string }
    | { readonly kind: 'elsewhere'; readonly name: string }
    | undefined,
  formPlace: string | undefined,
): Basis {
  if (region?.kind === 'elsewhere') return { kind: 'not-covered', place: region.name }
  const id = region?.id ?? formPlace
  if (id === undefined) return { kind: 'place-unsaid' }
  const { corpus } = knowledge
  const resolution = resolve(corpus, { place: id, date: asOf, topic: 'apprenticeship' })
  if (resolution.kind === 'not-covered') return { kind: 'not-covered', place: resolution.place?.name ?? id }
  if (resolution.kind === 'gap') {
    const { applied } = resolution
    return {
      kind: 'gap',
      place: resolution.place,
      later: resolution.later,
      ...(applied === undefined ? {} : { applied: applied.docNumber ?? applied.name }),
    }
  }
  const places = corpus.places.upwards(id).map((each) => each.id)
  const packs = new Set(knowledge.entries.map((entry) => entry.place))
  const jurisdiction = places.find((each) => packs.has(each))
  if (jurisdiction === undefined) return { kind: 'not-covered', place: resolution.place.name }
  return {
    kind: 'texts',
    place: resolution.place,
    jurisdiction,
    within: new Set(places),
    from: region === undefined ? 'form' : 'said',
    resolution,
  }
}

/** Status of a document on the day, by the chain that governs the place. */
export function statusIn(basis: Basis, document: SourceDocument): Status | undefined {
  if (basis.kind !== 'texts') return undefined
  return basis.resolution.chain.find((link) => link.document.id === document.id)?.status
}
