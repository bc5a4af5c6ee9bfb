import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { strToU8, zipSync } from 'fflate'
import { packageRoot } from '../../knowledge/index.ts'
import { manifestOf, manifestProblems, type TeamsPackageSettings } from './manifest.ts'

export type TeamsPackage =
  | { readonly kind: 'package'; readonly bytes: Uint8Array }
  | { readonly kind: 'bad-manifest'; readonly problems: readonly string[] }

/** The app package to upload to Teams: manifest and icons in a zip. The same settings give the same bytes. */
export async function teamsPackage(settings: TeamsPackageSettings): Promise<TeamsPackage> {
  const manifest = manifestOf(settings)
  const problems = await manifestProblems(manifest)
  if (problems.length > 0) return { kind: 'bad-manifest', problems }
  const icon = (name: string) => readFileSync(join(packageRoot(), 'adapters', 'teams-package', name))
  const files = {
    'manifest.json': strToU8(`${JSON.stringify(manifest, null, 2)}\n`),
    'color.png': icon('color.png'),
    'outline.png': icon('outline.png'),
  }
  return { kind: 'package', bytes: zipSync(files, { mtime: new Date(1980, 0, 1) }) }
}
