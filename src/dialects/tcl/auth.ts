import type { FastifyReply, FastifyRequest } from 'fastify'

import { findActorOfAccessToken } from '#domain/accounts/access-token.ts'
import { findActorOfToken } from '#domain/accounts/actor-of-secret.ts'
import { DomainError } from '#domain/errors.ts'
import type { Exchange } from '#domain/exchange.ts'
import { openSession, type Session } from '#domain/session.ts'

import { addressOf, type RateLimiter } from '../rate-limit.ts'

/** The name under which a request carries its session. */
export const SESSION = 'tclSession'
/** RFC 6750, 2.1. */
const BEARER = /^Bearer +([A-Za-z0-9._~+/-]{1,256}=*)$/i

/** The session of a request that was let in. */
export function sessionOf(request: FastifyRequest): Session {
  return request.getDecorator<Session>(SESSION)
}

/** What requests are counted by: the credential when there is one that is known, otherwise the address. */
export function limitKeyOf(request: FastifyRequest): string {
  const session = request.getDecorator<Session | null>(SESSION)
  return session === null ? `address ${addressOf(request)}` : session.actor.name
}

async function findSession(exchange: Exchange, request: FastifyRequest): Promise<Session | DomainError> {
  const { authorization } = request.headers
  if (authorization === undefined)
    return new DomainError('unauthenticated', 'no credentials: send the header Authorization: Bearer and a token')
  const token = BEARER.exec(authorization)?.[1]
  if (token === undefined)
    return new DomainError('unauthenticated', 'the header Authorization must read Bearer and a token')
  const actor = (await findActorOfToken(exchange, token)) ?? (await findActorOfAccessToken(exchange, token))
  if (actor !== undefined) return openSession(exchange, actor, request.id)
  return new DomainError('unauthenticated', 'this token is not known, was revoked or is past its hour: get another')
}

/**
 * Lets in who shows a static token, or an access token that is not past its hour. Requests without such a token are
 * counted by address, others by credential. Errors: `unauthenticated`, `rate_limited`.
 */
export function guard(exchange: Exchange, limit: RateLimiter) {
  return async (request: FastifyRequest, reply: FastifyReply): Promise<void> => {
    const session = await findSession(exchange, request)
    if (!(session instanceof DomainError)) request.setDecorator<Session>(SESSION, session)
    await limit(request, reply)
    if (session instanceof DomainError) throw session
  }
}
