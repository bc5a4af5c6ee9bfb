import { ModelError } from './failure.ts'

/** A fetch that follows nobody elsewhere, reads JSON only, and no more of it than `limit` bytes. @throws ModelError */
export function boundedFetch(limit: number): typeof fetch {
  return async (input, init) => {
    let response: Response
    try {
      response = await fetch(input, { ...init, redirect: 'error' })
    } catch (error) {
      if (error instanceof Error && error.name === 'AbortError') throw error
      throw new ModelError('unreachable')
    }
    if (response.body === null) throw new ModelError('not-json')
    const pieces: Uint8Array[] = []
    let size = 0
    const reader = response.body.getReader()
    for (;;) {
      const { done, value } = await reader.read()
      if (done) break
      size += value.byteLength
      if (size > limit) {
        await reader.cancel()
        throw new ModelError('too-large')
      }
      pieces.push(value)
    }
    const type = response.headers.get('content-type') ?? ''
    if (response.ok && !/\bjson\b/iu.test(type)) throw new ModelError('not-json')
    return new Response(Buffer.concat(pieces), {
      status: response.status,
      headers: { 'content-type': type === '' ? 'application/json' : type },
    })
  }
}
