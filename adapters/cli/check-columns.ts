import { readFile, writeFile } from 'node:fs/promises'
import { z } from 'zod'
import {
  columnMeanings,
  columnNotChecked,
  readMapping,
  unknownTitles,
  type CheckRun,
  type Mapping,
} from '../../checker/index.ts'
import type { Output } from './output.ts'

const fileShape = z.object({ 列: z.record(z.string(), z.string()) })

export type ColumnsRead =
  | {
      readonly kind: 'columns'
      /** As the file has them; undefined where there is no file yet, or none was named. */
      readonly written: Readonly<Record<string, string>> | undefined
      readonly mapped: { readonly mapping?: Mapping }
    }
  | { readonly kind: 'wrong'; readonly message: string }

/** Reads what the user wrote of the columns of a template nobody has seen. */
export async function readColumns(path: string | undefined): Promise<ColumnsRead> {
  if (path === undefined) return { kind: 'columns', written: undefined, mapped: {} }
  const text = await readFile(path, 'utf8').catch(() => undefined)
  if (text === undefined) return { kind: 'columns', written: undefined, mapped: {} }
  const parsed = fileShape.safeParse(jsonOf(text))
  if (!parsed.success)
    return {
      kind: 'wrong',
      message: `--columns「${path}」不是列的对照；请写成 {"列":{"列名":"含义"}}，或换一个还没有的文件名，检查后会写一份待填的`,
    }
  const written = parsed.data.列
  const read = readMapping(written)
  if (read.kind === 'mapping') return { kind: 'columns', written, mapped: { mapping: read.mapping } }
  const wrong = read.unknown.map(({ title, meaning }) => `「${title}」写的「${meaning}」`).join('、')
  return { kind: 'wrong', message: `--columns「${path}」里${wrong}不认识；可以写：${offered().join('、')}` }
}

function jsonOf(text: string): unknown {
  try {
    return JSON.parse(text)
  } catch {
    return undefined
  }
}

function offered(): readonly string[] {
  return [...columnMeanings().map(({ title }) => title), columnNotChecked]
}

/** Writes the columns still to be told into a new file, or says which are missing in the one there is. */
export async function writeColumns(
  path: string,
  written: Readonly<Record<string, string>> | undefined,
  artifacts: CheckRun['artifacts'],
  output: Output,
): Promise<void> {
  const unknown = unknownTitles(artifacts)
  if (written !== undefined) {
    if (unknown.length > 0)
      output.err(
        `还有${String(unknown.length)}列不知道是什么，没有检查：${unknown.join('、')}；请在 ${path} 里写上含义再检查\n`,
      )
    return
  }
  if (unknown.length === 0) {
    output.err(`各列都认出来了，不用写 ${path}\n`)
    return
  }
  const file = {
    说明: `每个列名后面写它的含义（从“可以写”里选），与检查无关的写“${columnNotChecked}”，填好后用同一个 --columns 再检查`,
    列: Object.fromEntries(unknown.map((title) => [title, ''])),
    可以写: offered(),
  }
  await writeFile(path, `${JSON.stringify(file, null, 2)}\n`, { flag: 'wx' })
  output.err(`${String(unknown.length)}列没有认出来，列在 ${path}；逐列填好后用同一个 --columns 再检查\n`)
}
