import { createWriteStream } from 'node:fs'
import { randomUUID } from 'node:crypto'
import { join } from 'node:path'
import { Readable, Transform } from 'node:stream'
import { pipeline } from 'node:stream/promises'
import { printYuan } from '../../bot/index.ts'
import { checkJobKind } from '../check/index.ts'
import { checkResult, uploadLimits, type CheckResultBody } from '../http/contract/index.ts'
import { isFinal, JobError, type Jobs } from '../jobs/index.ts'
import type { Inbound, MessageActivity } from './activity/index.ts'
import { cardActivity, textActivity, type Card } from './activity/index.ts'
import type { TurnOutcome } from './hosts/host.ts'
import { linkTo, paths, seesOwn, type LinkSettings } from './links.ts'
import { messages } from './messages.zh.ts'

/** A file somebody sent; `open` @throws when it cannot be had. */
export interface FileRef {
  readonly name: string
  readonly open: () => Promise<Readable>
}

export interface FileParts {
  readonly jobs: Jobs
  readonly links: LinkSettings
  /** ISO date in Beijing. */
  readonly today: () => string
}

/** Where a file of a finished check can be fetched in this channel; left out: nowhere. */
export type FileUrl = (jobId: string, name: string) => string

const mostFiles = 20
const mostCauses = 6

export interface FilesSent {
  /** Something was said along with them. */
  readonly words: boolean
  readonly url?: FileUrl
}

/** Begins a check of files sent in a channel; its result follows when it is done. */
export async function checkFiles(
  { owner, channel, cardActions }: Inbound,
  files: readonly FileRef[],
  { jobs, links, today }: FileParts,
  { words, url }: FilesSent,
): Promise<TurnOutcome> {
  if (files.length > mostFiles) return only(textActivity(messages.tooManyFiles(mostFiles)))
  let jobId: string
  try {
    const job = await jobs.enqueue(owner, checkJobKind, async (folder) => ({
      inputs: await Promise.all(files.map((file) => keep(file, folder))),
      asOf: today(),
    }))
    jobId = job.id
  } catch (error) {
    if (error instanceof JobError) return only(textActivity(failure(error.failure)))
    throw error
  }
  return {
    messages: [textActivity(`${messages.checking(files.length)}${words ? messages.wordsLeftOut : ''}`)],
    later: async () => {
      const gone = new AbortController()
      for await (const job of jobs.watch(owner, jobId, gone.signal)) {
        if (!isFinal(job.state)) continue
        const result = checkResult.safeParse(job.result).data
        if (job.state !== 'done' || result === undefined)
          return [textActivity(job.error === undefined ? messages.checkStopped : failure(job.error))]
        const page = seesOwn(owner, links) ? linkTo(paths.report(jobId), channel, links) : undefined
        return [resultActivity(result, jobId, page, cardActions, url)]
      }
      return [textActivity(messages.checkStopped)]
    },
  }
}

function only(message: MessageActivity): TurnOutcome {
  return { messages: [message] }
}

function failure({ message, hint }: { readonly message: string; readonly hint?: string }): string {
  return hint === undefined ? message : `${message}。${hint}`
}

/** Streams a file into the job's folder under a random name. */
async function keep({ name, open }: FileRef, folder: string) {
  const path = join(folder, randomUUID())
  let size = 0
  const counted = new Transform({
    transform: (chunk: Buffer, _encoding, done) => {
      size += chunk.length
      if (size > uploadLimits.fileBytes)
        done(new JobError({ code: 'too-large', message: messages.tooLarge(name) }))
      else done(null, chunk)
    },
  })
  try {
    await pipeline(await open(), counted, createWriteStream(path, { flags: 'wx', mode: 0o600 }))
  } catch (error) {
    throw error instanceof JobError ? error : new JobError({ code: 'no-file', message: messages.noFile })
  }
  return { path, file: name.replace(/[\u0000-\u001f\u007f/\\]/gu, '').slice(-200) }
}

/** The result as a message: the money first, then what was found by cause; the files where the channel can give them. */
function resultActivity(
  result: CheckResultBody,
  jobId: string,
  page: string | undefined,
  how: Inbound['cardActions'],
  fileUrl: FileUrl | undefined,
): MessageActivity {
  const { summary, findings, notChecked, files } = result
  const { money, counts } = summary
  const causes = causesOf(findings)
  const card: Card = {
    title: messages.checked(summary.files.length, summary.checked),
    lines: [
      ...(money === undefined
        ? []
        : [
            messages.expected(printYuan(money.expectedFen), money.arithmetic),
            ...(money.statedFen === undefined ? [] : [messages.stated(printYuan(money.statedFen))]),
          ]),
      messages.counts(Object.entries(counts).filter(([, count]) => count > 0)),
      ...causes.slice(0, mostCauses).map(({ message, fix, count }) => messages.cause(message, count, fix)),
      ...(causes.length > mostCauses ? [messages.moreCauses(causes.length - mostCauses)] : []),
      ...(notChecked.length === 0 ? [] : [messages.notChecked(notChecked.map(({ what }) => what))]),
      messages.noPromise,
      ...(page === undefined && fileUrl === undefined ? [messages.rowsOnPage] : []),
    ],
    actions: page === undefined ? [] : [{ kind: 'open', title: messages.openReport, url: page }],
  }
  const sent =
    fileUrl === undefined
      ? []
      : files
          .filter(({ kind }) => kind === 'html' || kind === 'annotated' || kind === 'fixed')
          .map(({ name }) => ({
            contentType: 'application/octet-stream',
            name,
            contentUrl: fileUrl(jobId, name),
          }))
  return cardActivity(card, how, sent)
}

interface Cause {
  readonly message: string
  readonly fix: string
  readonly count: number
}

/** One line a kind of finding, what is certain first. */
function causesOf(findings: CheckResultBody['findings']): readonly Cause[] {
  const byCode = new Map<string, Cause & { readonly rank: number }>()
  for (const { code, severity, message, fix } of findings) {
    const known = byCode.get(`${severity} ${code}`)
    byCode.set(`${severity} ${code}`, {
      message: known?.message ?? message,
      fix: known?.fix ?? fix,
      count: (known?.count ?? 0) + 1,
      rank: severities.indexOf(severity),
    })
  }
  return [...byCode.values()].sort((a, b) => a.rank - b.rank)
}

const severities = ['错误', '警告', '待人工确认', '提示']
