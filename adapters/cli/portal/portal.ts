import { exitCodes } from '../output.ts'
import { capture } from './capture.ts'
import { dryRunRows } from './dry-run.ts'
import { list } from './list.ts'
import type { PortalSurroundings } from './surroundings.ts'
import { verify } from './verify.ts'

const portalHelp = `用法：xuetutong portal <动作> [选项]

读申报网页自己的填写规则，拿来逐行检查表；从不点提交，也写不出去（冻结后才填，断网填）。

  list                     列出文本提到的系统，和哪些已经采集
  capture 网址             采集网页的栏目、必填、长度、格式、选项，写成约定文件
  verify 约定文件 网址      和今天的网页逐栏比较，看变了没有
  dry-run 网址 表 --rows 5,6 把这几行填进冻结的网页，读网页自己的提示，截图（号码遮住）
  self-test                证明这台电脑上冻结后写不出去

按约定检查整张表：xuetutong check 表.xlsx --portal 约定文件

capture、verify、dry-run 的选项
  --allow 主机        允许打开的网站，可写多次；本机以外的必须写
  --read-post 主机/路径  只读的 POST 接口（字典查询），可写多次
  --headed            先开窗口让人登录；登录不受脚本控制，登录后按回车开始采集，多步表单每到一步按一次回车，输入 q 结束
  --browser 路径      用哪个浏览器，默认找 Playwright 的、Chrome、Edge、Chromium
  --id、--system、--region  约定的代号（小写字母、数字、连字符）、系统名、地区
  --out 文件或文件夹   写到哪里；dry-run 写截图和试填报告.html（我们查到的、网页的提示、截图并排）
  --har 文件.har      capture 把读到的网页录下来（去掉登录信息和个人号码）；verify 拿录下的比较，不联网
  --portal 约定文件    dry-run 用它的系统名和对照；--profile 档案文件 用里面确认过的对照
  --json              结果按 JSON 打印
  --help              显示本说明

退出码：0 正常；1 网页变了、网页有提示，或没有读全；2 用法不对，或网页、浏览器打不开`

/** `xuetutong portal`: contracts of filing pages. */
export async function portal(args: readonly string[], surroundings: PortalSurroundings): Promise<number> {
  const [action, ...rest] = args
  const { output } = surroundings
  if (action === undefined || action === '--help' || action === 'help' || rest.includes('--help')) {
    output.out(`${portalHelp}\n`)
    return action === undefined ? exitCodes.usage : exitCodes.ok
  }
  switch (action) {
    case 'list':
      return list(rest, surroundings)
    case 'capture':
      return capture(rest, surroundings)
    case 'verify':
      return verify(rest, surroundings)
    case 'dry-run':
      return dryRunRows(rest, surroundings)
    case 'self-test':
      return selfTest(rest, surroundings)
    default:
      output.err(`没有「${action}」这个动作\n\n${portalHelp}\n`)
      return exitCodes.usage
  }
}

async function selfTest(args: readonly string[], surroundings: PortalSurroundings): Promise<number> {
  const { guardOptions, told } = await import('./guard-options.ts')
  return told(surroundings, args.includes('--json'), async () => {
    const { guard } = await guardOptions(args, surroundings)
    const { loadGather } = await import('../../../checker/index.ts')
    await (await loadGather()).proveNoEscape(guard)
    surroundings.output.out(
      args.includes('--json') ? `${JSON.stringify({ escaped: 0 })}\n` : '自检通过：冻结之后没有任何写出\n',
    )
    return exitCodes.ok
  })
}
