import type { Checklist, ChecklistOptions, Profile } from '../../../knowledge/index.ts'
import { checklist, checklistRequest, errorBody } from '../contract/index.ts'
import { HttpError } from '../errors.ts'
import type { HttpPorts, Resource } from '../ports.ts'
import { profileGiven } from './profiles.ts'

/** What one enterprise has to prepare, by when, and whom to ask. */
export const checklists: Resource = async (api, { store, prepare, today }) => {
  api.post(
    '/checklists',
    {
      schema: {
        tags: ['checklists'],
        body: checklistRequest,
        response: { 200: checklist, default: errorBody },
      },
    },
    async ({ owner, body }) => {
      const profile = await profileGiven(store, owner, body)
      return checklistOf(prepare, profile, {
        asOf: body.asOf ?? today(),
        ...(body.stage === undefined ? {} : { stage: body.stage }),
      })
    },
  )
}

/** @throws HttpError 422 when the profile's region names no place, or several. */
export function checklistOf(
  prepare: HttpPorts['prepare'],
  profile: Profile,
  options: ChecklistOptions,
): Checklist {
  const result = prepare.checklist(profile, options)
  if (result.kind === 'checklist') return result.checklist
  throw new HttpError(422, 'unknown-place', result.message, result.hint)
}
