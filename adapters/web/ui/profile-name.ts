import type { ProfileBody } from '../../http/contract/index.ts'

/** What users call a profile: the enterprise's name, or what is said where none is written. */
export function profileName({ name, region }: ProfileBody, unnamed: string): string {
  return name === '' ? `${unnamed}（${region}）` : name
}
