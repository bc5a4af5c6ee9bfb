import { parseArgs } from 'node:util'
import { z } from 'zod'
import {
  CorpusError,
  loadKnowledge,
  PackError,
  packSchema,
  printProblem,
  walk,
  type Entry,
  type Knowledge,
  type SourceDocument,
} from '../../knowledge/index.ts'
import { coverageOf, type Count } from '../coverage.ts'
import { exitCodes, paint, type Output } from './output.ts'

export const knowledgeHelp = `用法：xuetutong knowledge <子命令> [--json]

  list              收录的文件和条目数
  show 代号         一条规则（如 beijing.total）、一个议题（如 training-term）或一份文件（如 wuxi-2024）
  lint              核对全部规则包：引文、数字、单位、比较词、行名、未载明
  coverage          政策清单逐条落实的情况
  schema            规则包的 JSON Schema（给编辑器用）

退出码：0 正常；1 有问题（lint）或找不到（show）；2 用法不对`

/** `xuetutong knowledge`: look at what the product knows, and prove it. */
export function knowledge(args: readonly string[], output: Output): number {
  const { values, positionals } = parseArgs({
    args: [...args],
    allowPositionals: true,
    options: { json: { type: 'boolean' }, help: { type: 'boolean' } },
  })
  const [command, ...rest] = positionals
  const json = values.json === true
  if (values.help === true || command === undefined) {
    output.out(`${knowledgeHelp}\n`)
    return values.help === true ? exitCodes.ok : exitCodes.usage
  }
  switch (command) {
    case 'lint':
      return lint(output, json)
    case 'coverage':
      return coverage(output, json)
    case 'list':
      return list(output, json)
    case 'show':
      return show(rest.join(' '), output, json)
    case 'schema':
      output.out(
        `${JSON.stringify(z.toJSONSchema(packSchema, { io: 'input', unrepresentable: 'any' }), null, 2)}\n`,
      )
      return exitCodes.ok
    default:
      output.err(`没有「${command}」这个子命令\n\n${knowledgeHelp}\n`)
      return exitCodes.usage
  }
}

function lint(output: Output, json: boolean): number {
  try {
    const loaded = loadKnowledge()
    const summary = { problems: [], entries: loaded.entries.length, quotes: loaded.quotes.size }
    output.out(
      json
        ? `${JSON.stringify(summary)}\n`
        : `${paint(output, 'green', '全部通过')}：${String(loaded.entries.length)} 条，${String(loaded.quotes.size)} 处引文逐字对上。\n`,
    )
    return exitCodes.ok
  } catch (error) {
    if (error instanceof PackError) {
      output.out(
        json
          ? `${JSON.stringify({ problems: error.problems })}\n`
          : `${error.problems.map(printProblem).join('\n')}\n共 ${String(error.problems.length)} 处。\n`,
      )
      return exitCodes.problems
    }
    if (error instanceof CorpusError) {
      output.out(
        json
          ? `${JSON.stringify({ problems: [{ code: error.code, message: error.message }] })}\n`
          : `${error.message}\n`,
      )
      return exitCodes.problems
    }
    throw error
  }
}

function coverage(output: Output, json: boolean): number {
  const found = coverageOf(loadKnowledge())
  if (json) {
    output.out(`${JSON.stringify(found)}\n`)
    return exitCodes.ok
  }
  const line = (name: string, count: Count) => {
    const open = count.total - count.covered - count.excluded
    return `${name.padEnd(24)} ${String(count.total).padStart(5)} ${String(count.covered).padStart(5)} ${String(count.excluded).padStart(5)} ${String(open).padStart(5)}`
  }
  const rows = [
    `${''.padEnd(24)} 总数  写入  不入  未落实`,
    ...Object.entries(found.byDocument).map(([name, count]) => line(name, count)),
    '',
    ...Object.entries(found.byKind).map(([name, count]) => line(name, count)),
    '',
    line('total', found),
  ]
  output.out(`${rows.join('\n')}\n`)
  return exitCodes.ok
}

function list(output: Output, json: boolean): number {
  const loaded = loadKnowledge()
  const rows = loaded.corpus.documents.map((document) => ({
    id: document.id,
    name: document.shortName,
    title: document.title,
    since: document.since,
    entries: loaded.entries.filter((entry) => entry.document === document.id).length,
    missing: document.attachments.missing,
  }))
  if (json) output.out(`${JSON.stringify(rows)}\n`)
  else
    for (const row of rows)
      output.out(
        `${row.id.padEnd(20)} ${row.name}  ${row.since}  ${String(row.entries)} 条  ${row.title}${row.missing.length === 0 ? '' : `  缺附件：${row.missing.join('、')}`}\n`,
      )
  return exitCodes.ok
}

function show(id: string, output: Output, json: boolean): number {
  const loaded = loadKnowledge()
  const document = loaded.corpus.documents.find(
    (each) => each.id === id || each.docNumber === id || each.shortName === id,
  )
  if (document !== undefined) {
    output.out(
      json
        ? `${JSON.stringify({ id: document.id, title: document.title, tree: document.parsed.root })}\n`
        : printDocument(document),
    )
    return exitCodes.ok
  }
  const entries = loaded.entries.filter(
    (entry) => entry.id === id || entry.topics.includes(id) || entry.label === id,
  )
  if (entries.length === 0) {
    output.err(
      `没有「${id}」。请写条目代号（beijing.total）、议题代号（training-term）或文件代号（wuxi-2024）；xuetutong knowledge list 列出文件\n`,
    )
    return exitCodes.problems
  }
  output.out(
    json ? `${JSON.stringify(entries)}\n` : entries.map((entry) => printEntry(loaded, entry)).join('\n'),
  )
  return exitCodes.ok
}

function printDocument(document: SourceDocument): string {
  const lines = [...walk(document.parsed.root)]
    .filter((node) => node.heading !== '' && node.kind !== 'document')
    .map((node) => `  ${node.path}  ${node.heading}`)
  return `${document.title}\n${document.shortName}  ${document.since}\n${lines.join('\n')}\n`
}

function printEntry(loaded: Knowledge, entry: Entry): string {
  const quotes = entry.quotes.flatMap((id) => {
    const quote = loaded.quotes.get(id)
    return quote === undefined
      ? []
      : [`  【${quote.document.shortName} ${quote.path}】${quote.text.replace(/\s+/gu, ' ')}`]
  })
  const head = `${entry.id}  ${entry.label}  （${entry.kind}，${entry.strength}，${entry.source.file}:${String(entry.source.line)}）`
  return `${[head, ...(entry.text === '' ? [] : [`  ${entry.text}`]), ...entry.notes.map((note) => `  提示：${note}`), ...quotes, `  底账：${entry.inventory.join('、')}`].join('\n')}\n`
}
