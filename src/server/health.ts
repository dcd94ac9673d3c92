import type { FastifyPluginAsync } from 'fastify'

import type { Exchange } from '#domain/exchange.ts'

/** `/healthz`: the process works and reaches its store. `/readyz`: and the index has been built, so it can serve. */
export function health(exchange: Exchange): FastifyPluginAsync {
  return async (app) => {
    app.get('/healthz', { schema: { hide: true } }, async (_request, reply) => {
      try {
        await exchange.database.ping()
        return { status: 'ok' }
      } catch (error) {
        exchange.log.error({ error }, 'the store does not answer')
        return reply.code(503).send({ status: 'store_unreachable' })
      }
    })
    app.get('/readyz', { schema: { hide: true } }, async (_request, reply) => {
      const { count, free } = exchange.inventory
      if (!exchange.isReady()) return reply.code(503).send({ status: 'loading' })
      return { status: 'ready', blocks: count, freeNumbers: free }
    })
  }
}
