import { Readable } from 'node:stream'

import type { FastifyInstance, FastifyPluginAsync, FastifyReply, FastifyRequest } from 'fastify'

import type { Exchange } from '#domain/exchange.ts'
import type { Session } from '#domain/session.ts'

import { answerTogether } from '../answer-together.ts'
import { addressOf, rateLimiter } from '../rate-limit.ts'
import type { Answer } from './answer.ts'
import { guards, limitKeyOf, SESSION, sessionOf } from './auth.ts'
import { acceptJson } from './body.ts'
import { bootstrapAttempts } from './bootstrap-attempts.ts'
import { errorHandler, sendFailure } from './errors.ts'
import { accountApikey, PATH } from './operations/accountApikey.ts'
import { operations } from './operations/index.ts'
import { type Fields, isFields } from './wire.ts'
import { PLAIN } from './words.ts'

export type InumberingOptions = {
  /** Requests a minute for each apikey, and for each address without one; 0: no limit. */
  readonly rateLimit?: number
}

/** What lies under these belongs to this dialect, also when nothing is at a path. */
const PREFIXES = ['/v2/iNumbering', '/v2.1'] as const

const fieldsOf = ({ body }: FastifyRequest): Fields => (isFields(body) ? body : {})

function send(reply: FastifyReply, { status, body }: Answer): FastifyReply {
  void reply.code(status).header('Content-Type', 'application/json; charset=utf-8')
  return Symbol.asyncIterator in body ? reply.send(Readable.from(body)) : reply.send(JSON.stringify(body))
}

/** A path of a prefix with and without the slash at its end. */
function bothForms(path: string, prefix: string): readonly string[] {
  const rest = path.slice(prefix.length)
  return [rest, `${rest}/`]
}

/** VoiceTel's iNumbering Provisioning API: everything under `/v2/iNumbering` and `/v2.1`. */
export function inumbering(exchange: Exchange, { rateLimit = 0 }: InumberingOptions = {}): FastifyPluginAsync {
  return async (server) => {
    const now = () => exchange.clock.now()
    const countAttempt = bootstrapAttempts(now)
    server.decorateRequest<Session | null>(SESSION, null)
    server.setErrorHandler(errorHandler(exchange.log))
    acceptJson(server)
    answerTogether(server)
    const limit = await rateLimiter(server, { requestsPerMinute: rateLimit, keyOf: limitKeyOf })
    const { byHeader, byBody } = guards(exchange, limit)
    const known = operations(now)
    const paths = new Set([...known.map(({ path }) => path), PATH])

    function putOperations(scope: FastifyInstance, prefix: string): void {
      for (const { path, family, bodyLimit, answer } of known.filter((one) => one.path.startsWith(`${prefix}/`)))
        for (const url of bothForms(path, prefix))
          scope.post(
            url,
            {
              onRequest: byHeader,
              preHandler: byBody,
              config: { inumbering: family },
              ...(bodyLimit === undefined ? {} : { bodyLimit }),
            },
            async (request, reply) => send(reply, await answer(sessionOf(request), fieldsOf(request))),
          )
      if (!PATH.startsWith(`${prefix}/`)) return
      for (const url of bothForms(PATH, prefix))
        scope.post(url, { onRequest: limit, config: { inumbering: PLAIN } }, async (request, reply) => {
          void reply.header('Cache-Control', 'no-store')
          return send(reply, await accountApikey(exchange, countAttempt, addressOf(request), fieldsOf(request)))
        })
    }

    for (const prefix of PREFIXES)
      await server.register(
        async (scope) => {
          scope.setNotFoundHandler((request, reply) => {
            const path = new URL(request.url, 'http://localhost').pathname.replace(/\/$/, '')
            if (!paths.has(path)) return sendFailure(reply, 404, { message: 'Not Found' })
            void reply.header('Allow', 'POST')
            return sendFailure(reply, 405, { message: 'Method Not Allowed' })
          })
          putOperations(scope, prefix)
        },
        { prefix },
      )
  }
}
