import { rememberRecent } from '../../recent.ts'

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
  const { tokens, lengths } = indexOf(samples)
  const common = Math.log(1 + samples.length)
  const topics = [...new Set(samples.map((sample) => sample.topic))]
  const topicOf = Int32Array.from(samples, (sample) => topics.indexOf(sample.topic))
  const scores = new Float64Array(samples.length)
  const best = new Float64Array(topics.length)
  return (text, unseen) => {
    scores.fill(0)
    let own = 0
    for (const token of tokensOf(text)) {
      const known = tokens.get(token)
      const weight = known?.weight ?? common * (token.length > 1 ? 1 : single)
      const worth = measure === 'cosine' ? weight * weight : weight
      own += worth
      if (known !== undefined) add(scores, known.samples, worth)
    }
    const norm = measure === 'cosine' ? Math.sqrt(own) : Math.max(own, leastWorth)
    best.fill(0)
    for (let at = 0; at < scores.length; at++) {
      const score = scores[at] ?? 0
      if (score === 0 || (unseen !== undefined && samples[at]?.text === unseen)) continue
      const value = score / (measure === 'cosine' ? norm * (lengths[at] ?? 1) : norm)
      const topic = topicOf[at] ?? 0
      if (value > (best[topic] ?? 0)) best[topic] = value
    }
    const near = new Map<string, number>()
    for (const [at, topic] of topics.entries()) {
      const value = best[at] ?? 0
      if (value > 0) near.set(topic, value)
    }
    return near
  }
}

function add(scores: Float64Array, samples: Int32Array, worth: number): void {
  for (let at = 0; at < samples.length; at++) {
    const sample = samples[at] ?? 0
    scores[sample] = (scores[sample] ?? 0) + worth
  }
}

/** For each token what it is worth (the rarer the more) and which samples hold it; for each sample its length as a vector. */
function indexOf(samples: readonly Sample[]) {
  const postings = new Map<string, number[]>()
  const bags = samples.map((sample) => tokensOf(sample.text))
  for (const [sample, bag] of bags.entries())
    for (const token of bag) {
      const list = postings.get(token)
      if (list === undefined) postings.set(token, [sample])
      else list.push(sample)
    }
  const tokens = new Map(
    [...postings].map(([token, list]) => {
      const weight = Math.log(1 + samples.length / (1 + list.length)) * (token.length > 1 ? 1 : single)
      return [token, { weight, samples: Int32Array.from(list) }] as const
    }),
  )
  const lengths = Float64Array.from(bags, (bag) =>
    Math.hypot(...[...bag].map((token) => tokens.get(token)?.weight ?? 0)),
  )
  return { tokens, lengths }
}

/** A question of a few worthless words is near to nothing: coverage is never taken of less than this, some four rare pairs. */
const leastWorth = 20

/** What one character counts beside a pair: pairs carry the meaning. */
const single = 0.35

/** What differs from question to question without changing the topic: figures, levels, how politely one asks. */
const incidental =
  /\d+(?:\.\d+)?|[一二三四五六七八九十百千万两俩仨几半]+(?=[个人名年月天万千元块位])|请问|麻烦|你好|您好|我们?|咱们?|公司|单位|企业|厂里?|一下|到底|究竟|那个|这个|现在|想/g

/** Single characters and pairs of neighbours, each once; marks separate. */
const tokensOf = rememberRecent((text: string): ReadonlySet<string> => {
  const tokens = new Set<string>()
  for (const [run] of text.replace(incidental, ' ').matchAll(/[\u4e00-\u9fff]+|[a-z]+/g)) {
    if (/[a-z]/.test(run)) tokens.add(run)
    else
      for (let at = 0; at < run.length; at++) {
        tokens.add(run.charAt(at))
        if (at + 1 < run.length) tokens.add(run.slice(at, at + 2))
      }
  }
  return tokens
})
