import swagger from '@fastify/swagger'
import type { FastifyInstance, FastifyPluginAsync } from 'fastify'

import type { Exchange } from '#domain/exchange.ts'
import type { Session } from '#domain/session.ts'
import { type RequestCounts, requestCounts } from '#lib/request-counts.ts'

import { answerTogether } from '../answer-together.ts'
import { rateLimiter } from '../rate-limit.ts'
import { guard, limitKeyOf, SESSION } from './auth.ts'
import { COUNTS } from './counts.ts'
import { acceptJson } from './body.ts'
import { problemHandler, refuseUnknownPath } from './errors.ts'
import { otherMethods } from './method-not-allowed.ts'
import { putOperations } from './put-operations.ts'
import { documentOptions } from './reference/document.ts'
import { serveReference } from './reference/serve-reference.ts'
import { requestIds } from './request-id.ts'

export type V1Options = {
  /** Requests a minute for each key, and for each address without one; 0: no limit. */
  readonly rateLimit?: number
  /** What was asked of this process, by all dialects. */
  readonly counts?: RequestCounts
}

/** The operations, for those who show a key. */
function operations(exchange: Exchange, requestsPerMinute: number): FastifyPluginAsync {
  return async (server) => {
    server.decorateRequest<Session | null>(SESSION, null)
    server.addHook('onRequest', guard(exchange, await rateLimiter(server, { requestsPerMinute, keyOf: limitKeyOf })))
    putOperations(server)
  }
}

/** What everything under `/v1` has in common. */
function api(exchange: Exchange, requestsPerMinute: number): FastifyPluginAsync {
  return async (server) => {
    acceptJson(server)
    answerTogether(server)
    server.addHook('onRequest', (request, reply, done) => {
      void reply.header('X-Request-Id', request.id)
      // Before the body is read: what was sent to a path that does not exist is nobody's business.
      if (request.is404) void refuseUnknownPath(request, reply)
      else done()
    })
    server.setNotFoundHandler(refuseUnknownPath)
    const answerOtherMethods = otherMethods(server, exchange)
    await server.register(operations(exchange, requestsPerMinute))
    answerOtherMethods()
  }
}

/** Our own API: everything under `/v1`, its OpenAPI document at `/openapi.json` and its reference at `/docs/reference`. */
export function v1(
  exchange: Exchange,
  { rateLimit = 0, counts = requestCounts() }: V1Options = {},
): FastifyPluginAsync {
  return async (server: FastifyInstance) => {
    server.decorate(COUNTS, counts)
    server.setGenReqId(requestIds(exchange.clock))
    server.setErrorHandler(problemHandler(exchange.log))
    await server.register(swagger, documentOptions)
    await server.register(api(exchange, rateLimit), { prefix: '/v1' })
    await serveReference(server)
  }
}
