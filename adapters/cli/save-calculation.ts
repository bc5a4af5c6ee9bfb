import { writeFile } from 'node:fs/promises'
import { join, parse } from 'node:path'
import type { Assistant } from '../../bot/index.ts'
import { buildCalculation, calculationSheet, calculationWords } from '../calculation/index.ts'
import type { StoredTurn } from '../store/index.ts'

/** Files of one day and folder that may bear the name. */
const mostFiles = 100

/** Writes the 测算表 of the last sum into a folder, under a name that is not taken. `problem` is for the user. */
export async function saveCalculation(
  turns: readonly StoredTurn[],
  { knowledge }: Assistant,
  madeAt: string,
  folder: string,
): Promise<{ readonly path: string } | { readonly problem: string }> {
  const table = buildCalculation('chat', turns, knowledge.program, madeAt)
  if (table === undefined) return { problem: '还没有算过金额，没有可以导出的' }
  const content = await calculationSheet(table)
  const { name, ext } = parse(calculationWords.fileName(table.asOf))
  for (let number = 1; number <= mostFiles; number++) {
    const path = join(folder, `${name}${number === 1 ? '' : `-${String(number)}`}${ext}`)
    try {
      await writeFile(path, content, { flag: 'wx' })
      return { path }
    } catch (error) {
      const code = error instanceof Error && 'code' in error ? error.code : undefined
      if (code !== 'EEXIST')
        return { problem: `测算表没有存成：写不进 ${path}（${String(code)}）；请用 --export-to 换一个文件夹` }
    }
  }
  return { problem: `${folder} 里这一天的测算表已经有${String(mostFiles)}份；请用 --export-to 换一个文件夹` }
}
