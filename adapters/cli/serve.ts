import { parseArgs } from 'node:util'
import { readConfig, type Config } from '../config.ts'
import { createLog } from '../log.ts'
import { settingsHelp } from '../settings.ts'
import { startServer, type RunningServer } from '../server.ts'
import { StoreError } from '../store/index.ts'
import { exitCodes, printMistakes, type Output } from './output.ts'

export const serveHelp = `用法：xuetutong serve [选项]

启动网页和接口，打印地址；按 Ctrl-C 停止（正在回答的会答完）。

  --port 端口        同 PORT
  --host 地址        同 HOST
  --data 文件夹      同 XUETUTONG_DATA
  --json             启动后打印一行 {"address":"…"}
  --help             显示本说明

环境变量：
${settingsHelp.map((line) => `  ${line}`).join('\n')}

退出码：0 正常停止；1 启动不了；2 用法或设置不对；3 规则包或文本没有通过核对`

export interface ServeSurroundings {
  readonly env: Readonly<Record<string, string | undefined>>
  readonly output: Output
  /** Kept when the server is told to stop. */
  readonly stopped: () => Promise<void>
}

/** `xuetutong serve`: the web page and the API, until told to stop. */
export async function serve(
  args: readonly string[],
  { env, output, stopped }: ServeSurroundings,
): Promise<number> {
  const { values } = parseArgs({
    args: [...args],
    options: {
      port: { type: 'string' },
      host: { type: 'string' },
      data: { type: 'string' },
      json: { type: 'boolean' },
      help: { type: 'boolean' },
    },
  })
  if (values.help === true) {
    output.out(`${serveHelp}\n`)
    return exitCodes.ok
  }
  const read = readConfig({
    ...env,
    ...(values.port === undefined ? {} : { PORT: values.port }),
    ...(values.host === undefined ? {} : { HOST: values.host }),
    ...(values.data === undefined ? {} : { XUETUTONG_DATA: values.data }),
  })
  if (read.kind === 'mistakes') {
    printMistakes(output, read.mistakes)
    return exitCodes.usage
  }
  const { config } = read
  const log = createLog(config.logLevel, { write: output.err })
  let server: RunningServer
  try {
    server = await startServer(config, log)
  } catch (error) {
    const said = startProblem(error, config.port, config.host)
    if (said === undefined) throw error
    output.err(`${said}\n`)
    return exitCodes.problems
  }
  const shown = config.loopback ? server.address.replace('127.0.0.1', 'localhost') : server.address
  output.out(
    values.json === true
      ? `${JSON.stringify({ address: server.address })}\n`
      : `学徒通已启动：${shown}\n用浏览器打开这个地址；按 Ctrl-C 停止。\n`,
  )
  if (!config.loopback && config.teams.signIn === undefined)
    output.err('注意：别的机器也能访问，而没有配置登录；能连到的人共用同一个账户，看得到彼此的全部内容。\n')
  if (config.model !== undefined) output.err(`${modelNote(config.model)}\n`)
  await stopped()
  if (values.json !== true) output.out('正在停止，答完手上的问题就退出…\n')
  await server.stop()
  return exitCodes.ok
}

/** What leaves this machine, and where to. */
function modelNote({ name, url }: NonNullable<Config['model']>): string {
  return `已接上模型 ${name}（${new URL(url).host}）：用户的话（号码打码）会发到那里；金额、结论和条款仍由规则定。`
}

/** Why it could not start, for users; undefined for what nobody foresaw. */
function startProblem(error: unknown, port: number, host: string): string | undefined {
  if (error instanceof StoreError) return `${error.message}；${error.hint}`
  const code = error instanceof Error && 'code' in error ? String(error.code) : ''
  switch (code) {
    case 'EADDRINUSE':
      return `端口 ${String(port)} 已被占用：可能学徒通已经在运行（打开 http://localhost:${String(port)} 看看）；也可以用 PORT=3979 换一个端口`
    case 'EACCES':
      return `没有权限使用端口 ${String(port)}；请用 1024 以上的端口，例如 PORT=3978`
    case 'EADDRNOTAVAIL':
    case 'ENOTFOUND':
      return `本机没有「${host}」这个地址；请检查 HOST，默认是 127.0.0.1`
    default:
      return undefined
  }
}
