import { createInterface } from 'node:readline/promises'
import type { Readable, Writable } from 'node:stream'
import { parseArgs } from 'node:util'
import { emptyState, type Reply } from '../../bot/index.ts'
import { isDate } from '../../knowledge/index.ts'
import { turnProblem } from '../conversation/index.ts'
import type { StoredTurn } from '../store/index.ts'
import { exitCodes, paint, type Output } from './output.ts'
import { saveCalculation } from './save-calculation.ts'
import type { Speaker } from './with-model.ts'

export const chatHelp = `用法：xuetutong chat [--as-of 日期] [--plain] [--no-quotes] [--export-to 文件夹]

在终端里对话。直接打字提问；上下键翻历史。
  /new           重新开始（或打「重新开始」）
  /why           上一个回答怎么来的（或打「为什么」）
  /source        上一个回答的原文，连上下文（或打「原文」）
  /export        最近一次算出的金额存成测算表（或打「导出」）
  /quit          退出（或按 Ctrl-C、Ctrl-D）

  --as-of 日期   按哪一天的有效文件回答（默认今天，北京时间）
  --plain        不用颜色
  --no-quotes    不打印原文
  --export-to 文件夹   测算表存在哪里（默认当前文件夹）；同名的不覆盖
  --help         显示本说明`

export const welcome = `学徒通：企业新型学徒制补贴，问资格、标准、材料、期限，每句话都附原文。
收录：北京、无锡、山西（各市）、广州。输入问题后回车；/quit 退出。
例：我们在无锡，25个高级工，备案两年都过了，能补多少`

/** `xuetutong chat`: a conversation in the terminal; on a pipe, one turn a line. */
export async function chat(
  args: readonly string[],
  streams: { readonly input: Readable; readonly stdout: Writable; readonly isTerminal: boolean },
  output: Output,
  load: () => Speaker,
  clock: { readonly today: string; readonly now: () => string },
): Promise<number> {
  const { values } = parseArgs({
    args: [...args],
    options: {
      'as-of': { type: 'string' },
      plain: { type: 'boolean' },
      'no-quotes': { type: 'boolean' },
      'export-to': { type: 'string', default: '.' },
      help: { type: 'boolean' },
    },
  })
  if (values.help === true) {
    output.out(`${chatHelp}\n`)
    return exitCodes.ok
  }
  const asOf = values['as-of'] ?? clock.today
  if (!isDate(asOf)) {
    output.err(`--as-of「${asOf}」不是日期；请写成 2024-04-02 的样子\n`)
    return exitCodes.usage
  }
  const shown: Output = values.plain === true ? { ...output, colour: false } : output
  const { assistant, refine } = load()
  output.out(`${paint(shown, 'bold', welcome)}\n\n`)
  const terminal = createInterface({
    input: streams.input,
    output: streams.isTerminal ? streams.stdout : undefined,
    terminal: streams.isTerminal,
  })
  const prompt = paint(shown, 'cyan', '您> ')
  let state = emptyState
  const turns: StoredTurn[] = []
  terminal.setPrompt(prompt)
  if (streams.isTerminal) {
    terminal.on('SIGINT', () => {
      terminal.close()
    })
    terminal.prompt()
  }
  for await (const line of terminal) {
    const text = line.trim()
    if (/^\/(?:quit|exit|q)$/u.test(text)) break
    if (text !== '') {
      const problem = turnProblem(text)
      if (problem !== undefined) output.out(`${paint(shown, 'yellow', `这句话${problem.message}`)}\n`)
      else {
        const said = commandWords[text] ?? text
        const own = assistant.turn(state, said, asOf)
        const result = refine === undefined ? own : await refine({ before: state, text: said, asOf }, own)
        state = result.state
        output.out(`${printReply(shown, result.reply, values['no-quotes'] !== true)}\n\n`)
        if (result.command === 'export') {
          const file = await saveCalculation(turns, assistant, clock.now(), values['export-to'])
          output.out(`${'path' in file ? `测算表已存为 ${file.path}` : file.problem}\n\n`)
        } else
          turns.push({
            messageId: String(turns.length),
            text: said,
            reply: result.reply,
            asOf,
            at: clock.now(),
          })
      }
    }
    if (streams.isTerminal) terminal.prompt()
  }
  terminal.close()
  if (streams.isTerminal) output.out('\n再见。\n')
  return exitCodes.ok
}

const commandWords: Readonly<Record<string, string>> = {
  '/new': '重新开始',
  '/why': '为什么',
  '/source': '原文',
  '/export': '导出',
}

function printReply(output: Output, reply: Reply, quotes: boolean): string {
  const [first = '', ...rest] = reply.answer.split('\n')
  const strong = (text: string) =>
    text.replace(/\*\*(.+?)\*\*/gu, (_, inner: string) => paint(output, 'green', inner))
  const answer = [paint(output, 'bold', '学徒通> ') + strong(first), ...rest.map(strong)].join('\n')
  const quoted = reply.text.slice(reply.answer.length).trim()
  return quotes && quoted !== '' ? `${answer}\n\n${paint(output, 'dim', quoted)}` : answer
}
