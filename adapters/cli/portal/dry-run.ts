import { mkdir, writeFile } from 'node:fs/promises'
import { basename, join } from 'node:path'
import { filledValues, loadGather, readTables } from '../../../checker/index.ts'
import { exitCodes } from '../output.ts'
import { guardOptions, told, UsageError } from './guard-options.ts'
import type { PortalSurroundings } from './surroundings.ts'

/** `portal dry-run`: chosen rows filled into the frozen page; what the page says of them, with pictures. */
export function dryRunRows(args: readonly string[], surroundings: PortalSurroundings): Promise<number> {
  const { output } = surroundings
  return told(surroundings, args.includes('--json'), async () => {
    const given = await guardOptions(args, surroundings)
    const [url, file] = given.positionals
    if (url === undefined || !URL.canParse(url) || file === undefined)
      throw new UsageError('请写网址和表，如 portal dry-run http://… 花名册.xlsx --rows 5,6')
    const wanted = (given.rows ?? '').split(',').map(Number)
    if (wanted.some((row) => !Number.isInteger(row) || row < 1))
      throw new UsageError('请用 --rows 写 Excel 的行号，如 --rows 5,6')
    const tables = await readTables({ path: file, file: basename(file) })
    if (tables.kind === 'refused') throw new UsageError(`${tables.message}\n${tables.fix}`)
    const rows = filledValues(tables.artifact, wanted)
    const missing = wanted.filter((row) => !rows.some((each) => each.row === row))
    if (missing.length > 0) throw new UsageError(`第 ${missing.join('、')} 行不是表里的人；请核对行号`)
    output.err('自检：证明冻结之后写不出去…\n')
    const { dryRun } = await loadGather()
    const outcome = await dryRun({
      guard: given.guard,
      url,
      rows,
      covered: rows[0]?.covered ?? [],
      onRow: (done, total) => {
        output.err(`已试 ${String(done)}/${String(total)} 行\n`)
      },
    })
    if (given.out !== undefined) {
      await mkdir(given.out, { recursive: true })
      for (const { row, picture } of outcome.rows)
        await writeFile(join(given.out, `第${String(row)}行.png`), picture)
    }
    const shown = outcome.rows.map(({ row, by, messages, notFilled }) => ({ row, by, messages, notFilled }))
    if (given.json) output.out(`${JSON.stringify({ rows: shown, denied: outcome.denied })}\n`)
    else
      for (const { row, messages, notFilled } of shown) {
        output.out(`第 ${String(row)} 行：${messages.length === 0 ? '网页没有提示' : ''}\n`)
        for (const { field, message } of messages) output.out(`  网页提示「${field}」${message}\n`)
        if (notFilled.length > 0) output.out(`  没有填进去：${notFilled.join('、')}\n`)
      }
    return shown.some(({ messages }) => messages.length > 0) ? exitCodes.problems : exitCodes.ok
  })
}
