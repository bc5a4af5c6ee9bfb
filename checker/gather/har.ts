import { mkdtemp, readFile, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { z } from 'zod'
import { maskText } from '../mask.ts'

/** What is used of a HAR 1.2 file; everything else in it is dropped. */
const harSchema = z.object({
  log: z.object({
    entries: z.array(
      z.object({
        startedDateTime: z.string(),
        request: z.object({ method: z.string(), url: z.string(), httpVersion: z.string() }),
        response: z.object({
          status: z.number(),
          statusText: z.string(),
          httpVersion: z.string(),
          headers: z.array(z.object({ name: z.string(), value: z.string() })),
          redirectURL: z.string(),
          content: z.object({
            size: z.number(),
            mimeType: z.string(),
            text: z.string().optional(),
            encoding: z.string().optional(),
          }),
        }),
      }),
    ),
  }),
})
type Entry = z.infer<typeof harSchema>['log']['entries'][number]

/** Answers of a page, to be played back without any network. */
export interface ScrubbedHar {
  readonly log: { readonly version: '1.2'; readonly creator: unknown; readonly entries: readonly unknown[] }
}

const keptHeaders = /^(?:content-type|location|access-control-[a-z-]+)$/iu
/** Query parameters whose value lets somebody in. */
const secretName = /token|ticket|session|^sid$|auth|passw|secret|sign|^code$|key|cookie/iu

/**
 * Takes out of a recording what must not be kept: cookies, all request headers and bodies, secrets of addresses, writes that are not
 * named as reads, personal numbers in answers. What a page shows of a person besides numbers stays: recordings are for oneself.
 * @throws ZodError for what is no HAR.
 */
export function scrubHar(raw: unknown, isRead: (method: string, url: URL) => boolean): ScrubbedHar {
  const { log } = harSchema.parse(raw)
  return {
    log: {
      version: '1.2',
      creator: { name: 'xuetutong', version: '1' },
      entries: log.entries.flatMap((entry) => {
        const url = new URL(entry.request.url)
        const { status } = entry.response
        if (!/^https?:$/u.test(url.protocol) || status < 200 || status >= 400) return []
        return isRead(entry.request.method, url) ? [scrubbed(entry, url)] : []
      }),
    },
  }
}

function scrubbed({ startedDateTime, request, response }: Entry, url: URL): unknown {
  for (const name of new Set(url.searchParams.keys()))
    if (secretName.test(name)) url.searchParams.set(name, 'x')
  const { status, statusText, httpVersion, redirectURL, content } = response
  return {
    startedDateTime,
    time: 0,
    request: {
      method: request.method,
      url: url.href,
      httpVersion: request.httpVersion,
      cookies: [],
      headers: [],
      queryString: [],
      headersSize: -1,
      bodySize: -1,
    },
    response: {
      status,
      statusText,
      httpVersion,
      cookies: [],
      headers: response.headers.filter(({ name }) => keptHeaders.test(name)),
      content: maskedContent(content),
      headersSize: -1,
      bodySize: -1,
      redirectURL,
    },
    cache: {},
    timings: { send: 0, wait: 0, receive: 0 },
  }
}

/** Numbers in scripts and pictures are the page's own; those in data and markup may be a person's. */
function maskedContent(content: Entry['response']['content']): Entry['response']['content'] {
  if (content.text === undefined || !/json|html|xml|text\/plain/iu.test(content.mimeType)) return content
  if (content.encoding === 'base64') {
    const text = Buffer.from(content.text, 'base64').toString('utf8')
    return { ...content, text: Buffer.from(maskText(text)).toString('base64') }
  }
  return { ...content, text: maskText(content.text) }
}

/** Where a browser writes its recording, and how it is kept: scrubbed, at `target`; the raw one is deleted. */
export interface HarRecording {
  readonly path: string
  readonly keep: () => Promise<void>
}

export async function recordHar(
  target: string,
  isRead: (method: string, url: URL) => boolean,
): Promise<HarRecording> {
  const folder = await mkdtemp(join(tmpdir(), 'xuetutong-har-'))
  const path = join(folder, 'raw.har')
  return {
    path,
    keep: async () => {
      try {
        const raw: unknown = JSON.parse(await readFile(path, 'utf8'))
        await writeFile(target, JSON.stringify(scrubHar(raw, isRead)), { mode: 0o600 })
      } finally {
        await rm(folder, { recursive: true, force: true })
      }
    },
  }
}
