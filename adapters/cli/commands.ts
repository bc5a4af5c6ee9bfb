import { todayInBeijing } from '../clock.ts'
import { processOutput } from './output.ts'
import { toldToStop } from './told-to-stop.ts'

/** A command of `xuetutong`; `run` gives the exit code. */
export interface Command {
  readonly name: string
  /** One line of the help page. */
  readonly summary: string
  readonly run: (args: readonly string[]) => Promise<number>
}

/**
 * Every command, in the order of the help page. A further one is one entry here and one file beside it. What a command needs is loaded when
 * it is called: none waits for another's packages.
 */
export const commands: readonly Command[] = [
  {
    name: 'serve',
    summary: '启动网页和接口（npm start）',
    run: async (args) => {
      const { serve } = await import('./serve.ts')
      return serve(args, { env: process.env, output: processOutput, stopped: toldToStop })
    },
  },
  {
    name: 'chat',
    summary: '在终端里对话',
    run: async (args) => {
      const [{ chat }, { loadAssistant }, { withModel }] = await Promise.all([
        import('./chat.ts'),
        import('../assistant.ts'),
        import('./with-model.ts'),
      ])
      const { stdin, stdout } = process
      const surroundings = { input: stdin, stdout, isTerminal: stdin.isTTY && stdout.isTTY }
      return withModel(process.env, processOutput, loadAssistant, (load) =>
        chat(args, surroundings, processOutput, load, {
          today: todayInBeijing(),
          now: () => new Date().toISOString(),
        }),
      )
    },
  },
  {
    name: 'ask',
    summary: '问一句，或用 --jsonl 批量问',
    run: async (args) => {
      const [{ ask }, { loadAssistant }, { withModel }] = await Promise.all([
        import('./ask.ts'),
        import('../assistant.ts'),
        import('./with-model.ts'),
      ])
      return withModel(process.env, processOutput, loadAssistant, (load) =>
        ask(args, process.stdin, processOutput, load, todayInBeijing()),
      )
    },
  },
  {
    name: 'check',
    summary: '申报前检查填好的表和附件，先算钱',
    run: async (args) => {
      // The reading process takes its time to start; it does so while the rest is loaded.
      const { startReader } = await import('../../checker/workbook/start-reader.ts')
      const reader = startReader()
      try {
        const { checkCommand } = await import('./check-command.ts')
        return await checkCommand(args, reader)
      } finally {
        reader.kill('SIGKILL')
      }
    },
  },
  {
    name: 'checklist',
    summary: '按企业的情况列材料、期限和要打电话问清的事',
    run: async (args) => {
      const [{ checklist }, { loadDaysOff, loadKnowledge }] = await Promise.all([
        import('./checklist.ts'),
        import('../../knowledge/index.ts'),
      ])
      const load = () => ({ knowledge: loadKnowledge(), daysOff: loadDaysOff() })
      return checklist(args, process.stdin, processOutput, load, todayInBeijing())
    },
  },
  {
    name: 'forms',
    summary: '生成附件1-4、承诺书、方案提纲和协议条款核对单',
    run: async (args) => {
      const [{ forms }, { createForms }, { loadKnowledge }] = await Promise.all([
        import('./forms.ts'),
        import('../../checker/index.ts'),
        import('../../knowledge/index.ts'),
      ])
      return forms(args, process.stdin, processOutput, () => createForms(loadKnowledge()), todayInBeijing())
    },
  },
  {
    name: 'knowledge',
    summary: '看收录的文本和规则，核对引文，看覆盖情况',
    run: async (args) => {
      const { knowledge } = await import('./knowledge.ts')
      return knowledge(args, processOutput)
    },
  },
  {
    name: 'portal',
    summary: '采集申报网页的填写规则，逐行检查，从不提交',
    run: async (args) => {
      const [
        { portal },
        { browserFlagsOfThisProcess, machineOfThisProcess },
        { readLine },
        { loadKnowledge },
      ] = await Promise.all([
        import('./portal/index.ts'),
        import('../machine.ts'),
        import('./read-line.ts'),
        import('../../knowledge/index.ts'),
      ])
      return portal(args, {
        output: processOutput,
        today: todayInBeijing(),
        machine: machineOfThisProcess(),
        flags: browserFlagsOfThisProcess(),
        loadKnowledge,
        readLine,
      })
    },
  },
  {
    name: 'teams-package',
    summary: '按设置做出 Teams 应用包',
    run: async (args) => {
      const { teamsPackageCommand } = await import('./teams-package.ts')
      return teamsPackageCommand(args, process.env, processOutput)
    },
  },
  {
    name: 'mcp',
    summary: '给别的助手当工具（MCP，标准输入输出）',
    run: async (args) => {
      const [{ mcp }, { loadAssistant }, { toolPorts }, { findInputs }] = await Promise.all([
        import('./mcp.ts'),
        import('../assistant.ts'),
        import('../tool-ports.ts'),
        import('./check-inputs.ts'),
      ])
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
