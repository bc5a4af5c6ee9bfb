import { existsSync } from 'node:fs'
import { readFile } from 'node:fs/promises'
import { compareContracts, contractSchema, driftLine, type PortalContract } from '../../../checker/index.ts'
import { exitCodes } from '../output.ts'
import { capturePage } from './capture.ts'
import { guardOptions, told, UsageError } from './guard-options.ts'
import type { PortalSurroundings } from './surroundings.ts'

/** `portal verify`: a saved contract against the page of today, or against a recording of it. */
export function verify(args: readonly string[], surroundings: PortalSurroundings): Promise<number> {
  const { output } = surroundings
  return told(surroundings, args.includes('--json'), async () => {
    const given = await guardOptions(args, surroundings)
    const [file, url] = given.positionals
    if (file === undefined) throw new UsageError('请写约定文件和网址')
    const saved = await readContract(file)
    const address = url ?? saved.steps[0]?.address ?? ''
    if (!URL.canParse(address)) throw new UsageError('约定里没有网址，请写上要比较的网址')
    if (given.har !== undefined && !existsSync(given.har))
      throw new UsageError(`找不到录下的网页「${given.har}」；先用 portal capture --har 录`)
    const { contract } = await capturePage(
      address,
      {
        ...given,
        id: saved.id,
        system: saved.system,
        guard: given.har === undefined ? given.guard : { ...given.guard, replay: given.har },
      },
      surroundings,
    )
    const drift = compareContracts(saved, contract)
    if (given.json) output.out(`${JSON.stringify({ drift })}\n`)
    else if (drift.length === 0) output.out('网页和约定一致，没有变化\n')
    else for (const each of drift) output.out(`${driftLine(each)}\n`)
    return drift.length === 0 ? exitCodes.ok : exitCodes.problems
  })
}

/** A contract file. @throws UsageError naming what is wrong. */
export async function readContract(file: string): Promise<PortalContract> {
  let data: unknown
  try {
    data = JSON.parse(await readFile(file, 'utf8'))
  } catch (error) {
    throw new UsageError(
      `约定文件「${file}」读不了：${error instanceof SyntaxError ? '不是 JSON' : '打不开，请核对路径'}`,
    )
  }
  const parsed = contractSchema.safeParse(data)
  if (parsed.success) return parsed.data
  const issue = parsed.error.issues[0]
  throw new UsageError(
    `约定文件「${file}」的「${issue?.path.map(String).join('.') ?? ''}」不对：${issue?.message ?? ''}；请重新采集`,
  )
}
