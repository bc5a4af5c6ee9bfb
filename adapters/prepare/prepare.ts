import { createForms, type Forms } from '../../checker/index.ts'
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
  readonly forms: Forms
}

/** @throws FormError when the forms' layouts do not fit the packs. */
export function createPrepare(parts: ChecklistParts): Prepare {
  return {
    checklist: (profile, options) => checklistFor(parts, profile, options),
    forms: createForms(parts.knowledge),
  }
}
