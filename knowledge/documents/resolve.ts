import type { Corpus } from './corpus.ts'
import type { DocumentRef, Edge, ExternalDocument } from './graph.ts'
import type { Place, Topic } from './schema.ts'
import type { SourceDocument } from './source-document.ts'

export interface Question {
  /** Id of the gazetteer, e.g. `taiyuan`. */
  readonly place: string
  /** The day asked about, `2024-11-26`. */
  readonly date: string
  readonly topic: Topic
}

export type Resolution = Applies | Gap | NotCovered

/** The texts that govern, the weightiest first; a repealed text is still answered on, and its status says so. */
export interface Applies {
  readonly kind: 'applies'
  readonly place: Place
  readonly chain: readonly [Link, ...Link[]]
  /** Of the first text of the chain. */
  readonly status: Status
}

export interface Link {
  readonly document: SourceDocument
  /** own: the place's (or its city's) rules; province: its province's; cover: the place's letter forwarding a text of the chain. */
  readonly how: 'own' | 'province' | 'cover'
  readonly weight: 'primary' | 'supplement'
  readonly status: Status
}

export type Status = InForce | Repealed

export interface InForce {
  readonly kind: 'in-force'
}

export interface Repealed {
  /** unpublished: on the day asked about the repeal had effect but could not be known yet; say both. */
  readonly kind: 'repealed' | 'repealed-unpublished'
  readonly by: DocumentRef
  readonly effective: string
  readonly published?: string
  readonly reference?: string
}

/** The place has a text, but not yet on that day. Never answered from the later text. */
export interface Gap {
  readonly kind: 'gap'
  readonly place: Place
  /** What did apply, if the texts name it; absent: the earlier text is not known. */
  readonly applied?: ExternalDocument
  /** The text that came later. */
  readonly later: SourceDocument
}

export interface NotCovered {
  readonly kind: 'not-covered'
  /** Absent when the id is not in the gazetteer. */
  readonly place?: Place
  /** topic: texts of the place are held, but none on this topic. */
  readonly why: 'place' | 'topic'
}

/** Which texts govern a topic in a place on a day. Climbs 市 → 省 → 国; never borrows another place's text. */
export function resolve(corpus: Corpus, { place: id, date, topic }: Question): Resolution {
  const places = corpus.places.upwards(id)
  const place = places[0]
  if (place === undefined) return { kind: 'not-covered', why: 'place' }
  const held = places.flatMap((each) => corpus.documents.filter((document) => document.place === each.id))
  const onTopic = held.filter((document) => document.topics[topic] !== undefined)
  const rules = onTopic.filter(({ role }) => role !== 'cover')
  const primary = rules.filter((document) => document.topics[topic] === 'primary')
  const begun = rules.filter(({ since }) => since <= date)
  if (primary.length === 0) {
    const others = held.some(({ role }) => role !== 'cover')
    return { kind: 'not-covered', place, why: others ? 'topic' : 'place' }
  }
  const first = begun.find((document) => primary.includes(document))
  if (first === undefined) return gap(corpus, place, date, primary)
  const links = [first, ...begun.filter((document) => document !== first)].map((document): Link => ({
    document,
    how: isProvincial(corpus, document, place) ? 'province' : 'own',
    weight: document.topics[topic] ?? 'supplement',
    status: statusOn(corpus, document, date),
  }))
  const covers = held
    .filter(
      (document) => document.role === 'cover' && document.since <= date && forwards(corpus, document, links),
    )
    .map((document): Link => ({
      document,
      how: 'cover',
      weight: document.topics[topic] ?? 'supplement',
      status: statusOn(corpus, document, date),
    }))
  const [head, ...rest] = links
  if (head === undefined) return gap(corpus, place, date, primary)
  return { kind: 'applies', place, chain: [head, ...rest, ...covers], status: head.status }
}

function isProvincial(corpus: Corpus, document: SourceDocument, place: Place): boolean {
  return document.place !== place.id && corpus.places.get(document.place)?.kind === 'province'
}

function forwards(corpus: Corpus, cover: SourceDocument, links: readonly Link[]): boolean {
  return corpus.graph.some(
    ({ kind, from, to }) =>
      kind === '转发' &&
      from.held &&
      from.id === cover.id &&
      to.held &&
      links.some((link) => link.document.id === to.id),
  )
}

/** Whether a text was in force on a day, and what repealed it. */
export function statusOn(corpus: Corpus, document: SourceDocument, date: string): Status {
  const repeal = corpus.graph.find(
    (edge) =>
      edge.kind === '废止' &&
      edge.to.held &&
      edge.to.id === document.id &&
      (edge.effective ?? '9999') <= date,
  )
  if (repeal?.effective === undefined) return { kind: 'in-force' }
  const { from: by, effective, published, reference } = repeal
  return {
    kind: published !== undefined && date < published ? 'repealed-unpublished' : 'repealed',
    by,
    effective,
    ...(published === undefined ? {} : { published }),
    ...(reference === undefined ? {} : { reference }),
  }
}

/** Before the first text. What it repealed applied, from the year after the one in that text's number on. */
function gap(
  corpus: Corpus,
  place: Place,
  date: string,
  primary: readonly SourceDocument[],
): Gap | NotCovered {
  const later = primary.toSorted((a, b) => (a.since < b.since ? -1 : 1))[0]
  if (later === undefined) return { kind: 'not-covered', place, why: 'place' }
  const applied = corpus.graph
    .filter(({ kind, from }) => kind === '废止' && from.held && from.id === later.id)
    .map(repealedText)
    .find((text) => text !== undefined && date.slice(0, 4) > yearOf(text))
  return { kind: 'gap', place, later, ...(applied === undefined ? {} : { applied }) }
}

function repealedText({ to }: Edge): ExternalDocument | undefined {
  return to.held ? undefined : to
}

/** A text whose year is not known cannot be said to have applied. */
function yearOf({ docNumber }: ExternalDocument): string {
  return /〔(\d{4})〕/u.exec(docNumber ?? '')?.[1] ?? '9999'
}
