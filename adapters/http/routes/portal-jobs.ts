import { rm } from 'node:fs/promises'
import { z } from 'zod'
import { isAllowedHost } from '../../../checker/index.ts'
import { pageId, portalJobKinds, rowLimit, type CaptureInput, type DryRunInput } from '../../portal/index.ts'
import type { Owner } from '../../store/index.ts'
import {
  contractId,
  errorBody,
  portalAccepted,
  portalCaptureBody,
  portalDryRunFields,
  portalTurnBody,
  portalVerifyBody,
} from '../contract/index.ts'
import { HttpError } from '../errors.ts'
import { messages } from '../messages.zh.ts'
import type { HttpPorts, Portals, Resource } from '../ports.ts'
import { acceptUploads, receive, wrongFields } from '../uploads.ts'
import { contractById } from './portal-contract.ts'
import { profileOf } from './profiles.ts'
import { regionOf } from './region.ts'

const byId = z.object({ id: contractId })

/** The jobs that open a browser on a filing page, and the words their user says to one. */
export const portalJobs: Resource = async (api, ports) => {
  const tags = ['portals']
  const { contracts, turns } = ports.portals
  await acceptUploads(api)

  api.post(
    '/portals/capture',
    { schema: { tags, body: portalCaptureBody, response: { 202: portalAccepted, default: errorBody } } },
    async ({ owner, body }, reply) => {
      const { url, region, person } = body
      const address = allowed(ports.portals, url, person)
      const input: CaptureInput = {
        url,
        id: body.id ?? pageId(address),
        system: body.system ?? address.host,
        ...(region === undefined ? {} : { region }),
        ...turnFor(ports, person),
      }
      return reply.status(202).send(await start(owner, portalJobKinds.capture, input))
    },
  )

  api.post(
    '/portals/:id/verify',
    {
      schema: {
        tags,
        params: byId,
        body: portalVerifyBody,
        response: { 202: portalAccepted, default: errorBody },
      },
    },
    async ({ owner, params: { id }, body: { url, person } }, reply) => {
      const contract = await contractById(contracts, owner, id)
      const address = url ?? contract.steps[0]?.address ?? ''
      if (contract.state !== 'captured' || address === '')
        throw new HttpError(
          409,
          'not-captured',
          messages.notCaptured(contract.system),
          messages.notCapturedHint,
        )
      allowed(ports.portals, address, person)
      const input: CaptureInput = { url: address, id, system: contract.system, ...turnFor(ports, person) }
      return reply.status(202).send(await start(owner, portalJobKinds.verify, input))
    },
  )

  api.post(
    '/portals/dry-run',
    {
      config: { isUpload: true },
      schema: {
        tags,
        consumes: ['multipart/form-data'],
        response: { 202: portalAccepted, default: errorBody },
      },
    },
    async (request, reply) => {
      const { owner } = request
      let turn: string | undefined
      const job = await ports.jobs.enqueue(owner, portalJobKinds.dryRun, async (folder) => {
        const uploaded = await receive(request, folder)
        try {
          const input = await dryRunOf(ports, owner, uploaded)
          turn = input.turn
          return input
        } catch (error) {
          await Promise.all(uploaded.inputs.map(({ path }) => rm(path, { force: true })))
          throw error
        }
      })
      return reply.status(202).send({ jobId: job.id, ...(turn === undefined ? {} : { turn }) })
    },
  )

  api.post(
    '/portals/self-test',
    { schema: { tags, response: { 202: portalAccepted, default: errorBody } } },
    async ({ owner }, reply) => reply.status(202).send(await start(owner, portalJobKinds.selfTest, {})),
  )

  api.post(
    '/portals/turns/:turn',
    {
      schema: {
        tags,
        params: z.object({ turn: z.string().max(200) }),
        body: portalTurnBody,
        response: { 204: z.null(), default: errorBody },
      },
    },
    async ({ params: { turn }, body: { word } }, reply) => {
      if (!turns.say(turn, word))
        throw new HttpError(404, 'unknown-turn', messages.unknownTurn, messages.unknownTurnHint)
      return reply.status(204).send(null)
    },
  )

  async function start(owner: Owner, kind: string, input: { readonly turn?: string }) {
    const job = await ports.jobs.enqueue(owner, kind, () => Promise.resolve(input))
    return { jobId: job.id, ...(input.turn === undefined ? {} : { turn: input.turn }) }
  }
}

async function dryRunOf(
  ports: HttpPorts,
  owner: Owner,
  { inputs, fields }: Awaited<ReturnType<typeof receive>>,
): Promise<DryRunInput> {
  const parsed = portalDryRunFields.safeParse(fields)
  if (!parsed.success) throw wrongFields(parsed.error)
  const { url, id, region, asOf = ports.today(), profileId } = parsed.data
  const person = parsed.data.person === 'true'
  allowed(ports.portals, url, person)
  const rows = [...new Set(parsed.data.rows.split(/[,，、]/u).map(Number))]
  if (rows.length > rowLimit)
    throw new HttpError(400, 'too-many-rows', messages.tooManyRows(rowLimit), messages.tooManyRowsHint)
  const [file, ...others] = inputs
  if (file === undefined || others.length > 0)
    throw new HttpError(400, 'one-file', messages.oneFile, messages.oneFileHint)
  if (id !== undefined) await contractById(ports.portals.contracts, owner, id)
  const profile = profileId === undefined ? undefined : await profileOf(ports.store, owner, profileId)
  const place = regionOf(ports.assistant.knowledge, region, profile)
  return {
    url,
    file,
    rows,
    asOf,
    ...(id === undefined ? {} : { id }),
    ...(place === undefined ? {} : { region: place }),
    ...(profile === undefined ? {} : { profile }),
    ...turnFor(ports, person),
  }
}

/** @throws HttpError 403 for a host nobody allowed, 400 where no window can stand before the user. */
function allowed({ settings }: Portals, url: string, person: boolean): URL {
  const address = new URL(url)
  const port = address.port === '' ? (address.protocol === 'https:' ? 443 : 80) : Number(address.port)
  if (!isAllowedHost({ ...settings, loopback: settings.ownMachine }, address.hostname, port))
    throw new HttpError(
      403,
      'host-not-allowed',
      messages.hostNotAllowed(address.host),
      messages.hostNotAllowedHint,
    )
  if (person && !settings.ownMachine)
    throw new HttpError(400, 'no-window', messages.noWindow, messages.noWindowHint)
  return address
}

function turnFor({ newId }: HttpPorts, person: boolean): { readonly turn?: string } {
  return person ? { turn: newId() } : {}
}
