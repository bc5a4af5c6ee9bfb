import type { Readable } from 'node:stream'

/** The most a command reads from standard input, in bytes. */
const limit = 8_000_000

/** Everything on a stream, as UTF-8; what is beyond the limit is left. */
export async function readAll(input: Readable): Promise<string> {
  const chunks: Buffer[] = []
  let size = 0
  for await (const chunk of input) {
    const piece = Buffer.isBuffer(chunk) ? chunk : Buffer.from(String(chunk))
    chunks.push(piece)
    size += piece.length
    if (size > limit) break
  }
  return Buffer.concat(chunks).toString('utf8')
}
