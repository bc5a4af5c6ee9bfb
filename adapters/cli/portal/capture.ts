import { writeFile } from 'node:fs/promises'
import { loadGather, type CaptureOutcome, type PortalContract } from '../../../checker/index.ts'
import { exitCodes } from '../output.ts'
import { guardOptions, told, UsageError, type PortalArguments } from './guard-options.ts'
import type { PortalSurroundings } from './surroundings.ts'

/** `portal capture`: reads a page into a contract file. */
export function capture(args: readonly string[], surroundings: PortalSurroundings): Promise<number> {
  const { output } = surroundings
  return told(surroundings, args.includes('--json'), async () => {
    const given = await guardOptions(args, surroundings)
    const [url] = given.positionals
    if (url === undefined || !URL.canParse(url)) throw new UsageError('请写要采集的网址，如 https://…')
    const guard = given.har === undefined ? given.guard : { ...given.guard, record: given.har }
    const outcome = await capturePage(url, { ...given, guard }, surroundings)
    if (outcome.contract.steps.length === 0)
      throw new UsageError('没有采集任何一页，没有写文件；要采集请重新运行，登录后按回车')
    const text = `${JSON.stringify(outcome.contract, null, 2)}\n`
    if (given.out !== undefined) await writeFile(given.out, text)
    if (given.json || given.out === undefined) output.out(text)
    say(outcome, surroundings)
    return outcome.contract.steps.some((step) => step.unreadable.length > 0 || step.fields.length === 0)
      ? exitCodes.problems
      : exitCodes.ok
  })
}

/** Captures with what the command line gave; a person logs in first where `--headed` says so. */
export async function capturePage(
  url: string,
  given: PortalArguments,
  { today, readLine, output }: PortalSurroundings,
): Promise<CaptureOutcome> {
  const id = given.id ?? 'captured'
  if (!/^[a-z0-9]+(?:-[a-z0-9]+)*$/u.test(id))
    throw new UsageError(`--id「${id}」不对；请用小写字母、数字和连字符，如 shanxi-real-name`)
  output.err('自检：证明冻结之后写不出去…\n')
  const { capturePortal } = await loadGather()
  return capturePortal({
    guard: given.guard,
    url,
    today,
    contract: {
      id,
      system: given.system ?? new URL(url).host,
      clauses: [],
      ...(given.region === undefined ? {} : { region: given.region }),
    },
    clock: () => performance.now(),
    ...(given.headed
      ? {
          nextStep: async (at: number) =>
            (await readLine(
              at === 0
                ? '请在打开的窗口里登录，走到填报页，再回到这里按回车（输入 q 放弃）：'
                : '还有下一步的，请在窗口里走到下一步再按回车；没有了输入 q：',
            )) === '',
        }
      : {}),
  })
}

function say({ contract, denied, times }: CaptureOutcome, { output }: PortalSurroundings): void {
  for (const step of contract.steps) {
    output.err(`${step.title}：读到 ${String(step.fields.length)} 栏，必填 ${String(required(step))} 栏\n`)
    for (const { where, why } of step.unreadable) output.err(`  没有读到「${where}」：${why}\n`)
  }
  const writes = denied.filter(({ seenBy }) => seenBy === 'page').length
  if (writes > 0) output.err(`网页有 ${String(writes)} 次请求被拦下（不在允许范围，或不是只读）\n`)
  const read = times.reduce((sum, each) => sum + each.read, 0)
  output.err(`读栏目 ${read.toFixed(0)} 毫秒；没有点过提交，没有写出任何东西\n`)
}

function required({ fields }: PortalContract['steps'][number]): number {
  return fields.filter((field) => field.required).length
}
