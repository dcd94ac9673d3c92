import type { FastifyInstance } from 'fastify'

import { DomainError } from '#domain/errors.ts'
import type { Exchange } from '#domain/exchange.ts'

import { noSuchPath } from './errors.ts'

const METHODS = ['GET', 'HEAD', 'POST', 'PUT', 'PATCH', 'DELETE', 'OPTIONS'] as const

/**
 * Remembers which methods each path has, so that afterwards the others can be answered with `method_not_allowed` and
 * with the methods that there are in the header Allow; `not_found` for paths that only a sandbox has, when this is none.
 * Call it before the routes are put on the server, and what it gives after them.
 */
export function otherMethods(server: FastifyInstance, { sandbox }: Pick<Exchange, 'sandbox'>): () => void {
  const known = new Map<string, Set<string>>()
  const absent = new Set<string>()
  let isComplete = false
  server.addHook('onRoute', ({ url, method, config }) => {
    if (isComplete) return
    if (config?.v1?.sandbox === true && sandbox === undefined) absent.add(url)
    const methods = known.get(url) ?? new Set()
    for (const each of typeof method === 'string' ? [method] : method) methods.add(each)
    known.set(url, methods)
  })
  return () => {
    isComplete = true
    for (const [url, methods] of known) {
      const allow = METHODS.filter((method) => methods.has(method)).join(', ')
      server.route({
        method: METHODS.filter((method) => !methods.has(method)),
        url: url.slice(server.prefix.length),
        schema: { hide: true },
        onRequest: async (_request, reply) => {
          if (absent.has(url)) throw noSuchPath()
          void reply.header('Allow', allow)
          throw new DomainError('method_not_allowed', `this path knows ${allow} only: use one of these`)
        },
        handler: async () => {},
      })
    }
  }
}
