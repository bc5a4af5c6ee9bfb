import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import type { z } from 'zod'
import { packageRoot, parseYaml } from '../../../knowledge/index.ts'

/** Reads one of this folder's data files; throws, naming file and place, when it does not fit the schema. */
export function readData<S extends z.ZodType>(name: string, schema: S): z.infer<S> {
  const file = join(packageRoot(), 'bot', 'understand', 'topics', name)
  const data: unknown = parseYaml(readFileSync(file, 'utf8'))
  const result = schema.safeParse(data)
  if (result.success) return result.data
  const problems = result.error.issues.map(({ path, message }) => `${path.map(String).join('.')}：${message}`)
  throw new Error(`bot/understand/topics/${name}：${problems.join('；')}`)
}
