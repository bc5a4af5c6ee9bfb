import { mkdirSync, readdirSync, readFileSync, rmSync } from 'node:fs'
import { join } from 'node:path'
import { packageRoot } from '../documents/index.ts'
import { builtFolder, keepCompiled } from './compiled.ts'
import { parseWithLines } from './read-yaml-text.ts'

/*
 * Run by `npm run build`, from the compiled code: parses every data file of the package once, so that no start has to. Parsing YAML was more
 * than half of the time a command took to begin.
 */
const root = packageRoot()
if (builtFolder === undefined) throw new Error('Run from dist/: npm run build')
rmSync(builtFolder, { recursive: true, force: true })
mkdirSync(builtFolder, { recursive: true })
for (const folder of ['knowledge', 'bot', 'checker']) {
  const files = readdirSync(join(root, folder), { recursive: true, encoding: 'utf8' })
  for (const file of files.filter((name) => name.endsWith('.yaml'))) {
    const text = readFileSync(join(root, folder, file), 'utf8')
    const parsed = parseWithLines(text)
    // What is broken is left to be read, and complained about, as YAML.
    if (parsed.kind === 'parsed') keepCompiled(text, parsed, builtFolder)
  }
}
