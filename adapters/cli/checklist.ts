import type { Readable } from 'node:stream'
import { parseArgs } from 'node:util'
import { checklistFor, isDate, stages, type ChecklistParts, type StageChoice } from '../../knowledge/index.ts'
import { calendarFile } from '../prepare/index.ts'
import { printChecklist } from './checklist-text.ts'
import { exitCodes, type Output } from './output.ts'
import { readProfile } from './read-profile.ts'

export const checklistHelp = `用法：xuetutong checklist [选项] < 档案.json
      xuetutong checklist [选项] 档案.json

  --json          打印一个 Checklist（键见 README 的“机器接口”）；出错时打印 {"error":{…}}
  --stage 阶段    ${stages.join('、')}；不写就按顺序列全部阶段
  --as-of 日期    按哪一天的有效文件列（默认今天，北京时间）
  --ics           打印日历文件（.ics），把算得出的期限导入日历，带提醒
  --help          显示本说明

档案是一个 JSON 对象：{"name","region","ownership"?,"size"?,"institution"?,"cohorts":[{"level","headcount",…}],"dates":{…},"facts":{…}}
dates 的键：计划公布、清单发布、受理、开班、期满、考核完成、离职（带“日”“日期”也认），值写成 2024-04-02 的样子

退出码：0 列出来了；1 列出来了，但有要先改的（日期矛盾、期限超长、人数为 0、地区没有收录）；2 档案或用法不对`

/** `xuetutong checklist`: what this enterprise has to prepare, by when, and what to ask. */
export async function checklist(
  args: readonly string[],
  input: Readable,
  output: Output,
  load: () => ChecklistParts,
  today: string,
): Promise<number> {
  const { values, positionals } = parseArgs({
    args: [...args],
    allowPositionals: true,
    options: {
      json: { type: 'boolean' },
      stage: { type: 'string' },
      'as-of': { type: 'string' },
      ics: { type: 'boolean' },
      help: { type: 'boolean' },
    },
  })
  if (values.help === true) {
    output.out(`${checklistHelp}\n`)
    return exitCodes.ok
  }
  const fail = (code: string, message: string, hint: string, problems?: readonly unknown[]): number => {
    if (values.json === true)
      output.out(
        `${JSON.stringify({ error: { code, message, hint, ...(problems === undefined ? {} : { problems }) } })}\n`,
      )
    output.err(`${message}\n  ${hint}\n`)
    return exitCodes.usage
  }
  const asOf = values['as-of'] ?? today
  if (!isDate(asOf)) return fail('bad-date', `--as-of「${asOf}」不是日期`, '请写成 2024-04-02 的样子')
  const stage = stageOf(values.stage)
  if (stage === undefined)
    return fail('bad-stage', `没有「${values.stage ?? ''}」这个阶段`, `只能写：${stages.join('、')}，或不写`)
  const read = await readProfile(positionals[0], input)
  if (read.kind === 'bad') return fail(read.code, read.message, read.hint, read.problems)
  const { profile } = read
  const result = checklistFor(load(), profile, { stage, asOf })
  if (result.kind === 'unknown-place')
    return fail('unknown-place', result.message, result.hint, [
      { key: 'region', code: 'bad-value', message: result.message, hint: result.hint },
    ])
  const list = result.checklist
  output.out(
    values.ics === true
      ? calendarFile(list, profile)
      : values.json === true
        ? `${JSON.stringify(list)}\n`
        : printChecklist(list, profile.name),
  )
  const wrong = list.notices.filter(({ level }) => level === '错误')
  if (values.json === true || values.ics === true) for (const { message } of wrong) output.err(`${message}\n`)
  return wrong.length === 0 ? exitCodes.ok : exitCodes.problems
}

function stageOf(written: string | undefined): StageChoice | undefined {
  if (written === undefined || written === '全部') return '全部'
  return stages.find((stage) => stage === written.trim())
}
