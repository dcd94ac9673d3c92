import swagger from '@fastify/swagger'
import type { FastifyInstance, FastifyPluginAsync } from 'fastify'

import type { Exchange } from '#domain/exchange.ts'
import type { Session } from '#domain/session.ts'

import { answerTogether } from '../answer-together.ts'
import { rateLimiter } from '../rate-limit.ts'
import { guard, limitKeyOf, SESSION } from './auth.ts'
import { acceptJson } from './body.ts'
import { documentOptions } from './describe.ts'
import { errorHandler, refuseUnknownCall } from './errors.ts'
import { CALLS, DOCUMENT, ROOT } from './modelled/paths.ts'
import { putOperations } from './put-operations.ts'
import { takeDocuments } from './take-documents.ts'
import { takeTokens } from './take-tokens.ts'

export type TclOptions = {
  /** Requests a minute for each credential, and for each address without one; 0: no limit. */
  readonly rateLimit?: number
}

async function serveDocument(server: FastifyInstance): Promise<void> {
  let document: string | undefined
  server.get(`${CALLS}${DOCUMENT}`, { schema: { hide: true } }, async (_request, reply) => {
    document ??= JSON.stringify(server.swagger())
    return reply.type('application/json; charset=utf-8').send(document)
  })
}

/** Whether a URL lies under `/tcl`, also one that no path can be read from. */
export const isOfTcl = (url: string) => url.startsWith(`${ROOT}/`)

/** TCL Number Management: everything under `/tcl`. */
export function tcl(exchange: Exchange, { rateLimit = 0 }: TclOptions = {}): FastifyPluginAsync {
  const everything: FastifyPluginAsync = async (server) => {
    server.setErrorHandler(errorHandler(exchange.log))
    server.setNotFoundHandler(refuseUnknownCall)
    server.decorateRequest<Session | null>(SESSION, null)
    answerTogether(server)
    await server.register(swagger, documentOptions)
    const limit = await rateLimiter(server, { requestsPerMinute: rateLimit, keyOf: limitKeyOf })
    await server.register(takeTokens(exchange, limit))
    await server.register(
      async (calls) => {
        calls.addHook('onRequest', guard(exchange, limit))
        await calls.register(takeDocuments)
        acceptJson(calls)
        putOperations(calls)
      },
      { prefix: CALLS },
    )
    await serveDocument(server)
  }
  return async (server) => {
    await server.register(everything, { prefix: ROOT })
  }
}
