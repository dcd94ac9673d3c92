import rateLimit, { normalizeIP } from '@fastify/rate-limit'
import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify'

import { MINUTE_MS, SECOND_MS } from '#lib/clock.ts'

import { DomainError } from '#domain/errors.ts'

/** Keys that are counted at once; beyond them the one that was idle the longest is forgotten. */
export const MAX_LIMITED_KEYS = 100_000

/** Counts a request; sets the RateLimit headers, and throws `rate_limited` when there were too many within a minute. */
export type RateLimiter = (request: FastifyRequest, reply: FastifyReply) => Promise<void>

export type RateLimitOptions = {
  /** Requests that one key may make within a minute, in this process; 0: as many as it likes, and no headers. */
  readonly requestsPerMinute: number
  /** What is counted together: a credential, or an address. */
  readonly keyOf: (request: FastifyRequest) => string
}

/** The address that a request came from, one name for each IPv4 address and each IPv6 network of 64 bits. */
export function addressOf(request: FastifyRequest): string {
  return normalizeIP(request.ip)
}

/** A limiter for one dialect. A request is counted once, however often the limiter is called for it. */
export async function rateLimiter(server: FastifyInstance, options: RateLimitOptions): Promise<RateLimiter> {
  const { requestsPerMinute, keyOf } = options
  if (requestsPerMinute === 0) return async () => {}
  await server.register(rateLimit, { global: false, enableDraftSpec: true })
  const count = server.rateLimit({
    cache: MAX_LIMITED_KEYS,
    max: requestsPerMinute,
    timeWindow: MINUTE_MS,
    keyGenerator: keyOf,
    errorResponseBuilder: (_request, { ttl }) =>
      new DomainError('rate_limited', `more than ${requestsPerMinute} requests within a minute: wait and try again`, {
        retryAfterSeconds: Math.max(1, Math.ceil(ttl / SECOND_MS)),
      }),
  })
  return async (request, reply) => {
    await count.call(server, request, reply)
  }
}
