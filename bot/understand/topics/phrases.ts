import { readdirSync } from 'node:fs'
import { join } from 'node:path'
import { z } from 'zod'
import { packageRoot } from '../../../knowledge/index.ts'
import { normaliseForTopics } from './normalise.ts'
import { readData } from './read-data.ts'
import { createSimilarity, type Sample, type Similarity } from './similarity.ts'

const schema = z.record(z.string(), z.array(z.string().min(1)))

let read: readonly Sample[] | undefined
let similarity: Similarity | undefined

/** The phrases of `phrases/*.yaml`, normalised: how people have put questions about each topic. */
export function taughtPhrases(): readonly Sample[] {
  read ??= load()
  return read
}

/** How near a normalised text comes to the phrases of each topic. */
export function nearToPhrases(text: string, unseen?: string): ReadonlyMap<string, number> {
  similarity ??= createSimilarity(taughtPhrases(), 'cosine')
  return similarity(text, unseen)
}

function load(): readonly Sample[] {
  return readdirSync(join(packageRoot(), 'bot', 'understand', 'topics', 'phrases'))
    .filter((name) => name.endsWith('.yaml'))
    .sort()
    .flatMap((name) => Object.entries(readData(`phrases/${name}`, schema)))
    .flatMap(([topic, phrases]) => phrases.map((phrase) => ({ topic, text: normaliseForTopics(phrase) })))
}
