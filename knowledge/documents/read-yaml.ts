import { parseDocument } from 'yaml'
import type { z } from 'zod'
import { CorpusError } from './errors.ts'

/** Parses YAML and checks it against a schema; every mistake is reported, each with its path. */
export function readYaml<S extends z.ZodType>(file: string, source: string, schema: S): z.infer<S> {
  const yaml = parseDocument(source)
  const broken = yaml.errors[0]
  if (broken !== undefined) {
    const line = broken.linePos?.[0].line ?? 1
    throw new CorpusError(
      'bad-data',
      file,
      `第 ${String(line)} 行不是合法的 YAML（${broken.code}）`,
      '请改正缩进或引号',
    )
  }
  const data: unknown = yaml.toJS()
  const result = schema.safeParse(data)
  if (result.success) return result.data
  const problems = result.error.issues.map(({ path, message }) => `${path.map(String).join('.')}：${message}`)
  throw new CorpusError('bad-data', file, problems.join('；'), '请按 knowledge/texts/README.md 填写')
}
