import { readFile, writeFile } from 'node:fs/promises'
import { parseArgs } from 'node:util'
import {
  acceptedFixes,
  certainFixes,
  fixListOf,
  fixListSchema,
  type FixList,
  mustAct,
  readRegion,
  reportHtml,
  reportLines,
  runCheck,
  shownRows,
  type PortalContract,
  type Region,
  type Tone,
} from '../../checker/index.ts'
import {
  isDate,
  parseProfile,
  stages,
  type Knowledge,
  type Profile,
  type Stage,
} from '../../knowledge/index.ts'
import { annotate, applyFixes } from './check-copies.ts'
import { findInputs } from './check-inputs.ts'
import { exitCodes, paint, type Output } from './output.ts'
import { readContract, UsageError } from './portal/index.ts'

export const checkHelp = `用法：xuetutong check 文件|文件夹… [选项]

申报前检查填好的表（附件1、附件2、附件3，别的名单也行）和附件：政策口径、数据标准、各表是否一致，先算钱。
文件不上传、不修改；从不代为提交。

  --region 地区      按哪个地区的文件检查，如 阳泉、无锡、北京；不写时按附件表样所出的文件检查，并会说明
  --stage 阶段       ${stages.join('、')}
  --as-of 日期       按哪一天有效的文件检查，如 2024-04-02；默认今天
  --profile 文件     企业档案（JSON），补充表里没有的情况
  --portal 文件      申报网页的约定（xuetutong portal capture 采集的），每行再按网页自己的规则查
  --max-mb 数        附件大小上限（MB），申报系统写明的
  --json             打印 {"summary","findings","notChecked"}
  --html 文件        另写一份 HTML 报告，单个文件，能直接打开和打印
  --annotate         每个 xlsx 另存一份带批注和底色的副本（原名_检查标注.xlsx），原件不动
  --fixes 文件       另写一份改动清单（JSON）：全角、空格、间隔号等确定的改动，逐处列出，不会自动改
  --apply 文件       照看过的改动清单（不要的改成 "apply": false）另存一份改好的副本（原名_已修正.xlsx）
  --out 文件夹       副本放在哪里，默认放在原件旁边
  --help             显示本说明

退出码：0 没有错误和警告；1 有错误或警告；2 用法不对，或文件都读不了；3 规则包或文本没有通过核对
进度写在标准错误上。`

export interface CheckSurroundings {
  readonly output: Output
  /** Progress is drawn over itself on a terminal, else not shown. */
  readonly progress: boolean
  readonly today: string
  readonly loadKnowledge: () => Knowledge
}

/** `xuetutong check`: looks through workbooks and attachments before they are filed. */
export async function check(
  args: readonly string[],
  { output, progress, today, loadKnowledge }: CheckSurroundings,
): Promise<number> {
  const { values, positionals } = parseArgs({
    args: [...args],
    allowPositionals: true,
    options: {
      region: { type: 'string' },
      stage: { type: 'string' },
      'as-of': { type: 'string' },
      profile: { type: 'string' },
      'max-mb': { type: 'string' },
      portal: { type: 'string' },
      json: { type: 'boolean' },
      html: { type: 'string' },
      annotate: { type: 'boolean' },
      fixes: { type: 'string' },
      apply: { type: 'string' },
      out: { type: 'string' },
      help: { type: 'boolean' },
    },
  })
  if (values.help === true) {
    output.out(`${checkHelp}\n`)
    return exitCodes.ok
  }
  const refuse = (code: string, message: string): number => {
    if (values.json === true) output.out(`${JSON.stringify({ error: { code, message } })}\n`)
    output.err(`${message}\n`)
    return exitCodes.usage
  }
  if (positionals.length === 0) return refuse('no-input', `请写要检查的文件或文件夹\n\n${checkHelp}`)
  const asOf = values['as-of'] ?? today
  if (!isDate(asOf)) return refuse('bad-date', `--as-of「${asOf}」不是日期；请写成 2024-04-02 的样子`)
  const stage = stages.find((each) => each === values.stage)
  if (values.stage !== undefined && stage === undefined)
    return refuse('bad-stage', `--stage「${values.stage}」不对；可以写：${stages.join('、')}`)
  const limit = values['max-mb'] === undefined ? undefined : Number(values['max-mb'])
  if (limit !== undefined && !(limit > 0))
    return refuse('bad-limit', `--max-mb「${values['max-mb'] ?? ''}」不对；请写一个正数，如 10`)

  const knowledge = loadKnowledge()
  const profile = values.profile === undefined ? undefined : await profileOf(values.profile)
  if (typeof profile === 'string') return refuse('bad-profile', profile)
  const place = values.region ?? profile?.region
  const region = place === undefined ? undefined : regionOf(knowledge, place)
  if (typeof region === 'string') return refuse('bad-region', region)
  const reviewed = values.apply === undefined ? undefined : await fixListIn(values.apply)
  if (typeof reviewed === 'string') return refuse('bad-fixes', reviewed)
  const found = await findInputs(positionals)
  if (found.kind === 'missing') return refuse('no-such-file', `找不到「${found.path}」；请核对路径`)
  if (found.inputs.length === 0)
    return refuse(
      'nothing-to-check',
      '文件夹里没有可以检查的文件（xlsx、xls、et、csv，以及 pdf、图片等附件）',
    )

  const portal = values.portal === undefined ? undefined : await contractOf(values.portal)
  if (typeof portal === 'string') return refuse('bad-portal', portal)
  const run = await runCheck(
    {
      inputs: found.inputs,
      asOf,
      ...optional({ region, stage, profile }),
      ...(portal === undefined ? {} : { portal: { contract: portal } }),
      ...(limit === undefined ? {} : { attachmentLimitBytes: limit * 1024 * 1024 }),
    },
    { knowledge, onProgress: progressOn(output, progress) },
  )
  if (progress) output.err('\r\u001b[K')
  if (values.json === true) output.out(`${JSON.stringify(run.report)}\n`)
  else for (const { tone, text } of reportLines(run.report)) output.out(`${painted(output, tone, text)}\n`)
  if (values.html !== undefined) {
    await writeFile(values.html, reportHtml(run.report, shownRows(run.artifacts, run.report.findings), asOf))
    output.err(`报告写在 ${values.html}\n`)
  }
  if (values.annotate === true) await annotate(run, found.inputs, values.out, output)
  const fixes = run.artifacts.flatMap(certainFixes)
  if (values.fixes !== undefined) {
    await writeFile(values.fixes, `${JSON.stringify(fixListOf(fixes), null, 2)}\n`)
    output.err(`${String(fixes.length)}处确定的改动列在 ${values.fixes}，看过后用 --apply 另存\n`)
  }
  if (reviewed !== undefined)
    await applyFixes(run, found.inputs, acceptedFixes(fixes, reviewed), values.out, output)
  if (run.unusable) return exitCodes.usage
  return mustAct(run.report) ? exitCodes.problems : exitCodes.ok
}

