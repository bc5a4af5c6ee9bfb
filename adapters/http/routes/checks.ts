import { randomUUID } from 'node:crypto'
import { createWriteStream } from 'node:fs'
import { rm } from 'node:fs/promises'
import { join } from 'node:path'
import type { Readable } from 'node:stream'
import { pipeline } from 'node:stream/promises'
import multipart from '@fastify/multipart'
import { readRegion, type CheckInput, type CheckRequest, type Region } from '../../../checker/index.ts'
import { stages, type Knowledge, type Profile } from '../../../knowledge/index.ts'
import { checkJobKind } from '../../check/index.ts'
import type { Owner } from '../../store/index.ts'
import { checkAccepted, checkFields, errorBody, uploadLimits } from '../contract/index.ts'
import { HttpError } from '../errors.ts'
import { uploadTimeoutMs } from '../slow-bodies.ts'
import { messages } from '../messages.zh.ts'
import type { HttpPorts, Resource } from '../ports.ts'
import { mappingOf } from './columns.ts'
import { profileOf } from './profiles.ts'

/** Files to check: streamed to random names in the job's own folder, deleted when the job has ended. */
export const checks: Resource = async (api, ports) => {
  const { files, fileBytes } = uploadLimits
  await api.register(multipart, {
    throwFileSizeLimit: false,
    limits: { files, fileSize: fileBytes, fields: 10, fieldSize: 1_000, parts: files + 10 },
    preservePath: true,
  })

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
      if (!request.isMultipart())
        throw new HttpError(415, 'bad-content-type', messages.notMultipart, messages.notMultipartHint)
      request.raw.socket.setTimeout(uploadTimeoutMs)
      const { owner } = request
      const job = await ports.jobs.enqueue(owner, checkJobKind, async (folder) => {
        const uploaded = await receive(request.parts(), folder)
        return requestOf(ports, owner, uploaded)
      })
      return reply.status(202).send({ jobId: job.id })
    },
  )
}

interface Uploaded {
  readonly inputs: readonly CheckInput[]
  readonly fields: Readonly<Record<string, string>>
}

type Part =
  | {
      readonly type: 'file'
      readonly filename: string
      readonly file: Readable & { readonly truncated: boolean }
    }
  | { readonly type: 'field'; readonly fieldname: string; readonly value: unknown }

async function receive(parts: AsyncIterable<Part>, folder: string): Promise<Uploaded> {
  const inputs: CheckInput[] = []
  const fields: Record<string, string> = {}
  let total = 0
  try {
    for await (const part of parts) {
      if (part.type === 'field') {
        if (typeof part.value === 'string' && part.value.trim() !== '') fields[part.fieldname] = part.value
        continue
      }
      // A file field nobody chose a file for comes with an empty name.
      if (part.filename === '') {
        part.file.resume()
        continue
      }
      const path = join(folder, randomUUID())
      const target = createWriteStream(path, { flags: 'wx', mode: 0o600 })
      await pipeline(part.file, target)
      total += target.bytesWritten
      const file = shownName(part.filename)
      if (part.file.truncated) throw tooLarge(messages.fileTooLarge(file, megabytes(uploadLimits.fileBytes)))
      if (total > uploadLimits.totalBytes)
        throw tooLarge(messages.uploadTooLarge(megabytes(uploadLimits.totalBytes)))
      inputs.push({ path, file: distinctName(file, inputs) })
    }
  } catch (error) {
    await Promise.all(inputs.map(({ path }) => rm(path, { force: true })))
    throw asHttpError(error)
  }
  if (inputs.length === 0) throw new HttpError(400, 'no-file', messages.noFile, messages.noFileHint)
  return { inputs, fields }
}

async function requestOf(ports: HttpPorts, owner: Owner, uploaded: Uploaded): Promise<CheckRequest> {
  const parsed = checkFields.safeParse(uploaded.fields)
  if (!parsed.success) {
    const names = parsed.error.issues.flatMap((issue) =>
      issue.code === 'unrecognized_keys' ? issue.keys : [String(issue.path[0] ?? '')],
    )
    throw new HttpError(400, 'bad-request', messages.badFields([...new Set(names)]), messages.badFieldsHint)
  }
  const { region, stage: written, asOf = ports.today(), profileId } = parsed.data
  const stage = stages.find((each) => each === written)
  if (written !== undefined && stage === undefined)
    throw new HttpError(400, 'bad-stage', messages.badStage(written), messages.badStageHint(stages))
  const profile = profileId === undefined ? undefined : await profileOf(ports.store, owner, profileId)
  const place = regionOf(ports.assistant.knowledge, region, profile)
  return {
    inputs: uploaded.inputs,
    asOf,
    ...(stage === undefined ? {} : { stage }),
    ...(place === undefined ? {} : { region: place }),
    ...(profile === undefined ? {} : { profile }),
    mapping: await mappingOf(ports.store, owner),
  }
}

function regionOf(
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

/** What the user calls the file: never used as a path here. */
function shownName(filename: string): string {
  return filename
    .split(/[/\\]/u)
    .filter((part) => part !== '' && part !== '.' && part !== '..')
    .join('/')
    .replace(/[\u0000-\u001f\u007f]/gu, '')
    .slice(-200)
}

function distinctName(file: string, taken: readonly CheckInput[]): string {
  let name = file
  for (let number = 2; taken.some((each) => each.file === name); number += 1)
    name = `(${String(number)}) ${file}`
  return name
}

function asHttpError(error: unknown): unknown {
  const code = error instanceof Error && 'code' in error ? String(error.code) : ''
  if (code === 'FST_FILES_LIMIT' || code === 'FST_PARTS_LIMIT')
    return new HttpError(413, 'too-many-files', messages.tooManyFiles(uploadLimits.files), messages.splitHint)
  if (code === 'FST_REQ_FILE_TOO_LARGE')
    return tooLarge(messages.uploadTooLarge(megabytes(uploadLimits.fileBytes)))
  return error
}

function tooLarge(message: string): HttpError {
  return new HttpError(413, 'too-large', message, messages.splitHint)
}

function megabytes(bytes: number): number {
  return Math.round(bytes / 1024 / 1024)
}
