import type { CheckRequest } from '../../../checker/index.ts'
import { stages } from '../../../knowledge/index.ts'
import { checkJobKind } from '../../check/index.ts'
import { mappingIn } from '../../portal/index.ts'
import type { Owner } from '../../store/index.ts'
import { checkAccepted, checkFields, errorBody } from '../contract/index.ts'
import { HttpError } from '../errors.ts'
import { messages } from '../messages.zh.ts'
import type { HttpPorts, Resource } from '../ports.ts'
import { acceptUploads, receive, wrongFields, type Uploaded } from '../uploads.ts'
import { mappingOf } from './columns.ts'
import { contractById } from './portal-contract.ts'
import { profileOf } from './profiles.ts'
import { regionOf } from './region.ts'

/** Files to check: streamed to random names in the job's own folder, deleted when the job has ended. */
export const checks: Resource = async (api, ports) => {
  await acceptUploads(api)

  api.post(
    '/checks',
    {
      config: { isUpload: true },
      schema: {
        tags: ['checks'],
        consumes: ['multipart/form-data'],
        response: { 202: checkAccepted, default: errorBody },
      },
    },
    async (request, reply) => {
      const { owner } = request
      const job = await ports.jobs.enqueue(owner, checkJobKind, async (folder) => {
        const uploaded = await receive(request, folder)
        return requestOf(ports, owner, uploaded)
      })
      return reply.status(202).send({ jobId: job.id })
    },
  )
}

async function requestOf(ports: HttpPorts, owner: Owner, uploaded: Uploaded): Promise<CheckRequest> {
  const parsed = checkFields.safeParse(uploaded.fields)
  if (!parsed.success) throw wrongFields(parsed.error)
  const { region, stage: written, asOf = ports.today(), profileId, portal } = parsed.data
  const stage = stages.find((each) => each === written)
  if (written !== undefined && stage === undefined)
    throw new HttpError(400, 'bad-stage', messages.badStage(written), messages.badStageHint(stages))
  const profile = profileId === undefined ? undefined : await profileOf(ports.store, owner, profileId)
  const contract =
    portal === undefined ? undefined : await contractById(ports.portals.contracts, owner, portal)
  const place = regionOf(ports.assistant.knowledge, region, profile)
  return {
    inputs: uploaded.inputs,
    asOf,
    ...(stage === undefined ? {} : { stage }),
    ...(place === undefined ? {} : { region: place }),
    ...(profile === undefined ? {} : { profile }),
    mapping: await mappingOf(ports.store, owner),
    ...(contract === undefined ? {} : { portal: { contract, mapping: mappingIn(profile, contract) } }),
  }
}
