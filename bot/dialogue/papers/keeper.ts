import type { DocumentItem } from '../../../knowledge/index.ts'

/** Who keeps a paper that is not handed in: the body that makes it out; the enterprise, where an apprentice provides it or nobody is named. */
export function keeperOf({ providedBy }: Pick<DocumentItem, 'providedBy'>): string {
  return providedBy === undefined || providedBy === '学徒' ? '企业' : providedBy
}
