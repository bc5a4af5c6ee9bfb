import { z } from 'zod'
import { readData } from './read-data.ts'

const schema = z.strictObject({
  繁体: z.array(z.string().regex(/^..$/u, '一个繁体字接一个简体字')),
  拼音: z.record(z.string().regex(/^[a-z0-9]+$/), z.string().min(1)),
  错字: z.record(z.string().min(1), z.string().min(1)),
  同义: z.record(z.string().min(1), z.string().min(1)),
})

export interface Typos {
  readonly traditional: ReadonlyMap<string, string>
  readonly latin: ReadonlyMap<string, string>
  /** Any of the latin words, standing alone. */
  readonly latinWord: RegExp
  readonly wrong: ReadonlyMap<string, string>
  /** Any of the wrong spellings. */
  readonly wrongWord: RegExp
}

let read: Typos | undefined

/** The foldings of `typos.yaml`, read once. */
export function typos(): Typos {
  read ??= compile(readData('typos.yaml', schema))
  return read
}

function compile(data: z.infer<typeof schema>): Typos {
  const latin = new Map(Object.entries(data.拼音))
  const wrong = new Map([...Object.entries(data.错字), ...Object.entries(data.同义)])
  const traditional = new Map(data.繁体.map((pair) => [pair.slice(0, 1), pair.slice(1)]))
  return {
    traditional,
    latin,
    latinWord: new RegExp(`(?<![a-z0-9])(?:${alternatives(latin)})(?![a-z0-9])`, 'g'),
    wrong,
    wrongWord: new RegExp(alternatives(wrong), 'g'),
  }
}

/** Longest first, so that a longer spelling is not cut short by one it begins with. */
function alternatives(words: ReadonlyMap<string, string>): string {
  const longestFirst = [...words.keys()].sort((a, b) => b.length - a.length || (a < b ? -1 : 1))
  return longestFirst.map((word) => word.replace(/[.*+?^${}()|[\]\\]/g, '\\$&')).join('|')
}
