import type { FastifyPluginAsync } from 'fastify'
import fastifyPlugin from 'fastify-plugin'
import { collectDefaultMetrics, Counter, Gauge, Histogram, Registry } from 'prom-client'

import type { Exchange } from '#domain/exchange.ts'
import type { RequestCounts } from '#lib/request-counts.ts'

/** Seconds; the fast end is where searches and holds are. */
const LATENCY_BUCKETS = [0.0005, 0.001, 0.0025, 0.005, 0.01, 0.025, 0.05, 0.1, 0.25, 1, 5]

/** `/metrics` in the Prometheus text format: requests by route and status, the index, the process. `counts`: told of each request too. */
export function metrics(exchange: Exchange, counts: RequestCounts): FastifyPluginAsync {
  return fastifyPlugin(async (app) => {
    const registry = new Registry()
    collectDefaultMetrics({ register: registry })
    const registers = [registry]
    const requests = new Counter({
      name: 'strowger_http_requests_total',
      help: 'HTTP requests answered, by route and status',
      labelNames: ['method', 'route', 'status'],
      registers,
    })
    const seconds = new Histogram({
      name: 'strowger_http_request_seconds',
      help: 'Time from a request to its answer',
      buckets: LATENCY_BUCKETS,
      registers,
    })
    const gauge = (name: string, help: string, read: () => number) =>
      new Gauge({
        name,
        help,
        registers,
        collect() {
          this.set(read())
        },
      })
    gauge('strowger_ready', '1 when the index has been built', () => (exchange.isReady() ? 1 : 0))
    gauge('strowger_blocks', 'Blocks on sale', () => exchange.inventory.count)
    gauge('strowger_numbers_free', 'Numbers free for sale', () => exchange.inventory.free)

    // One for each route, method and status that occurred, all of them closed sets.
    const counters = new Map<string, Counter.Internal>()
    app.addHook('onResponse', async (request, reply) => {
      // Unknown paths share one label: whoever asks for random ones must not fill the memory.
      const route = request.routeOptions.url ?? 'unknown'
      const key = `${request.method} ${reply.statusCode} ${route}`
      let counter = counters.get(key)
      if (counter === undefined)
        counters.set(key, (counter = requests.labels({ method: request.method, route, status: reply.statusCode })))
      counter.inc()
      counts.add(`${request.method} ${route}`, reply.statusCode)
      seconds.observe(reply.elapsedTime / 1000)
    })
    app.get('/metrics', { schema: { hide: true } }, async (_request, reply) =>
      reply.type(registry.contentType).send(await registry.metrics()),
    )
  })
}
