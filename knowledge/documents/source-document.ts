import { createHash } from 'node:crypto'
import { parseFile } from '../ingest/index.ts'
import type { ParsedDocument } from '../ingest/index.ts'
import { CorpusError } from './errors.ts'
import type { DocumentMetadata, DocumentsFile } from './schema.ts'

/** One text of the corpus: what is known about it, the whole file it stands in, and its provision tree. */
export interface SourceDocument extends DocumentMetadata {
  readonly sha256: string
  readonly origin: string
  /** First day it can be relied on: 成文日期, else 印发日期. */
  readonly since: string
  /** The decoded file; offsets of `parsed` count in it. */
  readonly raw: string
  readonly parsed: ParsedDocument
}

/** Joins metadata and texts, and refuses a text that is not the one described. */
export function buildDocuments(
  file: string,
  { files, documents }: DocumentsFile,
  texts: ReadonlyMap<string, string>,
): readonly SourceDocument[] {
  const parsed = new Map(files.map(({ file: name, sha256 }) => [name, checkedText(name, sha256, texts)]))
  for (const [name, source] of parsed) {
    const listed = documents.filter((document) => document.file === name).length
    if (listed !== source.documents.length) {
      const found = `解析出 ${String(source.documents.length)} 份文件，documents.yaml 列了 ${String(listed)} 份`
      throw new CorpusError('parse-mismatch', name, found, '请补齐或删去条目，index 从 0 起')
    }
  }
  const twice = documents.find(({ id }, at) => documents.findIndex((each) => each.id === id) !== at)
  if (twice !== undefined)
    throw new CorpusError('bad-data', file, `编号 ${twice.id} 出现两次`, '请换一个编号')
  return documents.map((metadata) => {
    const source = parsed.get(metadata.file)
    const described = files.find((each) => each.file === metadata.file)
    const document = source?.documents[metadata.index]
    if (source === undefined || described === undefined || document === undefined) {
      const where = `${metadata.id} 指向 ${metadata.file} 的第 ${String(metadata.index)} 份，没有这一份`
      throw new CorpusError('parse-mismatch', file, where, '请核对 file 和 index')
    }
    checkHead(metadata, document)
    const since = metadata.dates.issued ?? metadata.dates.printed ?? ''
    const { sha256, origin } = described
    return { ...metadata, sha256, origin, since, raw: source.raw, parsed: document }
  })
}

interface ParsedText {
  readonly raw: string
  readonly documents: readonly ParsedDocument[]
}

function checkedText(name: string, sha256: string, texts: ReadonlyMap<string, string>): ParsedText {
  const raw = texts.get(name)
  if (raw === undefined) {
    throw new CorpusError(
      'missing-file',
      name,
      '原文文件不在 knowledge/texts',
      '请放回原文，或从 documents.yaml 删去它',
    )
  }
  const actual = createHash('sha256').update(raw, 'utf8').digest('hex')
  if (actual !== sha256) {
    const found = `原文与登记的不一致（sha256 应为 ${sha256.slice(0, 12)}…，实为 ${actual.slice(0, 12)}…）`
    throw new CorpusError('changed-text', name, found, '请恢复原文；确属换文的，重核所有引文后再改 sha256')
  }
  return { raw, documents: parseFile(raw) }
}

function checkHead(metadata: DocumentMetadata, parsed: ParsedDocument): void {
  if (metadata.docNumber !== parsed.docNumber) {
    const found = `${metadata.id} 登记的文号是 ${metadata.docNumber ?? '（无）'}，原文是 ${parsed.docNumber ?? '（无）'}`
    throw new CorpusError('parse-mismatch', metadata.file, found, '请核对 docNumber 和 index')
  }
  if (!metadata.title.replace(/\s+/gu, '').endsWith(parsed.title)) {
    const found = `${metadata.id} 登记的标题与原文「${parsed.title}」不符`
    throw new CorpusError('parse-mismatch', metadata.file, found, '请按原文抄录标题')
  }
}
