import { readdir, stat } from 'node:fs/promises'
import { basename, join, relative, sep } from 'node:path'
import { isCheckable, isOwnOutput, type CheckInput } from '../../checker/index.ts'

export type FoundInputs =
  | { readonly kind: 'inputs'; readonly inputs: readonly CheckInput[] }
  | { readonly kind: 'missing'; readonly path: string }

/** Files and the checkable files of folders, in order; a file is called by its name, one of a folder by its path inside it. */
export async function findInputs(paths: readonly string[]): Promise<FoundInputs> {
  const inputs: CheckInput[] = []
  for (const path of paths) {
    const found = await stat(path).catch(() => undefined)
    if (found === undefined) return { kind: 'missing', path }
    if (!found.isDirectory()) inputs.push({ path, file: basename(path) })
    else
      for (const inside of await filesUnder(path))
        inputs.push({ path: inside, file: relative(path, inside).split(sep).join('/') })
  }
  const once = inputs.filter(({ path }, at) => inputs.findIndex((each) => each.path === path) === at)
  return { kind: 'inputs', inputs: distinct(once) }
}

async function filesUnder(folder: string): Promise<readonly string[]> {
  const entries = await readdir(folder, { recursive: true, withFileTypes: true })
  return entries
    .filter((entry) => entry.isFile() && isCheckable(entry.name) && !isOwnOutput(entry.name))
    .map((entry) => join(entry.parentPath, entry.name))
    .toSorted()
}

/** Two files of one name are called by the paths they were given with. */
function distinct(inputs: readonly CheckInput[]): readonly CheckInput[] {
  const count = new Map<string, number>()
  for (const { file } of inputs) count.set(file, (count.get(file) ?? 0) + 1)
  return inputs.map(({ path, file }) => ({ path, file: (count.get(file) ?? 0) > 1 ? path : file }))
}