function optional(given: {
  readonly region: Region | undefined
  readonly stage: Stage | undefined
  readonly profile: Profile | undefined
}) {
  const { region, stage, profile } = given
  return {
    ...(region === undefined ? {} : { region }),
    ...(stage === undefined ? {} : { stage }),
    ...(profile === undefined ? {} : { profile }),
  }
}

/** The contract, or what is wrong with its file. */
async function contractOf(file: string): Promise<PortalContract | string> {
  try {
    return await readContract(file)
  } catch (error) {
    if (error instanceof UsageError) return error.message
    throw error
  }
}

/** The region, or what is wrong with it. */
function regionOf(knowledge: Knowledge, written: string): Region | string {
  const read = readRegion(knowledge, written)
  switch (read.kind) {
    case 'region':
      return read.region
    case 'several':
      return `--region「${written}」有几个地方：${read.names.join('、')}；请写全称`
    case 'unknown':
      return `--region「${written}」不认识；请写市或省的名称，如 阳泉、无锡、北京`
  }
}

async function profileOf(path: string): Promise<Profile | string> {
  let data: unknown
  try {
    data = JSON.parse(await readFile(path, 'utf8'))
  } catch {
    return `--profile「${path}」读不了，或不是合法的 JSON`
  }
  const parsed = parseProfile(data)
  return parsed.kind === 'profile'
    ? parsed.profile
    : parsed.problems.map(({ message, hint }) => `${message}；${hint}`).join('\n')
}

function progressOn(
  output: Output,
  shown: boolean,
): NonNullable<Parameters<typeof runCheck>[1]['onProgress']> {
  return ({ done, total, file, rows }) => {
    if (!shown) return
    const step =
      file === undefined ? '核对' : `读取 ${file}${rows === undefined ? '' : `，${String(rows)}行`}`
    output.err(`\r\u001b[K${String(done)}/${String(total)} ${step}`)
  }
}

async function fixListIn(path: string): Promise<FixList | string> {
  try {
    const parsed = fixListSchema.safeParse(JSON.parse(await readFile(path, 'utf8')))
    if (parsed.success) return parsed.data
  } catch {
    // Told below: not there, or no JSON.
  }
  return `--apply「${path}」不是 --fixes 写出来的改动清单`
}

function painted(output: Output, tone: Tone, text: string): string {
  switch (tone) {
    case 'heading':
      return paint(output, 'bold', text)
    case 'faint':
      return paint(output, 'dim', text)
    case '错误':
      return paint(output, 'red', text)
    case '警告':
      return paint(output, 'yellow', text)
    case '提示':
    case '待人工确认':
      return paint(output, 'cyan', text)
    case 'plain':
      return text
  }
}
