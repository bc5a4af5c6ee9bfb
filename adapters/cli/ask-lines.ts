import { z } from 'zod'
import { emptyState, type Reply } from '../../bot/index.ts'
import { isDate } from '../../knowledge/index.ts'
import { turnProblem, type TurnProblem } from '../conversation/index.ts'
import type { Speaker } from './with-model.ts'

/** The longest input line, in bytes. */
export const lineLimit = 1_000_000

export type LineErrorCode =
  'not-utf8' | 'bad-json' | 'bad-shape' | TurnProblem['code'] | 'bad-date' | 'internal'

export interface LineError {
  readonly line: number
  readonly code: LineErrorCode
  readonly message: string
}

export type LineResult =
  | { readonly id: string | number; readonly replies: readonly Reply[] }
  | { readonly id: null; readonly error: LineError }

const conversation = z.strictObject({
  id: z.union([z.string().max(200), z.number()]),
  turns: z.array(z.string()).min(1).max(200),
  asOf: z.string().optional(),
})

/** Answers one line of `ask --jsonl`; whatever is wrong with it comes back as an error that names the line. */
export async function askLine(
  { assistant, refine }: Speaker,
  bytes: Uint8Array,
  line: number,
  defaultAsOf: string,
): Promise<LineResult> {
  const fail = (code: LineErrorCode, message: string): LineResult => ({
    id: null,
    error: { line, code, message: `第 ${String(line)} 行：${message}` },
  })
  if (bytes.length > lineLimit)
    return fail('too-long', `这一行超过 ${String(lineLimit)} 字节的上限；请拆成几个对话`)
  let text: string
  try {
    text = new TextDecoder('utf-8', { fatal: true }).decode(bytes)
  } catch {
    return fail('not-utf8', '不是 UTF-8 文本；请把文件另存为 UTF-8')
  }
  let data: unknown
  try {
    data = JSON.parse(text)
  } catch {
    return fail('bad-json', '不是合法的 JSON；每行应是 {"id":"…","turns":["…"]}')
  }
  const parsed = conversation.safeParse(data)
  if (!parsed.success) return fail('bad-shape', explain(parsed.error))
  const { id, turns, asOf = defaultAsOf } = parsed.data
  if (!isDate(asOf)) return fail('bad-date', `asOf「${asOf.slice(0, 40)}」不是日期；请写成 2024-04-02 的样子`)
  for (const [at, turn] of turns.entries()) {
    const problem = turnProblem(turn)
    if (problem !== undefined) return fail(problem.code, `turns[${String(at)}] ${problem.message}`)
  }
  let state = emptyState
  const replies: Reply[] = []
  for (const turn of turns) {
    const own = assistant.turn(state, turn, asOf)
    const result = refine === undefined ? own : await refine({ before: state, text: turn, asOf }, own)
    state = result.state
    replies.push(result.reply)
  }
  return { id, replies }
}

function explain(error: z.ZodError): string {
  const issue = error.issues[0]
  if (issue === undefined) return '格式不对'
  const where = issue.path.length === 0 ? '' : `「${issue.path.map(String).join('.')}」`
  if (issue.code === 'unrecognized_keys')
    return `不认识的键：${issue.keys.slice(0, 5).join('、')}；只能有 id、turns、asOf`
  return `${where}格式不对；每行应是 {"id":"…","turns":["…"],"asOf":"2026-11-21"}，turns 是 1 到 200 个字符串`
}
