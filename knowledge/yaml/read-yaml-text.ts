import { isMap, isNode, isScalar, isSeq, LineCounter, parseDocument, visit, type Node } from 'yaml'
import { compiledYaml } from './compiled.ts'
import { lineAt, type LineTree } from './line-tree.ts'

export type YamlRead =
  | {
      readonly kind: 'read'
      readonly data: unknown
      /** The line a key or item stands on, from 1; of its nearest parent where it is not there. */
      readonly lineOf: (path: readonly PropertyKey[]) => number
    }
  | { readonly kind: 'broken'; readonly problems: readonly YamlProblem[] }

export type YamlProblem =
  | { readonly kind: 'syntax'; readonly line: number; readonly code: string; readonly message: string }
  | { readonly kind: 'alias'; readonly line: number; readonly name: string }

/** Reads YAML that uses no alias. In built code a text that was compiled is not parsed again: its compiled form is looked up by its hash. */
export function readYamlText(text: string): YamlRead {
  const compiled = compiledYaml(text)
  if (compiled !== undefined) return read(compiled.data, compiled.lines)
  const parsed = parseWithLines(text)
  return parsed.kind === 'broken' ? parsed : read(parsed.data, parsed.lines)
}

/** The data of a YAML text of our own. @throws Error where it is broken or uses an alias */
export function parseYaml(text: string): unknown {
  const result = readYamlText(text)
  if (result.kind === 'read') return result.data
  const [problem] = result.problems
  throw new Error(
    problem?.kind === 'syntax'
      ? `Line ${String(problem.line)}: ${problem.message}`
      : `Line ${String(problem?.line ?? 1)}: an alias is used`,
  )
}

export type ParsedYaml =
  | { readonly kind: 'parsed'; readonly data: unknown; readonly lines: LineTree }
  | Extract<YamlRead, { kind: 'broken' }>

/** Parses without looking for a compiled form. */
export function parseWithLines(text: string): ParsedYaml {
  const counter = new LineCounter()
  const document = parseDocument(text, { lineCounter: counter, uniqueKeys: true })
  const lineOf = (node: Node) => (node.range ? counter.linePos(node.range[0]).line : 1)
  const problems: YamlProblem[] = document.errors.map(({ linePos, code, message }) => ({
    kind: 'syntax',
    line: linePos?.[0].line ?? 1,
    code,
    message: message.split('\n')[0] ?? message,
  }))
  visit(document, {
    Alias(_, node) {
      problems.push({ kind: 'alias', line: lineOf(node), name: node.source })
    },
  })
  if (problems.length > 0) return { kind: 'broken', problems }
  const data: unknown = document.toJS()
  return { kind: 'parsed', data, lines: treeOf(document.contents, lineOf) }
}

function read(data: unknown, lines: LineTree): YamlRead {
  return { kind: 'read', data, lineOf: (path) => lineAt(lines, path) }
}

function treeOf(node: unknown, lineOf: (node: Node) => number): LineTree {
  if (!isNode(node)) return 1
  const line = lineOf(node)
  if (isMap(node))
    return [
      line,
      Object.fromEntries(
        node.items.map(({ key, value }) => [
          String(isScalar(key) ? key.value : key),
          isNode(value) ? treeOf(value, lineOf) : line,
        ]),
      ),
    ]
  return isSeq(node) ? [line, node.items.map((item) => treeOf(item, lineOf))] : line
}
