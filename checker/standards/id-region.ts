import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { z } from 'zod'
import { packageRoot, parseYaml } from '../../knowledge/index.ts'

/** Provinces, and the prefixes of the residence permits of Hong Kong (81), Macao (82) and Taiwan (83). */
const provinces = new Set(
  '11 12 13 14 15 21 22 23 31 32 33 34 35 36 37 41 42 43 44 45 46 50 51 52 53 54 61 62 63 64 65 71 81 82 83'.split(
    ' ',
  ),
)

export function isProvince(prefix: string): boolean {
  return provinces.has(prefix)
}

let known: ReadonlySet<string> | undefined

/** Whether the code is, or ever was, a county's or city's; provinces without a table here count as known. */
export function isKnownRegion(code: string): boolean {
  known ??= readRegions()
  return known.has(code) || !known.has(code.slice(0, 2))
}

const schema = z.record(z.string().regex(/^\d{2}$/), z.array(z.string()))

function readRegions(): Set<string> {
  const path = join(packageRoot(), 'checker', 'standards', 'region-codes.yaml')
  const regions = new Set<string>()
  for (const [province, lines] of Object.entries(schema.parse(parseYaml(readFileSync(path, 'utf8'))))) {
    regions.add(province)
    for (const line of lines) for (const rest of line.split(' ')) regions.add(province + rest)
  }
  return regions
}
