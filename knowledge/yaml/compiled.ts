import { createHash } from 'node:crypto'
import { readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { isDeepStrictEqual } from 'node:util'
import { isLineTree, type LineTree } from './line-tree.ts'

/** A YAML text as parsed: data, and the lines of its parts. */
export interface CompiledYaml {
  readonly data: unknown
  readonly lines: LineTree
}

/** Where `npm run build` leaves compiled texts; undefined in the sources, which never use any. */
export const builtFolder = import.meta.url.endsWith('.js')
  ? fileURLToPath(new URL('./data', import.meta.url))
  : undefined

/** The compiled form of exactly this text; undefined for one that was not compiled, or has changed since. */
export function compiledYaml(
  text: string,
  folder: string | undefined = builtFolder,
): CompiledYaml | undefined {
  if (folder === undefined) return undefined
  try {
    const found: unknown = JSON.parse(readFileSync(pathOf(text, folder), 'utf8'))
    if (typeof found !== 'object' || found === null || !('data' in found) || !('lines' in found))
      return undefined
    const { data, lines } = found
    return isLineTree(lines) ? { data, lines } : undefined
  } catch {
    return undefined
  }
}

/** Keeps a text's compiled form, unless JSON cannot hold its data. */
export function keepCompiled(text: string, compiled: CompiledYaml, folder: string): void {
  const { data, lines } = compiled
  const json = JSON.stringify({ data, lines })
  if (isDeepStrictEqual(JSON.parse(json), { data, lines })) writeFileSync(pathOf(text, folder), json)
}

/** By the hash of the text: the compiled form found can be of no other. */
function pathOf(text: string, folder: string): string {
  return join(folder, `${createHash('sha256').update(text).digest('hex')}.json`)
}
