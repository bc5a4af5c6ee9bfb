import type { FastifyInstance } from 'fastify'
import { collectDefaultMetrics, Counter, Histogram, Registry } from 'prom-client'

/** Counters of the process in Prometheus' format. Labels are routes, codes and outcomes, never ids. */
export interface Metrics {
  readonly registry: Registry
  readonly requests: Histogram<'method' | 'route' | 'status'>
  readonly turns: Counter<'outcome'>
  readonly phrasings: Counter<'phrasing' | 'reason'>
}

export function createMetrics(): Metrics {
  const registry = new Registry()
  collectDefaultMetrics({ register: registry, prefix: 'xuetutong_' })
  const registers = [registry]
  return {
    registry,
    requests: new Histogram({
      name: 'xuetutong_http_request_seconds',
      help: 'Time to answer an HTTP request',
      labelNames: ['method', 'route', 'status'],
      buckets: [0.005, 0.01, 0.025, 0.05, 0.1, 0.25, 1, 5],
      registers,
    }),
    turns: new Counter({
      name: 'xuetutong_turns_total',
      help: 'Turns answered, by outcome; refused ones by code',
      labelNames: ['outcome'],
      registers,
    }),
    phrasings: new Counter({
      name: 'xuetutong_phrasings_total',
      help: 'Replies a connected model was asked to arrange, by what came of it',
      labelNames: ['phrasing', 'reason'],
      registers,
    }),
  }
}

/** Times every request and serves `/metrics`. */
export function registerMetrics(app: FastifyInstance, { registry, requests }: Metrics): void {
  app.addHook('onResponse', (request, reply, done) => {
    const route = request.routeOptions.url ?? 'none'
    const status = String(reply.statusCode)
    requests.observe({ method: request.method, route, status }, reply.elapsedTime / 1000)
    done()
  })
  app.get('/metrics', async (_request, reply) =>
    reply.type(registry.contentType).send(await registry.metrics()),
  )
}
