import type { z } from 'zod'
import { readYamlText } from '../yaml/index.ts'
import { allowedKeys } from './allowed-keys.ts'
import type { PackErrorCode, PackProblem } from './errors.ts'

/** A parsed YAML file that still knows on which line each key stands. */
export interface SourceFile<T> {
  readonly file: string
  readonly data: T
  readonly lineOf: (path: readonly PropertyKey[]) => number
}

/** Reads one YAML file against a schema; problems go to `report` and the result is then absent. */
export function readYaml<T>(
  file: string,
  text: string,
  schema: z.ZodType<T>,
  report: (problem: PackProblem) => void,
): SourceFile<T> | undefined {
  const problem = (code: PackErrorCode, line: number, entry: string, message: string, hint: string) => {
    report({ code, file, line, entry, message, hint })
  }
  const yaml = readYamlText(text)
  if (yaml.kind === 'broken') {
    for (const each of yaml.problems)
      if (each.kind === 'syntax')
        problem(
          'syntax',
          each.line,
          '文件',
          `YAML 写法有误：${each.message}`,
          '请检查缩进、冒号后的空格和重复的键',
        )
      else
        problem(
          'syntax',
          each.line,
          '文件',
          `用了 YAML 别名「*${each.name}」`,
          '每一处都请写全：改一处会悄悄改另一处的写法不收',
        )
    return undefined
  }
  const { data, lineOf } = yaml
  const parsed = schema.safeParse(data, { reportInput: true })
  if (parsed.success) return { file, data: parsed.data, lineOf }
  for (const issue of parsed.error.issues.map((each) => deepest(each))) {
    const path = issue.path
    problem(
      'schema',
      lineOf(issue.code === 'unrecognized_keys' ? [...path, ...issue.keys.slice(0, 1)] : path),
      path.slice(0, 2).map(String).join(' › ') || '文件',
      explain(issue),
      hintFor(issue, schema),
    )
  }
  return undefined
}

type Issue = z.core.$ZodIssue

/** Of a failed union, the branch that came closest: the one whose complaint lies deepest, then the one with fewest. */
function deepest(issue: Issue, prefix: readonly PropertyKey[] = []): Issue {
  const here = { ...issue, path: [...prefix, ...issue.path] }
  if (issue.code !== 'invalid_union' || issue.errors.length === 0) return here
  const branches = issue.errors
    .map((branch) => branch.map((inner) => deepest(inner, here.path)))
    .filter((branch) => branch.length > 0)
  const rank = (branch: readonly Issue[]) => {
    const unknownKeys = branch.reduce(
      (sum, each) => sum + (each.code === 'unrecognized_keys' ? each.keys.length : 0),
      0,
    )
    return [Math.max(...branch.map((each) => each.path.length)), -unknownKeys - branch.length] as const
  }
  branches.sort((left, right) => {
    const [a, b] = [rank(left), rank(right)]
    return b[0] - a[0] || b[1] - a[1]
  })
  return branches[0]?.[0] ?? here
}

function explain(issue: Issue): string {
  switch (issue.code) {
    case 'unrecognized_keys':
      return `不认识的键：${issue.keys.join('、')}`
    case 'invalid_type':
      return issue.input === undefined
        ? `缺少「${nameOf(issue)}」`
        : `「${nameOf(issue)}」的类型不对，应为 ${issue.expected}`
    case 'invalid_value':
      return `「${nameOf(issue)}」的值不在可选范围内，可选：${issue.values.map(String).join('、')}`
    default:
      return issue.message
  }
}

/** The key complained about; for an item of a list the key of the list. */
function nameOf(issue: Issue): string {
  return String(issue.path.findLast((key) => typeof key === 'string') ?? '内容')
}

function hintFor(issue: Issue, schema: z.ZodType): string {
  const general = '请对照 knowledge/packs/README.md 的字段表改正'
  if (issue.code !== 'unrecognized_keys') return general
  const keys = allowedKeys(schema, issue.path)
  return keys.length === 0 ? general : `这里可以用的键：${keys.join('、')}`
}
