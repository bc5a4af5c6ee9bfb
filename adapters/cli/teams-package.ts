import { writeFile } from 'node:fs/promises'
import { resolve } from 'node:path'
import { parseArgs } from 'node:util'
import { readConfig } from '../config.ts'
import { teamsPackage } from '../teams-package/index.ts'
import { productVersion } from '../version.ts'
import { exitCodes, type Output } from './output.ts'

export const teamsPackageHelp = `用法：xuetutong teams-package [选项]

按设置做出 Teams 应用包（zip）：页面作个人选项卡，配了机器人则一并放入；清单先按微软公布的格式核对。
要先设 XUETUTONG_TEAMS_APP_ID 和 XUETUTONG_PUBLIC_URL（https）；全部设置见 xuetutong serve --help。

  --out 文件         写到哪里，默认 xuetutong-teams.zip
  --json             做好后打印一行 {"file":"…"}
  --help             显示本说明

退出码：0 已做好；1 写不了文件；2 用法或设置不对`

/** `xuetutong teams-package`: the zip to upload to Teams. */
export async function teamsPackageCommand(
  args: readonly string[],
  env: Readonly<Record<string, string | undefined>>,
  output: Output,
): Promise<number> {
  const { values } = parseArgs({
    args: [...args],
    options: { out: { type: 'string' }, json: { type: 'boolean' }, help: { type: 'boolean' } },
  })
  if (values.help === true) {
    output.out(`${teamsPackageHelp}\n`)
    return exitCodes.ok
  }
  const read = readConfig(env)
  if (read.kind === 'mistakes') {
    const lines = read.mistakes.map(({ message, hint }) => `- ${message}\n  ${hint}`)
    output.err(`设置有 ${String(read.mistakes.length)} 处不对，没有做包：\n${lines.join('\n')}\n`)
    return exitCodes.usage
  }
  const { teams, publicUrl, bot } = read.config
  if (teams.appId === undefined || publicUrl === undefined) {
    output.err('没有设 XUETUTONG_TEAMS_APP_ID：请任取一个 GUID 作 Teams 应用的编号，以后不要变\n')
    return exitCodes.usage
  }
  const made = await teamsPackage({
    appId: teams.appId,
    publicUrl,
    version: productVersion(),
    ...(teams.signIn === undefined ? {} : { clientId: teams.signIn.clientId }),
    ...(bot?.credentials === undefined ? {} : { botId: bot.credentials.appId }),
  })
  if (made.kind === 'bad-manifest') {
    output.err(`清单不合微软公布的格式：\n${made.problems.join('\n')}\n请检查 XUETUTONG_PUBLIC_URL 等设置\n`)
    return exitCodes.usage
  }
  const file = resolve(values.out ?? 'xuetutong-teams.zip')
  try {
    await writeFile(file, made.bytes)
  } catch {
    output.err(`写不了 ${file}：请检查文件夹是否存在、有没有权限，或用 --out 换一个地方\n`)
    return exitCodes.problems
  }
  output.out(
    values.json === true
      ? `${JSON.stringify({ file })}\n`
      : `已写入 ${file}\n在 Teams 管理中心或“上传自定义应用”里上传它。\n`,
  )
  return exitCodes.ok
}
