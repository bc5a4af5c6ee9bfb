import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { z } from 'zod'
import { packageRoot, parseYaml } from '../../../knowledge/index.ts'
import { createPatternIndex, type PatternIndex } from '../pattern-index.ts'

const patterns = z.array(z.string().min(1)).min(1)

const schema = z.strictObject({
  词: z.record(z.string(), z.record(z.string(), patterns)),
  量: z.record(
    z.string(),
    z.strictObject({
      单位: z.string(),
      前: z.string().optional(),
      后: z.string().optional(),
      无: z.string().optional(),
    }),
  ),
  日: z.record(z.string(), z.string()),
})

export interface WordCue {
  readonly fact: string
  /** As written in the lexicon: 是, 否 or an option label. */
  readonly value: string
  readonly pattern: RegExp
}

export interface QuantityCue {
  readonly fact: string
  readonly unit: string
  readonly before?: RegExp
  readonly after?: RegExp
  /** Says that there is none of it: 没签劳动合同. */
  readonly none?: RegExp
}

export interface FactLexicon {
  readonly words: readonly WordCue[]
  /** Of the patterns of `words`, in their order. */
  readonly index: PatternIndex
  readonly quantities: readonly QuantityCue[]
  readonly dates: readonly { readonly fact: string; readonly cue: RegExp }[]
}

/** Reads the fact lexicon of the installed package. @throws when the file is not of its shape. */
export function loadFactLexicon(): FactLexicon {
  const file = join(packageRoot(), 'bot', 'understand', 'facts', 'lexicon.yaml')
  const data = schema.parse(parseYaml(readFileSync(file, 'utf8')))
  const words = Object.entries(data.词).flatMap(([fact, values]) =>
    Object.entries(values).flatMap(([value, sources]) =>
      sources.map((source) => ({ fact, value, pattern: new RegExp(source, 'gu') })),
    ),
  )
  return {
    words,
    index: createPatternIndex(words.map((cue) => cue.pattern)),
    quantities: Object.entries(data.量).map(([fact, cue]) => ({
      fact,
      unit: cue.单位,
      ...(cue.前 === undefined ? {} : { before: new RegExp(cue.前, 'u') }),
      ...(cue.后 === undefined ? {} : { after: new RegExp(cue.后, 'u') }),
      ...(cue.无 === undefined ? {} : { none: new RegExp(cue.无, 'u') }),
    })),
    dates: Object.entries(data.日).map(([fact, source]) => ({ fact, cue: new RegExp(source, 'u') })),
  }
}
