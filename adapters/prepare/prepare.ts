import {
  checklistFor,
  type ChecklistOptions,
  type ChecklistParts,
  type ChecklistResult,
  type Profile,
} from '../../knowledge/index.ts'

/** 备: what the command line, the server and other doors ask for. */
export interface Prepare {
  readonly checklist: (profile: Profile, options: ChecklistOptions) => ChecklistResult
}

export function createPrepare(parts: ChecklistParts): Prepare {
  return { checklist: (profile, options) => checklistFor(parts, profile, options) }
}
