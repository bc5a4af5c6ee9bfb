import { readFileSync } from 'node:fs'
import type { Readable } from 'node:stream'
import { parseProfile, type Profile, type ProfileProblem } from '../../knowledge/index.ts'
import { readAll } from './read-all.ts'

export type ReadProfile =
  | { readonly kind: 'profile'; readonly profile: Profile }
  | {
      readonly kind: 'bad'
      readonly code: 'no-file' | 'empty' | 'bad-json' | 'bad-profile'
      readonly message: string
      readonly hint: string
      readonly problems?: readonly ProfileProblem[]
    }

/** The profile of a file, or of standard input. */
export async function readProfile(path: string | undefined, input: Readable): Promise<ReadProfile> {
  const text = path === undefined ? await readAll(input) : readText(path)
  if (text === undefined)
    return bad('no-file', `打不开文件「${path ?? ''}」`, '请核对路径，或从标准输入给档案')
  if (text.trim() === '')
    return bad('empty', '没有读到档案：标准输入是空的', '写成 命令 < 档案.json；--help 看格式')
  const data = parseJson(text)
  if (data === undefined) return bad('bad-json', '档案不是合法的 JSON', '请检查引号、逗号和括号，存成 UTF-8')
  const parsed = parseProfile(data.value)
  if (parsed.kind === 'profile') return parsed
  const [first] = parsed.problems
  return {
    kind: 'bad',
    code: 'bad-profile',
    message: parsed.problems.map((each) => `${each.message}。${each.hint}`).join('\n'),
    hint: first.hint,
    problems: parsed.problems,
  }
}

/** The profile of a file, or what is wrong with it, as an argument of `--profile`. */
export function profileIn(path: string): Profile | string {
  const data = parseJson(readText(path) ?? '')
  if (data === undefined) return `--profile「${path}」读不了，或不是合法的 JSON`
  const parsed = parseProfile(data.value)
  return parsed.kind === 'profile'
    ? parsed.profile
    : parsed.problems.map(({ message, hint }) => `${message}；${hint}`).join('\n')
}

/** A file as JSON; undefined when it cannot be read or is none. */
export function readJson(path: string): unknown {
  const text = readText(path)
  return text === undefined ? undefined : parseJson(text)?.value
}

function bad(code: 'no-file' | 'empty' | 'bad-json', message: string, hint: string): ReadProfile {
  return { kind: 'bad', code, message, hint }
}

function readText(path: string): string | undefined {
  try {
    return readFileSync(path, 'utf8')
  } catch (error) {
    if (error instanceof Error && 'code' in error) return undefined
    throw error
  }
}

function parseJson(text: string): { readonly value: unknown } | undefined {
  try {
    const value: unknown = JSON.parse(text.replace(/^\uFEFF/u, ''))
    return { value }
  } catch (error) {
    if (error instanceof SyntaxError) return undefined
    throw error
  }
}
