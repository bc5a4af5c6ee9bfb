import { createHash } from 'node:crypto'
import { existsSync, mkdirSync, readFileSync, renameSync, writeFileSync } from 'node:fs'
import { createRequire, register } from 'node:module'
import { dirname, join } from 'node:path'
import process from 'node:process'
import { fileURLToPath } from 'node:url'
import { isMainThread } from 'node:worker_threads'

/*
 * Lets a Node process started by a test run our TypeScript sources: `node --import ./test/config/typescript-loader.mjs file.ts`.
 * Types are stripped by the compiler the project pins, and the result kept under node_modules/.cache by content.
 */
const root = join(dirname(fileURLToPath(import.meta.url)), '..', '..')
const cache = join(root, 'node_modules', '.cache', 'xuetutong-typescript')

if (isMainThread) register(import.meta.url)

export async function load(url, context, next) {
  if (!url.startsWith('file:') || !url.endsWith('.ts')) return next(url, context)
  const source = readFileSync(fileURLToPath(url), 'utf8')
  return { format: 'module', source: stripped(source), shortCircuit: true }
}

function stripped(source) {
  const kept = join(cache, `${createHash('sha256').update(source).digest('hex')}.js`)
  if (existsSync(kept)) return readFileSync(kept, 'utf8')
  const { transpileModule, ModuleKind, ScriptTarget } = createRequire(import.meta.url)('typescript')
  const { outputText } = transpileModule(source, {
    compilerOptions: { module: ModuleKind.ESNext, target: ScriptTarget.ES2023, verbatimModuleSyntax: true },
  })
  mkdirSync(cache, { recursive: true })
  const partial = `${kept}.${String(process.pid)}`
  writeFileSync(partial, outputText)
  renameSync(partial, kept)
  return outputText
}
