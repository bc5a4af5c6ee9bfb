import { readFileSync } from 'node:fs'
import { parseFile } from '../../../knowledge/ingest/index.ts'
import type { ParsedDocument } from '../../../knowledge/ingest/index.ts'

export interface CorpusFile {
  readonly name: string
  readonly raw: string
  readonly documents: readonly ParsedDocument[]
}

const names = [
  '000_ee3fb76e91f800ca.txt',
  '001_31bc6b33ebad6cdc.txt',
  '002_c56a547b2e63594a.txt',
  '003_713de243b05e1a10.txt',
  '004_d9050d556a2d0685.txt',
]

export const corpusFiles: readonly CorpusFile[] = names.map((name) => {
  const raw = readFileSync(new URL(`../../../knowledge/texts/${name}`, import.meta.url), 'utf8')
  return { name, raw, documents: parseFile(raw) }
})
