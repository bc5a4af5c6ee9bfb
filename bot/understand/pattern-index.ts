import { requiredWords } from './required-words.ts'

/** Which of a list of patterns could fit a text, by the words each of them requires. */
export interface PatternIndex {
  /** The positions of the patterns that may fit, in order; every one that does fit is among them. */
  readonly candidates: (text: string) => readonly number[]
}

interface Entry {
  readonly pattern: number
  /** Numbers of words; one of each list must be there. The list the entry is filed under is left out. */
  readonly others: readonly (readonly number[])[]
}

/** Built once for patterns that are tried on every text: a few of a thousand are left to run. */
export function createPatternIndex(patterns: readonly RegExp[]): PatternIndex {
  const words = new Map<string, number>()
  const numberOf = (word: string) => {
    const known = words.get(word) ?? words.size
    words.set(word, known)
    return known
  }
  const required = patterns.map((pattern) => requiredWords(pattern).map((list) => list.map(numberOf)))
  const frequency = new Float64Array(words.size)
  for (const lists of required)
    for (const list of lists) for (const word of list) frequency[word] = (frequency[word] ?? 0) + 1
  const lengths = [...words.keys()].map((word) => word.length)
  /** How likely a text holds one of the list: short words that many patterns name are common. */
  const commonness = (list: readonly number[]) =>
    list.reduce((sum, word) => sum + (frequency[word] ?? 0) / 4 ** (lengths[word] ?? 1), 0)

  const always: number[] = []
  const filed = new Map<number, Entry[]>()
  for (const [pattern, lists] of required.entries()) {
    const [rarest, ...rest] = [...lists].sort((left, right) => commonness(left) - commonness(right))
    if (rarest === undefined) {
      always.push(pattern)
      continue
    }
    const entry = { pattern, others: rest }
    for (const word of new Set(rarest)) {
      const list = filed.get(word)
      if (list === undefined) filed.set(word, [entry])
      else list.push(entry)
    }
  }
  const finder = createWordFinder([...words.keys()])
  return {
    candidates: (text) => {
      const present = finder(text)
      const found = new Set<number>(always)
      for (const word of present)
        for (const { pattern, others } of filed.get(word) ?? [])
          if (!found.has(pattern) && others.every((list) => list.some((other) => present.has(other))))
            found.add(pattern)
      return [...found].sort((left, right) => left - right)
    },
  }
}

/** Which of the words, by number, a text holds. */
function createWordFinder(words: readonly string[]): (text: string) => ReadonlySet<number> {
  const singles = new Map<string, number>()
  const byPair = new Map<string, { readonly word: string; readonly number: number }[]>()
  for (const [number, word] of words.entries()) {
    const pair = word.slice(0, 2)
    const list = byPair.get(pair)
    if (word.length === 1) singles.set(word, number)
    else if (list === undefined) byPair.set(pair, [{ word, number }])
    else list.push({ word, number })
  }
  return (text) => {
    const present = new Set<number>()
    for (let at = 0; at < text.length; at++) {
      const single = singles.get(text.charAt(at))
      if (single !== undefined) present.add(single)
      for (const { word, number } of byPair.get(text.slice(at, at + 2)) ?? [])
        if (word.length === 2 || text.startsWith(word, at)) present.add(number)
    }
    return present
  }
}
