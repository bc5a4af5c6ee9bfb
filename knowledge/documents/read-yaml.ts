import type { z } from 'zod'
import { readYamlText } from '../yaml/index.ts'
import { CorpusError } from './errors.ts'

/** Parses YAML and checks it against a schema; every mistake is reported, each with its path. */
export function readYaml<S extends z.ZodType>(file: string, source: string, schema: S): z.infer<S> {
  const yaml = readYamlText(source)
  if (yaml.kind === 'broken') {
    const [problem] = yaml.problems
    const what = problem?.kind === 'syntax' ? problem.code : '用了别名'
    throw new CorpusError(
      'bad-data',
      file,
      `第 ${String(problem?.line ?? 1)} 行不是合法的 YAML（${what}）`,
      '请改正缩进或引号',
    )
  }
  const result = schema.safeParse(yaml.data)
  if (result.success) return result.data
  const problems = result.error.issues.map(({ path, message }) => `${path.map(String).join('.')}：${message}`)
  throw new CorpusError('bad-data', file, problems.join('；'), '请按 knowledge/texts/README.md 填写')
}
