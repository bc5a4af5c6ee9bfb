import { parseArgs } from 'node:util'
import { loadGather, type GuardOptions } from '../../../checker/index.ts'
import { exitCodes } from '../output.ts'
import type { PortalSurroundings } from './surroundings.ts'

/** A mistake of usage, told and ended with exit code 2. */
export class UsageError extends Error {
  override readonly name = 'UsageError'
}

const options = {
  allow: { type: 'string', multiple: true },
  'read-post': { type: 'string', multiple: true },
  headed: { type: 'boolean' },
  browser: { type: 'string' },
  id: { type: 'string' },
  system: { type: 'string' },
  region: { type: 'string' },
  rows: { type: 'string' },
  portal: { type: 'string' },
  profile: { type: 'string' },
  har: { type: 'string' },
  out: { type: 'string' },
  json: { type: 'boolean' },
} as const

export interface PortalArguments {
  readonly positionals: readonly string[]
  readonly guard: GuardOptions
  readonly headed: boolean
  readonly json: boolean
  readonly id?: string
  readonly system?: string
  readonly region?: string
  readonly rows?: string
  readonly portal?: string
  readonly profile?: string
  /** Recorded to by `capture`, played back by `verify`. */
  readonly har?: string
  readonly out?: string
}

/** The arguments every browser action takes. @throws UsageError when no browser is found. */
export async function guardOptions(
  args: readonly string[],
  { machine, flags }: PortalSurroundings,
): Promise<PortalArguments> {
  const { values, positionals } = parseArgs({ args: [...args], allowPositionals: true, options })
  const { findBrowser } = await loadGather()
  const executablePath = findBrowser(
    values.browser === undefined ? machine : { ...machine, configured: values.browser },
  )
  if (executablePath === undefined)
    throw new UsageError(
      '没有找到浏览器；请安装 Chrome、Edge 或 Chromium（也可以 npx playwright install chromium），或用 --browser 写明位置',
    )
  const headed = values.headed === true
  return {
    positionals,
    headed,
    json: values.json === true,
    guard: {
      executablePath,
      headed,
      allowedHosts: values.allow ?? [],
      readPosts: values['read-post'] ?? [],
      flags,
    },
    ...pick(values, 'id'),
    ...pick(values, 'system'),
    ...pick(values, 'region'),
    ...pick(values, 'rows'),
    ...pick(values, 'portal'),
    ...pick(values, 'profile'),
    ...pick(values, 'har'),
    ...pick(values, 'out'),
  }
}

function pick<K extends 'id' | 'system' | 'region' | 'rows' | 'portal' | 'profile' | 'har' | 'out'>(
  values: { readonly [key in K]?: string | undefined },
  key: K,
): Partial<Record<K, string>> {
  const value = values[key]
  return value === undefined ? {} : ({ [key]: value } as Record<K, string>)
}

/** Runs an action; a page that cannot be read and a mistake of usage are told in a line, with what to do. */
export async function told(
  { output }: Pick<PortalSurroundings, 'output'>,
  json: boolean,
  action: () => Promise<number>,
): Promise<number> {
  const { GatherError } = await loadGather()
  try {
    return await action()
  } catch (error) {
    if (!(error instanceof UsageError || error instanceof GatherError)) throw error
    const hint = error instanceof GatherError ? error.hint : ''
    const code = error instanceof GatherError ? error.code : 'usage'
    if (json) output.out(`${JSON.stringify({ error: { code, message: error.message, hint } })}\n`)
    output.err(`${error.message}${hint === '' ? '' : `\n${hint}`}\n`)
    return exitCodes.usage
  }
}
