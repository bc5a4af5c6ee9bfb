#!/usr/bin/env node
import { commands } from './commands.ts'
import { exitCodes } from './output.ts'

const help = `学徒通：企业新型学徒制补贴的问答、备料和申报前检查

用法：xuetutong <命令> [选项]

${commands.map(({ name, summary }) => `  ${name.padEnd(12)}${summary}`).join('\n')}

每个命令都有 --help。退出码：0 正常；1 有问题；2 用法不对；3 规则包或文本没有通过核对
`

async function main(): Promise<number> {
  const [name, ...args] = process.argv.slice(2)
  if (name === undefined || name === 'help' || name === '--help' || name === '-h') {
    process.stdout.write(help)
    return name === undefined ? exitCodes.usage : exitCodes.ok
  }
  const command = commands.find((each) => each.name === name)
  if (command !== undefined) return command.run(args)
  process.stderr.write(`没有「${name}」这个命令\n\n${help}`)
  return exitCodes.usage
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
    // Told by their names: their classes come with the knowledge, which not every command loads.
    if (error instanceof Error && (error.name === 'PackError' || error.name === 'CorpusError')) {
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
