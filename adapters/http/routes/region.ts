import { readRegion, type Region } from '../../../checker/index.ts'
import type { Knowledge, Profile } from '../../../knowledge/index.ts'
import { HttpError } from '../errors.ts'
import { messages } from '../messages.zh.ts'

/** The place that was written, else the profile's. @throws HttpError 400 */
export function regionOf(
  knowledge: Knowledge,
  written: string | undefined,
  profile: Profile | undefined,
): Region | undefined {
  const name = written ?? profile?.region
  if (name === undefined) return undefined
  const read = readRegion(knowledge, name)
  switch (read.kind) {
    case 'region':
      return read.region
    case 'several':
      throw new HttpError(400, 'bad-region', messages.severalPlaces(name, read.names), messages.regionHint)
    case 'unknown':
      throw new HttpError(400, 'bad-region', messages.unknownRegion(name), messages.regionHint)
  }
}
