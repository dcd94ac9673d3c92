import type { FastifyRequest } from 'fastify'

import { findActorOfLogin } from '#domain/accounts/actor-of-login.ts'
import type { Exchange } from '#domain/exchange.ts'
import { openSession, type Session } from '#domain/session.ts'

import { addressOf } from '../rate-limit.ts'
import type { Arguments } from './arguments.ts'

/** The name under which a request carries its session. */
export const SESSION = 'voipInnovationsSession'
/** Longer ones are nobody's. */
const MAX_CREDENTIAL_LENGTH = 256

/** What requests are counted by: the credential when it is known, otherwise the address. */
export function limitKeyOf(request: FastifyRequest): string {
  const session = request.getDecorator<Session | null>(SESSION)
  return session === null ? `address ${addressOf(request)}` : session.actor.name
}

/** The session of who shows a login and its secret; undefined when they do not belong together. Errors: `overloaded`. */
export async function findSession(
  exchange: Exchange,
  request: FastifyRequest,
  given: Arguments,
): Promise<Session | undefined> {
  const login = given.text('login')
  const secret = given.secret('secret')
  if (login === undefined || secret === undefined) return undefined
  if (login.length > MAX_CREDENTIAL_LENGTH || secret.length > MAX_CREDENTIAL_LENGTH) return undefined
  const actor = await findActorOfLogin(exchange, login, secret, addressOf(request))
  return actor === undefined ? undefined : openSession(exchange, actor, request.id)
}
