import type { DocumentId } from '../ingest/index.ts'
import type { FactDefinition } from '../rules/index.ts'
import type { PackProblem } from './errors.ts'
import type { Names } from './names.ts'
import type { SourceFile } from './read.ts'
import type { PackYaml } from './schema.ts'
import { entryScope, type EntryScope, type Report } from './scope.ts'

/** What is shared by all packs while they are being translated. */
export interface SharedNames {
  readonly names: Names
  readonly facts: Map<string, FactDefinition>
  readonly topicIds: ReadonlySet<string>
  readonly usedQuotes: Set<string>
  readonly report: (problem: PackProblem) => void
}

/** One pack being translated: its data, and how its problems are reported and its names resolved. */
export interface PackContext {
  readonly pack: SourceFile<PackYaml>
  readonly place: string
  readonly problem: Report
  readonly scope: (quotes: readonly string[]) => EntryScope
  /** The pack's own document; reports when the header names none. */
  readonly documentOf: (path: readonly PropertyKey[]) => DocumentId
}

export function packContext(pack: SourceFile<PackYaml>, shared: SharedNames): PackContext {
  const { 头: header, 引文: quotes } = pack.data
  const place = header.辖区
  const problem: Report = (code, path, message, hint) => {
    const entry = path.slice(0, 2).map(String).join(' › ')
    shared.report({ code, file: pack.file, line: pack.lineOf(path), entry, message, hint })
  }
  const lookups = {
    report: problem,
    find: (label: string, path: readonly PropertyKey[]) => {
      const name = shared.names.find(place, label)
      if (name !== undefined) return name
      const near = shared.names.near(place, label)
      const hint = near.length === 0 ? '请先在本辖区或 common 里定义它' : `是不是：${near.join('、')}`
      problem('unknown-name', path, `找不到「${label}」`, hint)
      return undefined
    },
    factById: (id: string) => shared.facts.get(id),
    quote: (name: string, path: readonly PropertyKey[]) => {
      if (quotes?.[name] === undefined) {
        const known = Object.keys(quotes ?? {}).join('、')
        problem('unknown-name', path, `引文「${name}」没有定义`, `请在本文件「引文」里写上它，已有：${known}`)
      }
      const id = `${header.包}#${name}`
      shared.usedQuotes.add(id)
      return id
    },
  }
  return {
    pack,
    place,
    problem,
    scope: (names) => entryScope(lookups, names),
    documentOf: (path) => {
      if (header.文件 === undefined)
        problem('schema', path, '本包没有写「头 › 文件」', '引用原文的包要写明文件代号，如 beijing-2022-11')
      return header.文件 ?? ''
    },
  }
}
