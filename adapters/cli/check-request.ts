import { readFile } from 'node:fs/promises'
import {
  fixListSchema,
  readRegion,
  type CheckRequest,
  type FixList,
  type PortalContract,
  type Region,
} from '../../checker/index.ts'
import type { Knowledge } from '../../knowledge/index.ts'
import type { CheckOptions } from './check-options.ts'
import { mappingIn } from '../portal/index.ts'
import { readContract, UsageError } from './portal/index.ts'
import { profileIn } from './read-profile.ts'

/** A request ready to run, with the reviewed list of corrections where one was given. */
export interface PreparedRequest {
  readonly kind: 'request'
  readonly request: Omit<CheckRequest, 'inputs'>
  readonly reviewed: FixList | undefined
}

export type RequestRead =
  PreparedRequest | { readonly kind: 'wrong'; readonly code: string; readonly message: string }

/** Reads the files the options name and the place. */
export async function readRequest(options: CheckOptions, knowledge: Knowledge): Promise<RequestRead> {
  const wrong = (code: string, message: string) => ({ kind: 'wrong', code, message }) as const
  const profile = options.profile === undefined ? undefined : profileIn(options.profile)
  if (typeof profile === 'string') return wrong('bad-profile', profile)
  const place = options.region ?? profile?.region
  const region = place === undefined ? undefined : regionOf(knowledge, place)
  if (typeof region === 'string') return wrong('bad-region', region)
  const reviewed = options.apply === undefined ? undefined : await fixListIn(options.apply)
  if (typeof reviewed === 'string') return wrong('bad-fixes', reviewed)
  const contract = options.portal === undefined ? undefined : await contractOf(options.portal)
  if (typeof contract === 'string') return wrong('bad-portal', contract)
  const { asOf, stage, limitBytes } = options
  return {
    kind: 'request',
    reviewed,
    request: {
      asOf,
      ...(region === undefined ? {} : { region }),
      ...(stage === undefined ? {} : { stage }),
      ...(profile === undefined ? {} : { profile }),
      ...(contract === undefined ? {} : { portal: { contract, mapping: mappingIn(profile, contract) } }),
      ...(limitBytes === undefined ? {} : { attachmentLimitBytes: limitBytes }),
    },
  }
}

/** The contract, or what is wrong with its file. */
async function contractOf(file: string): Promise<PortalContract | string> {
  try {
    return await readContract(file)
  } catch (error) {
    if (error instanceof UsageError) return error.message
    throw error
  }
}

/** The region, or what is wrong with it. */
function regionOf(knowledge: Knowledge, written: string): Region | string {
  const read = readRegion(knowledge, written)
  switch (read.kind) {
    case 'region':
      return read.region
    case 'several':
      return `--region「${written}」有几个地方：${read.names.join('、')}；请写全称`
    case 'unknown':
      return `--region「${written}」不认识；请写市或省的名称，如 阳泉、无锡、北京`
  }
}

async function fixListIn(path: string): Promise<FixList | string> {
  try {
    const parsed = fixListSchema.safeParse(JSON.parse(await readFile(path, 'utf8')))
    if (parsed.success) return parsed.data
  } catch {
    // Told below: not there, or no JSON.
  }
  return `--apply「${path}」不是 --fixes 写出来的改动清单`
}
