import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { z } from 'zod'
import { packageRoot, parseYaml } from '../../knowledge/index.ts'
import { squash } from '../text.ts'

const schema = z.record(z.string(), z.array(z.string().min(2)).min(1))

interface Word {
  readonly text: string
  readonly kind: string
}

let loaded: readonly Word[] | undefined

/** The kinds of papers a name speaks of: of an item on a checklist, or of a file with its folders. */
export function papersIn(name: string): ReadonlySet<string> {
  loaded ??= readWords()
  const kinds = new Set<string>()
  let rest = squash(name)
  for (const { text, kind } of loaded) {
    if (!rest.includes(text)) continue
    kinds.add(kind)
    rest = rest.replaceAll(text, ' ')
  }
  return kinds
}

function readWords(): readonly Word[] {
  const path = join(packageRoot(), 'checker', 'attachments', 'papers.yaml')
  return Object.entries(schema.parse(parseYaml(readFileSync(path, 'utf8'))))
    .flatMap(([kind, words]) => words.map((text) => ({ text: squash(text), kind })))
    .toSorted((a, b) => b.text.length - a.text.length)
}
