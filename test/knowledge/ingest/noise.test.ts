import { describe, expect, it } from 'vitest'
import { parseFile } from '../../../knowledge/ingest/index.ts'
import { corpusFiles } from './corpus-files.ts'
import { noised } from './noise.ts'
import { outline } from './outline.ts'

const VARIANTS = 120

describe.each(corpusFiles)('$name', ({ raw, documents }) => {
  const clean = documents.map(outline).join('\n')

  it(`keeps its tree in ${String(VARIANTS)} noised variants`, () => {
    for (let seed = 1; seed <= VARIANTS; seed += 1) {
      const variant = noised(raw, documents, seed)
      expect(variant).not.toBe(raw)
      expect(parseFile(variant).map(outline).join('\n'), `seed ${String(seed)}`).toBe(clean)
    }
  })
})
