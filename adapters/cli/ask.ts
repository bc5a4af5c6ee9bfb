import type { Readable } from 'node:stream'
import { parseArgs } from 'node:util'
import { emptyState } from '../../bot/index.ts'
import { isDate } from '../../knowledge/index.ts'
import { turnProblem } from '../conversation/index.ts'
import { askLine, lineLimit } from './ask-lines.ts'
import { exitCodes, type Output } from './output.ts'
import type { Speaker } from './with-model.ts'

export const askHelp = `用法：xuetutong ask [选项] 问题…
      xuetutong ask --jsonl < 对话.jsonl

  --jsonl        从标准输入读，一行一个对话 {"id":"…","turns":["…"],"asOf"?:"2026-11-21"}；
                 一行一个结果 {"id":"…","replies":[…]}，坏行给 {"id":null,"error":{…}}，其余照答
  --json         单个问题的回答按 JSON 打印
  --as-of 日期   按哪一天的有效文件回答（默认今天，北京时间）
  --help         显示本说明

退出码：0 全部答复；1 有坏行或没有输入；2 用法不对`

/** `xuetutong ask`: one question from the arguments, or conversations line by line. */
export async function ask(
  args: readonly string[],
  input: Readable,
  output: Output,
  load: () => Speaker,
  today: string,
): Promise<number> {
  const { values, positionals } = parseArgs({
    args: [...args],
    allowPositionals: true,
    options: {
      jsonl: { type: 'boolean' },
      json: { type: 'boolean' },
      'as-of': { type: 'string' },
      help: { type: 'boolean' },
    },
  })
  if (values.help === true) {
    output.out(`${askHelp}\n`)
    return exitCodes.ok
  }
  const asOf = values['as-of'] ?? today
  if (!isDate(asOf)) {
    output.err(`--as-of「${asOf}」不是日期；请写成 2024-04-02 的样子\n`)
    return exitCodes.usage
  }
  if (values.jsonl === true) return askAll(load(), input, output, asOf)
  const question = positionals.join(' ')
  const problem = turnProblem(question)
  if (problem !== undefined) {
    output.err(`问题${problem.message}\n\n${askHelp}\n`)
    return exitCodes.usage
  }
  const { assistant, refine } = load()
  const own = assistant.turn(emptyState, question, asOf)
  const { reply } =
    refine === undefined ? own : await refine({ before: emptyState, text: question, asOf }, own)
  output.out(values.json === true ? `${JSON.stringify(reply)}\n` : `${reply.text}\n`)
  return exitCodes.ok
}

async function askAll(speaker: Speaker, input: Readable, output: Output, asOf: string): Promise<number> {
  let failed = false
  let told = false
  let line = 0
  for await (const bytes of linesOf(input)) {
    line += 1
    if (bytes.length === 0 || isBlank(bytes)) continue
    told = true
    const result = await askLine(speaker, bytes, line, asOf)
    if ('error' in result) failed = true
    output.out(`${JSON.stringify(result)}\n`)
  }
  if (!told) {
    output.err('没有读到任何对话：标准输入是空的；一行写一个 {"id":"…","turns":["…"]}\n')
    return exitCodes.problems
  }
  return failed ? exitCodes.problems : exitCodes.ok
}

/** The lines of a byte stream. Of a line over the limit only so much is kept as proves that it is. */
async function* linesOf(input: Readable): AsyncGenerator<Uint8Array> {
  let held: Buffer[] = []
  let size = 0
  const keep = (piece: Buffer) => {
    if (size <= lineLimit) held.push(piece)
    size += piece.length
  }
  const take = () => {
    const line = Buffer.concat(held)
    held = []
    size = 0
    return line.at(-1) === 0x0d ? line.subarray(0, -1) : line
  }
  for await (const chunk of input) {
    let rest = Buffer.isBuffer(chunk) ? chunk : Buffer.from(String(chunk))
    for (let at = rest.indexOf(0x0a); at >= 0; at = rest.indexOf(0x0a)) {
      keep(rest.subarray(0, at))
      yield take()
      rest = rest.subarray(at + 1)
    }
    keep(rest)
  }
  if (size > 0) yield take()
}

function isBlank(bytes: Uint8Array): boolean {
  return bytes.every((byte) => byte === 0x20 || byte === 0x09 || byte === 0x0d)
}
