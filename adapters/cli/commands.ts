import { createForms } from '../../checker/index.ts'
import { loadDaysOff, loadKnowledge } from '../../knowledge/index.ts'
import { loadAssistant } from '../assistant.ts'
import { todayInBeijing } from '../clock.ts'
import { machineOfThisProcess } from '../machine.ts'
import { toolPorts } from '../tool-ports.ts'
import { ask } from './ask.ts'
import { chat } from './chat.ts'
import { findInputs } from './check-inputs.ts'
import { check } from './check.ts'
import { checklist } from './checklist.ts'
import { forms } from './forms.ts'
import { knowledge } from './knowledge.ts'
import { processOutput } from './output.ts'
import { portal } from './portal/index.ts'
import { readLine } from './read-line.ts'
import { serve } from './serve.ts'
import { teamsPackageCommand } from './teams-package.ts'
import { toldToStop } from './told-to-stop.ts'
import { withModel } from './with-model.ts'

/** A command of `xuetutong`; `run` gives the exit code. */
export interface Command {
  readonly name: string
  /** One line of the help page. */
  readonly summary: string
  readonly run: (args: readonly string[]) => Promise<number> | number
}

/** Every command, in the order of the help page. A further one is one entry here and one file beside it. */
export const commands: readonly Command[] = [
  {
    name: 'serve',
    summary: '启动网页和接口（npm start）',
    run: (args) => serve(args, { env: process.env, output: processOutput, stopped: toldToStop }),
  },
  {
    name: 'chat',
    summary: '在终端里对话',
    run: (args) =>
      withModel(process.env, processOutput, loadAssistant, (load) =>
        chat(
          args,
          {
            input: process.stdin,
            stdout: process.stdout,
            isTerminal: process.stdin.isTTY && process.stdout.isTTY,
          },
          processOutput,
          load,
          todayInBeijing(),
        ),
      ),
  },
  {
    name: 'ask',
    summary: '问一句，或用 --jsonl 批量问',
    run: (args) =>
      withModel(process.env, processOutput, loadAssistant, (load) =>
        ask(args, process.stdin, processOutput, load, todayInBeijing()),
      ),
  },
  {
    name: 'check',
    summary: '申报前检查填好的表和附件，先算钱',
    run: (args) =>
      check(args, {
        output: processOutput,
        progress: process.stderr.isTTY,
        today: todayInBeijing(),
        loadKnowledge,
      }),
  },
  {
    name: 'checklist',
    summary: '按企业的情况列材料、期限和要打电话问清的事',
    run: (args) =>
      checklist(
        args,
        process.stdin,
        processOutput,
        () => ({ knowledge: loadKnowledge(), daysOff: loadDaysOff() }),
        todayInBeijing(),
      ),
  },
  {
    name: 'forms',
    summary: '生成附件1-4、承诺书、方案提纲和协议条款核对单',
    run: (args) =>
      forms(args, process.stdin, processOutput, () => createForms(loadKnowledge()), todayInBeijing()),
  },
  {
    name: 'knowledge',
    summary: '看收录的文本和规则，核对引文，看覆盖情况',
    run: (args) => knowledge(args, processOutput),
  },
  {
    name: 'portal',
    summary: '采集申报网页的填写规则，逐行检查，从不提交',
    run: (args) =>
      portal(args, {
        output: processOutput,
        today: todayInBeijing(),
        machine: machineOfThisProcess(),
        flags: process.getuid?.() === 0 ? ['--no-sandbox'] : [],
        loadKnowledge,
        readLine,
      }),
  },
  {
    name: 'teams-package',
    summary: '按设置做出 Teams 应用包',
    run: (args) => teamsPackageCommand(args, process.env, processOutput),
  },
  {
    name: 'mcp',
    summary: '给别的助手当工具（MCP，标准输入输出）',
    // Loaded when it is wanted: the other commands start without the protocol's package.
    run: async (args) => {
      const { mcp } = await import('./mcp.ts')
      return mcp(args, {
        input: process.stdin,
        protocol: process.stdout,
        output: processOutput,
        load: () => ({ ...toolPorts(loadAssistant(), todayInBeijing), findFiles: findInputs }),
        stopped: toldToStop,
      })
    },
  },
]
