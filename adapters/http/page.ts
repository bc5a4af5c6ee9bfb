import { existsSync } from 'node:fs'
import { join } from 'node:path'
import staticFiles from '@fastify/static'
import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify'
import { HttpError } from './errors.ts'
import { messages } from './messages.zh.ts'

/**
 * Serves the built page; its rooms are paths of its own, so a path that is no file gets the page. Where it is not built a plain page
 * says so. Unknown API addresses get an error.
 */
export async function registerPage(app: FastifyInstance, folder: string): Promise<void> {
  const built = existsSync(join(folder, 'index.html'))
  if (built)
    await app.register(staticFiles, {
      root: folder,
      // Built files carry a hash of their content in the name; the page itself must always be asked for.
      setHeaders: (response, path) => {
        const lasts = path.startsWith(join(folder, 'assets'))
        response.header('cache-control', lasts ? 'public, max-age=31536000, immutable' : 'no-cache')
      },
    })
  else app.get('/', (_request, reply) => sendPlainPage(reply))
  app.setNotFoundHandler((request, reply) => {
    if (!wantsPage(request)) throw new HttpError(404, 'not-found', messages.notFound, messages.notFoundHint)
    return built ? reply.sendFile('index.html') : sendPlainPage(reply)
  })
}

function wantsPage({ method, url, headers }: FastifyRequest): boolean {
  return (
    (method === 'GET' || method === 'HEAD') &&
    !/^\/(?:api|assets|directline)(?:\/|$|\?)/u.test(url) &&
    (headers.accept ?? '').includes('text/html')
  )
}

function sendPlainPage(reply: FastifyReply): FastifyReply {
  const { title, lines } = messages.pageNotBuilt
  const body = lines.map((line) => `<p>${line}</p>`).join('')
  return reply
    .type('text/html; charset=utf-8')
    .send(
      `<!doctype html><html lang="zh-CN"><meta charset="utf-8"><title>${title}</title><h1>${title}</h1>${body}</html>`,
    )
}
