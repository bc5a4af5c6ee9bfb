import { z } from 'zod'
import type { Owner, Store } from '../store/index.ts'

const kind = 'ticks'
/** Items of one profile that may be kept. */
export const mostTicks = 2000

const stored = z.object({
  ticks: z.record(z.string(), z.object({ done: z.boolean(), at: z.string() })),
})

/** What of a profile's papers is done, by item id, and since when (ISO moment). */
export type KeptTicks = z.infer<typeof stored>['ticks']

export async function readTicks(store: Store, owner: Owner, profileId: string): Promise<KeptTicks> {
  const found = await store.documents.get(owner, kind, profileId)
  return found === undefined ? {} : stored.parse(found.body).ticks
}

/** Replaces the items named and leaves the others; null forgets one. Undefined, and nothing stored, beyond `mostTicks`. @throws StoreError */
export async function changeTicks(
  store: Store,
  owner: Owner,
  profileId: string,
  changes: Readonly<Record<string, boolean | null>>,
  at: string,
): Promise<KeptTicks | undefined> {
  const kept = { ...(await readTicks(store, owner, profileId)) }
  for (const [item, done] of Object.entries(changes)) {
    if (done === null) Reflect.deleteProperty(kept, item)
    else kept[item] = { done, at }
  }
  if (Object.keys(kept).length > mostTicks) return undefined
  await store.documents.put(owner, kind, { id: profileId, body: { ticks: kept }, updatedAt: at })
  return kept
}
