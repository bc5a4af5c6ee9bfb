import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { z } from 'zod'
import { packageRoot } from '../knowledge/index.ts'

const packageFile = z.looseObject({ version: z.string() })

/** The version of the product, as its package.json says. */
export function productVersion(): string {
  return packageFile.parse(JSON.parse(readFileSync(join(packageRoot(), 'package.json'), 'utf8'))).version
}
