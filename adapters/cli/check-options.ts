import { parseArgs } from 'node:util'
import { isDate, stages, type Stage } from '../../knowledge/index.ts'

export const checkHelp = `用法：xuetutong check 文件|文件夹… [选项]

申报前检查填好的表（附件1、附件2、附件3，别的名单也行）和附件：政策口径、数据标准、各表是否一致，先算钱。
文件不上传、不修改；从不代为提交。

  --region 地区      按哪个地区的文件检查，如 阳泉、无锡、北京；不写时按附件表样所出的文件检查，并会说明
  --stage 阶段       ${stages.join('、')}；写了就对照这一阶段的材料清单看附件齐不齐
  --as-of 日期       按哪一天有效的文件检查，如 2024-04-02；默认今天
  --profile 文件     企业档案（JSON），补充表里没有的情况
  --columns 文件     别的模板的列各是什么（JSON）；文件还没有时写一份待填的，逐列填好后再检查
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

/** What the command line asks for; files and places are not looked at yet. */
export interface CheckOptions {
  readonly paths: readonly [string, ...string[]]
  readonly asOf: string
  readonly stage: Stage | undefined
  readonly limitBytes: number | undefined
  readonly json: boolean
  readonly annotate: boolean
  readonly region: string | undefined
  readonly profile: string | undefined
  readonly columns: string | undefined
  readonly portal: string | undefined
  readonly html: string | undefined
  readonly fixes: string | undefined
  readonly apply: string | undefined
  readonly out: string | undefined
}

export type OptionsRead =
  | { readonly kind: 'help' }
  | { readonly kind: 'wrong'; readonly code: string; readonly message: string; readonly json: boolean }
  | { readonly kind: 'options'; readonly options: CheckOptions }

/** @throws TypeError ERR_PARSE_ARGS_… for an option that is not known */
export function readCheckOptions(args: readonly string[], today: string): OptionsRead {
  const { values, positionals } = parseArgs({
    args: [...args],
    allowPositionals: true,
    options: {
      region: { type: 'string' },
      stage: { type: 'string' },
      'as-of': { type: 'string' },
      profile: { type: 'string' },
      columns: { type: 'string' },
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
  if (values.help === true) return { kind: 'help' }
  const json = values.json === true
  const wrong = (code: string, message: string): OptionsRead => ({ kind: 'wrong', code, message, json })
  const [first, ...others] = positionals
  if (first === undefined) return wrong('no-input', `请写要检查的文件或文件夹\n\n${checkHelp}`)
  const asOf = values['as-of'] ?? today
  if (!isDate(asOf)) return wrong('bad-date', `--as-of「${asOf}」不是日期；请写成 2024-04-02 的样子`)
  const stage = stages.find((each) => each === values.stage)
  if (values.stage !== undefined && stage === undefined)
    return wrong('bad-stage', `--stage「${values.stage}」不对；可以写：${stages.join('、')}`)
  const limit = values['max-mb'] === undefined ? undefined : Number(values['max-mb'])
  if (limit !== undefined && !(limit > 0))
    return wrong('bad-limit', `--max-mb「${values['max-mb'] ?? ''}」不对；请写一个正数，如 10`)
  const { region, profile, columns, portal, html, fixes, apply, out } = values
  return {
    kind: 'options',
    options: {
      paths: [first, ...others],
      asOf,
      stage,
      limitBytes: limit === undefined ? undefined : limit * 1024 * 1024,
      json,
      annotate: values.annotate === true,
      region,
      profile,
      columns,
      portal,
      html,
      fixes,
      apply,
      out,
    },
  }
}
