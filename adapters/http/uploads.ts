import { randomUUID } from 'node:crypto'
import { createWriteStream } from 'node:fs'
import { rm } from 'node:fs/promises'
import { join } from 'node:path'
import type { Readable } from 'node:stream'
import { pipeline } from 'node:stream/promises'
import multipart from '@fastify/multipart'
import type { FastifyInstance, FastifyRequest } from 'fastify'
import type { z } from 'zod'
import type { CheckInput } from '../../checker/index.ts'
import { uploadLimits } from './contract/index.ts'
import { HttpError } from './errors.ts'
import { messages } from './messages.zh.ts'
import { uploadTimeoutMs } from './slow-bodies.ts'

/** Lets a resource's routes take multipart bodies. */
export async function acceptUploads(api: Pick<FastifyInstance, 'register'>): Promise<void> {
  const { files, fileBytes } = uploadLimits
  await api.register(multipart, {
    throwFileSizeLimit: false,
    limits: { files, fileSize: fileBytes, fields: 10, fieldSize: 2_000, parts: files + 10 },
    preservePath: true,
  })
}

export interface Uploaded {
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

/** Streams the files to random names in a job's own folder. @throws HttpError, with nothing left behind. */
export async function receive(request: FastifyRequest, folder: string): Promise<Uploaded> {
  if (!request.isMultipart())
    throw new HttpError(415, 'bad-content-type', messages.notMultipart, messages.notMultipartHint)
  request.raw.socket.setTimeout(uploadTimeoutMs)
  const parts: AsyncIterable<Part> = request.parts()
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

/** What is wrong with the fields beside the files, by name. */
export function wrongFields({ issues }: z.ZodError): HttpError {
  const names = issues.flatMap((issue) =>
    issue.code === 'unrecognized_keys' ? issue.keys : [String(issue.path[0] ?? '')],
  )
  return new HttpError(400, 'bad-request', messages.badFields([...new Set(names)]), messages.badFieldsHint)
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
