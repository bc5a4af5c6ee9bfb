import { mkdirSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import type { Readable } from 'node:stream'
import { parseArgs } from 'node:util'
import { z } from 'zod'
import { FormInputError, formIds, type FormFormat, type FormId, type Forms } from '../../checker/index.ts'
import { isDate } from '../../knowledge/index.ts'
import { exitCodes, type Output } from './output.ts'
import { readJson, readProfile } from './read-profile.ts'

export const formsHelp = `用法：xuetutong forms [选项] < 档案.json
      xuetutong forms --list

  --form 表         ${formIds.join('、')}；不写就全部生成
  --format 格式     xlsx 或 docx（承诺书两样都有，其余只有一样）
  --people 文件     花名册的人，JSON 数组，一人一个对象，键是栏的代号（--list 看）
  --out 文件夹      写到哪里（默认当前文件夹）
  --as-of 日期      按哪一天的有效文件（默认今天，北京时间）
  --list            列出能生成的表和各栏的代号
  --json            打印写好的文件名

退出码：0 写好了；2 档案或用法不对`

const peopleSchema = z.array(z.record(z.string(), z.union([z.string(), z.number()])))
const formats: readonly FormFormat[] = ['xlsx', 'docx']

/** `xuetutong forms`: the official forms and clause sheets, filled with what is known, as files. */
export async function forms(
  args: readonly string[],
  input: Readable,
  output: Output,
  load: () => Forms,
  today: string,
): Promise<number> {
  const { values, positionals } = parseArgs({
    args: [...args],
    allowPositionals: true,
    options: {
      form: { type: 'string' },
      format: { type: 'string' },
      people: { type: 'string' },
      out: { type: 'string' },
      'as-of': { type: 'string' },
      list: { type: 'boolean' },
      json: { type: 'boolean' },
      help: { type: 'boolean' },
    },
  })
  const fail = (message: string, hint: string): number => {
    output.err(`${message}\n  ${hint}\n`)
    return exitCodes.usage
  }
  if (values.help === true) {
    output.out(`${formsHelp}\n`)
    return exitCodes.ok
  }
  if (values.list === true) {
    output.out(values.json === true ? `${JSON.stringify(load().list)}\n` : printList(load()))
    return exitCodes.ok
  }
  const wanted = formIds.filter((id) => values.form === undefined || id === values.form)
  if (wanted.length === 0) return fail(`没有「${values.form ?? ''}」这张表`, `可用的：${formIds.join('、')}`)
  const format = formats.find((each) => each === values.format)
  if (values.format !== undefined && format === undefined)
    return fail(`没有「${values.format}」这种格式`, '只能写 xlsx 或 docx')
  const asOf = values['as-of'] ?? today
  if (!isDate(asOf)) return fail(`--as-of「${asOf}」不是日期`, '请写成 2024-04-02 的样子')
  const read = await readProfile(positionals[0], input)
  if (read.kind === 'bad') return fail(read.message, read.hint)
  const people = values.people === undefined ? undefined : readPeople(values.people)
  if (people === null)
    return fail(`读不出「${values.people ?? ''}」里的人`, '要是 JSON 数组，一人一个对象，值是文字或数字')
  const folder = values.out ?? '.'
  mkdirSync(folder, { recursive: true })
  const made = load()
  try {
    for (const form of wanted) {
      const file = await made.make(read.profile, {
        form,
        asOf,
        ...formatFor(made, form, format, values.form !== undefined),
        ...(people === undefined || (form !== 'roster' && form !== 'results') ? {} : { people }),
      })
      if (file.kind === 'no-format')
        return fail(`这张表没有 ${values.format ?? ''} 格式`, `可用的：${file.formats.join('、')}`)
      const path = join(folder, file.name)
      writeFileSync(path, file.content)
      output.out(values.json === true ? `${JSON.stringify({ form, file: path })}\n` : `${path}\n`)
    }
  } catch (error) {
    if (error instanceof FormInputError) return fail(error.message, error.hint)
    throw error
  }
  return exitCodes.ok
}

/** A format asked for holds for the form asked for; among all forms, only for those that have it. */
function formatFor(
  made: Forms,
  form: FormId,
  format: FormFormat | undefined,
  single: boolean,
): { readonly format?: FormFormat } {
  if (format === undefined) return {}
  const has = made.list.some((each) => each.id === form && each.formats.includes(format))
  return single || has ? { format } : {}
}

function readPeople(path: string): z.infer<typeof peopleSchema> | null {
  const read = readJson(path)
  const parsed = peopleSchema.safeParse(read)
  return parsed.success ? parsed.data : null
}

function printList({ list }: Forms): string {
  return `${list
    .map(({ id, number, title, formats: has, columns }) =>
      [
        `${id}  ${number ?? ''}  ${title}（${has.join('、')}）`,
        ...columns.map(
          (column) =>
            `    ${column.id}  ${column.title}${column.options === undefined ? '' : `：${column.options.join('、')}`}`,
        ),
      ].join('\n'),
    )
    .join('\n')}\n`
}
