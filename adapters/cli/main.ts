#!/usr/bin/env node
import { CorpusError, PackError } from '../../knowledge/index.ts'
import { loadAssistant } from '../assistant.ts'
import { todayInBeijing } from '../clock.ts'
import { ask } from './ask.ts'
import { chat } from './chat.ts'
import { knowledge } from './knowledge.ts'
import { exitCodes, processOutput } from './output.ts'

const help = `学徒通：企业新型学徒制补贴的问答

用法：xuetutong <命令> [选项]

  chat        在终端里对话
  ask         问一句，或用 --jsonl 批量问
  knowledge   看收录的文本和规则，核对引文，看覆盖情况

每个命令都有 --help。退出码：0 正常；1 有问题；2 用法不对；3 规则包或文本没有通过核对
`

async function main(): Promise<number> {
  const [command, ...args] = process.argv.slice(2)
  const today = todayInBeijing()
  switch (command) {
    case 'ask':
      return ask(args, process.stdin, processOutput, loadAssistant, today)
    case 'chat':
      return chat(
        args,
        {
          input: process.stdin,
          stdout: process.stdout,
          isTerminal: process.stdin.isTTY && process.stdout.isTTY,
        },
        processOutput,
        loadAssistant,
        today,
      )
    case 'knowledge':
      return knowledge(args, processOutput)
    case undefined:
    case 'help':
    case '--help':
    case '-h':
      process.stdout.write(help)
      return command === undefined ? exitCodes.usage : exitCodes.ok
    default:
      process.stderr.write(`没有「${command}」这个命令\n\n${help}`)
      return exitCodes.usage
  }
}

process.stdout.on('error', (error: NodeJS.ErrnoException) => {
  if (error.code === 'EPIPE') process.exit(exitCodes.ok)
  throw error
})

main().then(
  (code) => {
    process.exitCode = code
  },
  (error: unknown) => {
    if (error instanceof PackError || error instanceof CorpusError) {
      process.stderr.write(`规则包或文本没有通过核对，不能作答：\n${error.message}\n`)
      process.exitCode = 3
    } else if (
      error instanceof TypeError &&
      'code' in error &&
      String(error.code).startsWith('ERR_PARSE_ARGS')
    ) {
      process.stderr.write(`${error.message}\n${help}`)
      process.exitCode = exitCodes.usage
    } else throw error
  },
)
