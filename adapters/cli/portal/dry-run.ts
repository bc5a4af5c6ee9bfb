import { mkdir, writeFile } from 'node:fs/promises'
import { basename, join } from 'node:path'
import { dryRunHtml, maskText } from '../../../checker/index.ts'
import { mappingIn, rowLimit, tryRows } from '../../portal/index.ts'
import { exitCodes } from '../output.ts'
import { profileIn } from '../read-profile.ts'
import { guardOptions, told, UsageError } from './guard-options.ts'
import type { PortalSurroundings } from './surroundings.ts'
import { readContract } from './verify.ts'

/** `portal dry-run`: chosen rows filled into the frozen page; our findings beside the page's words, with pictures. */
export function dryRunRows(args: readonly string[], surroundings: PortalSurroundings): Promise<number> {
  const { output } = surroundings
  return told(surroundings, args.includes('--json'), async () => {
    const given = await guardOptions(args, surroundings)
    const [url, file] = given.positionals
    if (url === undefined || !URL.canParse(url) || file === undefined)
      throw new UsageError('请写网址和表，如 portal dry-run http://… 花名册.xlsx --rows 5,6')
    const wanted = [...new Set((given.rows ?? '').split(/[,，、]/u).map(Number))]
    if (wanted.some((row) => !Number.isInteger(row) || row < 1))
      throw new UsageError('请用 --rows 写 Excel 的行号，如 --rows 5,6')
    if (wanted.length > rowLimit)
      throw new UsageError(`一次最多试填 ${String(rowLimit)} 行；整张表请用 xuetutong check --portal`)
    const contract = given.portal === undefined ? undefined : await readContract(given.portal)
    const profile = given.profile === undefined ? undefined : profileIn(given.profile)
    if (typeof profile === 'string') throw new UsageError(profile)
    output.err('自检：证明冻结之后写不出去…\n')
    const tried = await tryRows(
      {
        guard: given.guard,
        url,
        input: { path: file, file: basename(file) },
        rows: wanted,
        asOf: surroundings.today,
        ...(contract === undefined ? {} : { contract, mapping: mappingIn(profile, contract) }),
        ...(profile === undefined ? {} : { profile }),
        ...(given.headed
          ? {
              loggedIn: async () =>
                (await surroundings.readLine(
                  '请在打开的窗口里登录，走到填报页，再回到这里按回车（输入 q 放弃）：',
                )) === '',
            }
          : {}),
        onRow: (done, total) => {
          output.err(`已试 ${String(done)}/${String(total)} 行\n`)
        },
      },
      surroundings.loadKnowledge(),
    )
    if (tried.kind === 'refused') throw new UsageError(`${tried.message}\n${tried.hint}`)
    if (given.out !== undefined) {
      await mkdir(given.out, { recursive: true })
      for (const { row, picture } of tried.rows)
        await writeFile(join(given.out, `第${String(row)}行.png`), picture)
      await writeFile(
        join(given.out, '试填报告.html'),
        dryRunHtml({
          system: tried.system,
          made: `${surroundings.today}试填《${maskText(basename(file))}》第${wanted.join('、')}行`,
          rows: tried.rows,
          notChecked: tried.notChecked,
          held: tried.outcome.denied.length,
        }),
      )
      output.err(`截图和对照报告在 ${given.out}\n`)
    }
    const shown = tried.rows.map(({ sheet, row, findings, said, notFilled }, at) => ({
      sheet,
      row,
      by: tried.outcome.rows[at]?.by ?? 'none',
      messages: said,
      findings,
      notFilled,
    }))
    if (given.json) output.out(`${JSON.stringify({ rows: shown, denied: tried.outcome.denied })}\n`)
    else
      for (const { row, messages, findings, notFilled } of shown) {
        output.out(`第 ${String(row)} 行：${messages.length === 0 ? '网页没有提示' : ''}\n`)
        for (const { field, message } of messages) output.out(`  网页提示「${field}」${message}\n`)
        for (const { severity, where, message } of findings)
          output.out(`  我们查到${severity}「${where.field}」${message}\n`)
        if (notFilled.length > 0) output.out(`  没有填进去：${notFilled.join('、')}\n`)
      }
    return shown.some(({ messages }) => messages.length > 0) ? exitCodes.problems : exitCodes.ok
  })
}
