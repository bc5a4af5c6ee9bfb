import type { Knowledge } from '../knowledge/index.ts'
import type { Region } from './checks/index.ts'

export type RegionRead =
  | { readonly kind: 'region'; readonly region: Region }
  | { readonly kind: 'several'; readonly names: readonly string[] }
  | { readonly kind: 'unknown' }

/** A place as a user writes it (阳泉, 无锡市, beijing) → what it means. */
export function readRegion({ corpus }: Knowledge, written: string): RegionRead {
  const text = written.trim()
  const byId = corpus.places.get(text.toLowerCase())
  if (byId !== undefined) return { kind: 'region', region: { kind: 'id', id: byId.id } }
  const matches = corpus.places.named(text)
  const [only, ...others] = matches
  if (only === undefined) return { kind: 'unknown' }
  if (others.length > 0)
    return {
      kind: 'several',
      names: matches.map((match) => (match.kind === 'known' ? match.place.name : match.name)),
    }
  return only.kind === 'known'
    ? { kind: 'region', region: { kind: 'id', id: only.place.id } }
    : { kind: 'region', region: { kind: 'elsewhere', name: only.name } }
}
