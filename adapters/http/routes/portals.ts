import { z } from 'zod'
import { contractSchema, fieldIds, loadGather } from '../../../checker/index.ts'
import { contractLimit } from '../../portal/index.ts'
import {
  contractId,
  errorBody,
  portalDetail,
  portalList,
  portalMappingBody,
  profile as profileBody,
} from '../contract/index.ts'
import { HttpError } from '../errors.ts'
import { messages } from '../messages.zh.ts'
import type { Resource } from '../ports.ts'
import { contractById, detailOf, headOf, unknownContract } from './portal-contract.ts'
import { profileOf, saveProfile } from './profiles.ts'

const byId = z.object({ id: contractId })
const ofProfile = z.object({ profileId: z.string().max(200).optional() })

/** Contracts of filing pages: what is known of them, and what their user confirmed. */
export const portals: Resource = async (api, ports) => {
  const tags = ['portals']
  const { contracts, settings } = ports.portals

  api.get(
    '/portals',
    { schema: { tags, response: { 200: portalList, default: errorBody } } },
    async ({ owner }) => {
      const { findBrowser } = await loadGather()
      return {
        portals: (await contracts.list(owner)).map((contract) => headOf(ports, contract)),
        browser: findBrowser(settings.machine) !== undefined,
        window: settings.ownMachine,
        allowedHosts: [...settings.allowedHosts],
      }
    },
  )

  api.get(
    '/portals/:id',
    {
      schema: {
        tags,
        params: byId,
        querystring: ofProfile,
        response: { 200: portalDetail, default: errorBody },
      },
    },
    async ({ owner, params: { id }, query: { profileId } }) => {
      const contract = await contractById(contracts, owner, id)
      const profile = profileId === undefined ? undefined : await profileOf(ports.store, owner, profileId)
      return detailOf(contract, profile)
    },
  )

  api.put(
    '/portals/:id',
    { schema: { tags, params: byId, response: { 200: portalDetail, default: errorBody } } },
    async ({ owner, params: { id }, body }) => {
      const parsed = contractSchema.safeParse(body)
      if (!parsed.success || parsed.data.id !== id || parsed.data.state !== 'captured')
        throw new HttpError(422, 'bad-contract', messages.badContract, messages.badContractHint)
      if ((await contracts.save(owner, parsed.data, ports.now())) === 'too-many')
        throw new HttpError(
          409,
          'too-many-contracts',
          messages.tooManyContracts(contractLimit),
          messages.tooManyContractsHint,
        )
      return detailOf(await contractById(contracts, owner, id), undefined)
    },
  )

  api.delete(
    '/portals/:id',
    { schema: { tags, params: byId, response: { 204: z.null(), default: errorBody } } },
    async ({ owner, params: { id } }, reply) => {
      if (!(await contracts.remove(owner, id))) throw unknownContract(id)
      return reply.status(204).send(null)
    },
  )

  api.put(
    '/portals/:id/mapping',
    {
      schema: {
        tags,
        params: byId,
        body: portalMappingBody,
        response: { 200: profileBody, default: errorBody },
      },
    },
    async ({ owner, params: { id }, body: { profileId, fields } }) => {
      const contract = await contractById(contracts, owner, id)
      const profile = await profileOf(ports.store, owner, profileId)
      const known = new Set(contract.steps.flatMap((step) => step.fields.map(({ key }) => key)))
      const wrong = Object.entries(fields).filter(
        ([key, column]) => !known.has(key) || (column !== null && !fieldIds.some((each) => each === column)),
      )
      if (wrong.length > 0)
        throw new HttpError(
          422,
          'bad-mapping',
          messages.badMapping(wrong.map(([key]) => key)),
          messages.badMappingHint,
        )
      const mapping = Object.fromEntries(Object.entries(fields).map(([key, column]) => [key, column ?? '']))
      return saveProfile(ports, owner, { ...profile, portals: { ...profile.portals, [id]: mapping } })
    },
  )
}
