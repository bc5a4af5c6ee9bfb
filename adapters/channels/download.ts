import { Readable } from 'node:stream'
import type { FileLink } from './activity/index.ts'
import type { FileRef } from './files.ts'
import { isAllowed } from './hosts/service-url.ts'

/** Where Teams keeps files sent in a chat. */
const fileHosts = ['*.sharepoint.com', '*.sharepoint.cn'] as const
const patience = 30_000

/** Files a channel names by their address; only from hosts it may keep files on. */
export function downloadable(
  links: readonly FileLink[],
  hosts: readonly string[],
  local: boolean,
): readonly FileRef[] {
  return links
    .filter(({ url }) => isAllowed(url, [...fileHosts, ...hosts], local))
    .map(({ name, url }) => ({
      name,
      open: async () => {
        // A redirect would lead past the list of hosts.
        const response = await fetch(url, { redirect: 'error', signal: AbortSignal.timeout(patience) })
        if (!response.ok || response.body === null) throw new Error('no file')
        return Readable.from(chunksOf(response.body))
      },
    }))
}

async function* chunksOf(body: ReadableStream<Uint8Array>): AsyncGenerator<Uint8Array> {
  const reader = body.getReader()
  for (;;) {
    const { done, value } = await reader.read()
    if (done) return
    yield value
  }
}
