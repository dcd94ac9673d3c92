import type { FastifyReply, FastifyRequest } from 'fastify'

import { findActorOfBearer } from '#domain/accounts/actor-of-bearer.ts'
import { findActorOfSession } from '#domain/accounts/sessions/find-actor-of-session.ts'
import { DomainError } from '#domain/errors.ts'
import type { Exchange } from '#domain/exchange.ts'
import { type Actor, openSession, permit, type Session } from '#domain/session.ts'

import { addressOf, type RateLimiter } from '../rate-limit.ts'
import { noSuchPath } from './errors.ts'
import { CONSOLE_HEADER, tokenOf } from './session-cookie.ts'

/** The name under which a request carries its session. */
export const SESSION = 'v1Session'
/** RFC 6750; a key is `sk_` and 9 to 256 characters that need no escape. */
const BEARER = /^Bearer +(sk_[A-Za-z0-9_-]{9,256})$/i

/** Who has not said yet who it is, and may nothing. */
const NOBODY: Actor = { accountId: '', role: 'customer', name: 'nobody', scopes: new Set() }

/** The session of a request that was let in. */
export function sessionOf(request: FastifyRequest): Session {
  return request.getDecorator<Session>(SESSION)
}

/** What requests are counted by: the key when there is one that is known, otherwise the address. */
export function limitKeyOf(request: FastifyRequest): string {
  const session = request.getDecorator<Session | null>(SESSION)
  return session === null ? `address ${addressOf(request)}` : session.actor.name
}

/** Whom the cookie of the console names. Other sites cannot send the header that a change needs. */
async function findSignedIn(
  exchange: Exchange,
  request: FastifyRequest,
  token: string,
): Promise<Session | DomainError> {
  const actor = await findActorOfSession(exchange, token)
  if (actor === undefined) return new DomainError('unauthenticated', 'the session has ended: sign in again')
  const onlyAsks = request.method === 'GET' || request.method === 'HEAD'
  if (!onlyAsks && request.headers[CONSOLE_HEADER.toLowerCase()] === undefined)
    return new DomainError(
      'forbidden',
      `a change that is asked for with the cookie needs the header ${CONSOLE_HEADER}: 1`,
      {
        pointer: `/${CONSOLE_HEADER}`,
      },
    )
  return openSession(exchange, actor, request.id)
}

async function findSession(exchange: Exchange, request: FastifyRequest): Promise<Session | DomainError> {
  const { authorization } = request.headers
  if (authorization === undefined) {
    const token = tokenOf(request)
    if (token !== undefined) return findSignedIn(exchange, request, token)
    return new DomainError('unauthenticated', 'no credentials: send the header Authorization: Bearer sk_…')
  }
  const secret = BEARER.exec(authorization)?.[1]
  if (secret === undefined)
    return new DomainError(
      'unauthenticated',
      'the header Authorization must read Bearer and a key that begins with sk_',
    )
  const actor = await findActorOfBearer(exchange, secret)
  if (actor !== undefined) return openSession(exchange, actor, request.id)
  return new DomainError('unauthenticated', 'this key is not known or was revoked: use another')
}

/**
 * Lets in who shows a key that is known, or the cookie of a session, and may do what the route does; and anybody to where
 * one signs in. Requests without such a key are counted by address, others by key. Errors: `unauthenticated`, `rate_limited`, `forbidden`.
 */
export function guard(exchange: Exchange, limit: RateLimiter) {
  return async (request: FastifyRequest, reply: FastifyReply): Promise<void> => {
    // Told before the credentials are looked at, as for any path that there is not.
    if (request.routeOptions.config.v1?.sandbox === true && exchange.sandbox === undefined) throw noSuchPath()
    if (request.routeOptions.config.v1?.open === true) {
      await limit(request, reply)
      request.setDecorator<Session>(SESSION, openSession(exchange, NOBODY, request.id))
      return
    }
    const session = await findSession(exchange, request)
    if (!(session instanceof DomainError)) request.setDecorator<Session>(SESSION, session)
    await limit(request, reply)
    if (session instanceof DomainError) throw session
    const scope = request.routeOptions.config.v1?.scope ?? null
    if (scope !== null) permit(session, scope)
  }
}
