import { readdirSync } from 'node:fs'
import { join } from 'node:path'
import { z } from 'zod'
import { packageRoot } from '../../../knowledge/index.ts'
import { createPatternIndex, type PatternIndex } from '../pattern-index.ts'
import { questionForms } from './question-grammar.ts'
import { readData } from './read-data.ts'

const sources = z.array(z.string().min(1)).default([])
const wordsSchema = z.strictObject({
  词: z.record(z.string().regex(/^[\u4e00-\u9fff]+$/), z.string().min(1)),
})
const schema = z.strictObject({
  议题: z.record(
    z.string().regex(/^[a-z]+(?:-[a-z]+)*$/),
    z.strictObject({
      强: sources,
      旁: sources,
      斥: sources,
      反: sources,
      形: z.array(z.enum(questionForms)).default([]),
      让: z.array(z.string()).default([]),
    }),
  ),
})

export interface TopicPatterns {
  readonly topic: string
  readonly strong: readonly RegExp[]
  readonly weak: readonly RegExp[]
  readonly against: readonly RegExp[]
  /** The question asks the negation of the topic's proposition. */
  readonly negating: readonly RegExp[]
  readonly forms: ReadonlySet<string>
  /** Narrower topics this one gives way to. */
  readonly yieldsTo: readonly string[]
}

export type CueKind = 'strong' | 'weak' | 'against'

/** One pattern that speaks for or against a topic. */
export interface Cue {
  readonly topic: TopicPatterns
  readonly kind: CueKind
  readonly pattern: RegExp
}

export interface TopicLexicon {
  readonly topics: ReadonlyMap<string, TopicPatterns>
  /** The cues of all topics, topic by topic: strong ones, weak ones, those against. */
  readonly cues: readonly Cue[]
  readonly index: PatternIndex
}

let read: TopicLexicon | undefined

/** The patterns of `lexicon/*.yaml`, compiled once. Throws on an unknown word class or topic, naming it. */
export function lexicon(): TopicLexicon {
  read ??= indexed(load())
  return read
}

function indexed(topics: readonly TopicPatterns[]): TopicLexicon {
  const cues = topics.flatMap((topic) =>
    (['strong', 'weak', 'against'] as const).flatMap((kind) =>
      topic[kind].map((pattern) => ({ topic, kind, pattern })),
    ),
  )
  return {
    topics: new Map(topics.map((topic) => [topic.topic, topic])),
    cues,
    index: createPatternIndex(cues.map((cue) => cue.pattern)),
  }
}

function load(): readonly TopicPatterns[] {
  const { 词: words } = readData('lexicon/words.yaml', wordsSchema)
  const files = readdirSync(join(packageRoot(), 'bot', 'understand', 'topics', 'lexicon'))
    .filter((name) => name.endsWith('.yaml') && name !== 'words.yaml')
    .sort()
  const entries = files.flatMap((name) => Object.entries(readData(`lexicon/${name}`, schema).议题))
  const topics = new Set(entries.map(([topic]) => topic))
  if (topics.size < entries.length) throw new Error('bot/understand/topics/lexicon：有议题写了两次')
  return entries.map(([topic, entry]) => compile(topic, entry, words, topics))
}

function compile(
  topic: string,
  entry: z.infer<typeof schema>['议题'][string],
  words: Readonly<Record<string, string>>,
  topics: ReadonlySet<string>,
): TopicPatterns {
  const regexes = (list: readonly string[]) => list.map((source) => new RegExp(expand(source, words, topic)))
  const stray = entry.让.find((other) => !topics.has(other))
  if (stray !== undefined) throw new Error(`topics/lexicon：${topic} 的「让」里没有这个议题：${stray}`)
  return {
    topic,
    strong: regexes(entry.强),
    weak: regexes(entry.旁),
    against: regexes(entry.斥),
    negating: regexes(entry.反),
    forms: new Set<string>(entry.形),
    yieldsTo: entry.让,
  }
}

/** `<钱>` is a word class, `~` up to 6 characters and `…` up to 14, within one clause or the next, never across 。？！；. */
function expand(source: string, words: Readonly<Record<string, string>>, topic: string): string {
  return source
    .replace(/<([\u4e00-\u9fff]+)>/g, (_, name: string) => {
      const word = words[name]
      if (word === undefined) throw new Error(`topics/lexicon：${topic} 用了没有定义的词类 <${name}>`)
      return `(?:${word})`
    })
    .replaceAll('~', '[^。？！；]{0,6}?')
    .replaceAll('…', '[^。？！；]{0,14}?')
}
