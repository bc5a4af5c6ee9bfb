import type { Readable, Writable } from 'node:stream'
import { parseArgs } from 'node:util'
import { serveStdio } from '../mcp/index.ts'
import type { ToolPorts } from '../tools/index.ts'
import { describeError } from '../log.ts'
import { exitCodes, type Output } from './output.ts'

export const mcpHelp = `用法：xuetutong mcp

给别的助手（支持 MCP 的桌面助手、编辑器、智能体）当工具，用标准输入输出说 MCP；由助手启动，不用手动运行。
工具：search_policy、get_clause、subsidy、eligibility、checklist、check_workbook；资源 policy://documents
标准输出只有协议内容，别的写在标准错误上。在助手的配置里写：

  {"mcpServers":{"xuetutong":{"command":"xuetutong","args":["mcp"]}}}

  --help    显示本说明

退出码：0 正常结束；2 用法不对；3 规则包或文本没有通过核对`

export interface McpSurroundings {
  readonly input: Readable
  /** Nothing but the protocol is written there. */
  readonly protocol: Writable
  readonly output: Output
  readonly load: () => ToolPorts
  /** Kept when the process is asked to end. */
  readonly stopped: () => Promise<void>
}

/** `xuetutong mcp`: the tools over standard input and output, until the input ends. */
export async function mcp(
  args: readonly string[],
  { input, protocol, output, load, stopped }: McpSurroundings,
): Promise<number> {
  const { values } = parseArgs({ args: [...args], options: { help: { type: 'boolean' } } })
  if (values.help === true) {
    output.out(`${mcpHelp}\n`)
    return exitCodes.ok
  }
  // Calls in hand when the input ends are still answered; the process ends after them.
  const ended = new Promise<'ended'>((resolve) => {
    input.once('end', () => {
      resolve('ended')
    })
  })
  const server = await serveStdio(load(), { input, protocol }, (error) => {
    output.err(`${JSON.stringify(describeError(error))}\n`)
  })
  const how = await Promise.race([ended, stopped().then(() => 'stopped' as const)])
  if (how === 'stopped') await server.close()
  return exitCodes.ok
}
