/** A text known to be about a topic: a taught phrase, or what a pack says about it. */
export interface Sample {
  readonly topic: string
  readonly text: string
}

/**
 * How near a text comes to what is known of each topic, 0 to 1; topics with nothing in common are left out. A sample that
 * reads exactly as `unseen` does not count: so a test can ask how a taught phrase would fare had it not been taught.
 */
export type Similarity = (text: string, unseen?: string) => ReadonlyMap<string, number>

/**
 * `cosine` compares texts of like length (two phrases); `coverage` asks how much of what is rare in the question the sample
 * holds (a question against a clause).
 */
export function createSimilarity(samples: readonly Sample[], measure: 'cosine' | 'coverage'): Similarity {
  const bags = samples.map((sample) => countOf(sample.text))
  const postings = new Map<string, { sample: number; count: number }[]>()
  for (const [sample, bag] of bags.entries())
    for (const [token, count] of bag) {
      const list = postings.get(token)
      if (list === undefined) postings.set(token, [{ sample, count }])
      else list.push({ sample, count })
    }
  const rarity = (token: string) =>
    Math.log(1 + samples.length / (1 + (postings.get(token)?.length ?? 0))) * (token.length > 1 ? 1 : single)
  const lengths = bags.map((bag) => Math.hypot(...[...bag.keys()].map(rarity)))
  return (text, unseen) => {
    const bag = [...countOf(text).keys()]
    const own =
      measure === 'cosine'
        ? Math.hypot(...bag.map(rarity))
        : bag.reduce((sum, token) => sum + rarity(token), 0)
    const scores = new Float64Array(samples.length)
    for (const token of bag) {
      const weight = rarity(token)
      for (const { sample } of postings.get(token) ?? [])
        scores[sample] = (scores[sample] ?? 0) + (measure === 'cosine' ? weight * weight : weight)
    }
    const best = new Map<string, number>()
    for (const [at, score] of scores.entries()) {
      const topic = samples[at]?.topic
      if (score === 0 || topic === undefined || samples[at]?.text === unseen) continue
      const value = score / (measure === 'cosine' ? own * (lengths[at] ?? 1) : own)
      if (value > (best.get(topic) ?? 0)) best.set(topic, value)
    }
    return best
  }
}

/** What one character counts beside a pair: pairs carry the meaning. */
const single = 0.35

/** What differs from question to question without changing the topic: figures, levels, how politely one asks. */
const incidental =
  /\d+(?:\.\d+)?|[一二三四五六七八九十百千万两俩仨几半]+(?=[个人名年月天万千元块位])|请问|麻烦|你好|您好|我们?|咱们?|公司|单位|企业|厂里?|一下|到底|究竟|那个|这个|现在|想/g

/** Single characters and pairs of neighbours; marks separate. */
function countOf(text: string): ReadonlyMap<string, number> {
  const counts = new Map<string, number>()
  const add = (token: string) => counts.set(token, (counts.get(token) ?? 0) + 1)
  for (const [run] of text.replace(incidental, ' ').matchAll(/[\u4e00-\u9fff]+|[a-z]+/g)) {
    const characters = /[a-z]/.test(run) ? [run] : [...run]
    for (const [at, character] of characters.entries()) {
      add(character)
      const next = characters[at + 1]
      if (next !== undefined) add(character + next)
    }
  }
  return counts
}
