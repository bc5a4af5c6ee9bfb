import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { z } from 'zod'
import { loadCorpus, packageRoot, type Corpus } from '../documents/index.ts'
import { compileProgram, RuleError } from '../rules/index.ts'
import { checkDates } from './check-dates.ts'
import type { Topic } from './entry.ts'
import { PackError, type PackProblem } from './errors.ts'
import { createKnowledge, type InventoryRow, type Knowledge } from './knowledge.ts'
import { readYaml, type SourceFile } from './read.ts'
import { pack, topics, type PackYaml } from './schema.ts'
import { translatePacks } from './translate.ts'
import { verifyPacks } from './verify.ts'

const inventory = z.strictObject({
  rows: z.array(
    z.strictObject({
      id: z.string(),
      document: z.string(),
      kind: z.string(),
      binds: z.string(),
      advisory: z.boolean(),
    }),
  ),
})

/** A pack file's name (shown in errors) and content. */
export interface PackText {
  readonly file: string
  readonly text: string
}

/**
 * Reads every pack of the installed package and proves it against the texts.
 * @throws PackError listing every problem; nothing is loaded then.
 */
export function loadKnowledge(): Knowledge {
  return knowledgeFrom(loadCorpus(), readPackTexts())
}

/** All files below knowledge/packs, in a stable order. */
export function readPackTexts(): readonly PackText[] {
  const root = join(packageRoot(), 'knowledge', 'packs')
  return readdirSync(root, { recursive: true, encoding: 'utf8' })
    .filter((name) => name.endsWith('.yaml'))
    .map((name) => name.replaceAll('\\', '/'))
    .sort()
    .map((name) => ({ file: `knowledge/packs/${name}`, text: readFileSync(join(root, name), 'utf8') }))
}

/** @throws PackError */
export function knowledgeFrom(corpus: Corpus, files: readonly PackText[]): Knowledge {
  const problems: PackProblem[] = []
  const report = (problem: PackProblem) => {
    problems.push(problem)
  }
  const packs: SourceFile<PackYaml>[] = []
  const topicList: Topic[] = []
  const rows: InventoryRow[] = []
  for (const { file, text } of files) {
    if (file.endsWith('/topics.yaml')) {
      const read = readYaml(file, text, topics, report)
      for (const [label, topic] of Object.entries(read?.data.议题 ?? {}))
        topicList.push({
          id: topic.代号,
          label,
          mode: topic.式 === '须' ? 'must' : topic.式 === '可' ? 'may' : 'is',
          ...(topic.命题 === undefined ? {} : { proposition: topic.命题 }),
        })
    } else if (file.endsWith('/inventory.yaml'))
      rows.push(...(readYaml(file, text, inventory, report)?.data.rows ?? []))
    else {
      const read = readYaml(file, text, pack, report)
      if (read !== undefined) packs.push(read)
    }
  }
  const translation = translatePacks(packs, new Set(topicList.map((topic) => topic.id)), report)
  const quotes = verifyPacks(translation, corpus, report)
  checkInventory(translation, rows, report)
  checkDates(translation.entries, report)
  if (problems.length > 0) throw new PackError(problems)
  try {
    const program = compileProgram(translation)
    return createKnowledge({ corpus, program, translation, quotes, topics: topicList, inventory: rows })
  } catch (error) {
    if (!(error instanceof RuleError)) throw error
    const entry = translation.entries.find((each) => each.id === error.rule)
    throw new PackError([
      {
        code: 'rule',
        file: entry?.source.file ?? 'knowledge/packs',
        line: entry?.source.line ?? 1,
        entry: entry?.label ?? error.rule,
        message: error.message,
        hint: error.hint,
      },
    ])
  }
}

function checkInventory(
  translation: ReturnType<typeof translatePacks>,
  rows: readonly InventoryRow[],
  report: (problem: PackProblem) => void,
): void {
  const known = new Set(rows.map((row) => row.id))
  const excluded = new Set(translation.exclusions.flatMap((each) => each.inventory))
  for (const entry of translation.entries)
    for (const id of entry.inventory) {
      const where = {
        code: 'inventory' as const,
        file: entry.source.file,
        line: entry.source.line,
        entry: entry.label,
      }
      if (!known.has(id) && !id.startsWith('A-'))
        report({ ...where, message: `底账「${id}」不在 inventory.yaml 里`, hint: '请核对编号' })
      if (excluded.has(id))
        report({ ...where, message: `底账「${id}」同时写在「不入规则」里`, hint: '二者只能居其一' })
    }
}
