import { existsSync, readFileSync } from 'node:fs'
import { dirname, join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { parseYaml } from '../yaml/index.ts'
import { buildDaysOff, type DaysOffTable } from './days-off.ts'

/** Reads and validates `knowledge/calendar/days-off.yaml`. Throws when the file is missing or wrong. */
export function loadDaysOff(
  path: string = join(packageRoot(), 'knowledge', 'calendar', 'days-off.yaml'),
): DaysOffTable {
  const data: unknown = parseYaml(readFileSync(path, 'utf8'))
  return buildDaysOff(data)
}

function packageRoot(): string {
  let folder = dirname(fileURLToPath(import.meta.url))
  while (!existsSync(join(folder, 'package.json'))) {
    const parent = dirname(folder)
    if (parent === folder)
      throw new Error('No package.json above knowledge/calendar: the package is incomplete.')
    folder = parent
  }
  return folder
}
