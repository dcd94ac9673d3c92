import type { FastifyReply, FastifyRequest } from 'fastify'

import { findActorOfApiKey } from '#domain/accounts/actor-of-api-key.ts'
import type { Exchange } from '#domain/exchange.ts'
import { openSession, type Session } from '#domain/session.ts'

import { addressOf, type RateLimiter } from '../rate-limit.ts'
import { Refusal } from './refusal.ts'
import { isFields } from './wire.ts'
import { PLAIN } from './words.ts'

/** The name under which a request carries its session. */
export const SESSION = 'inumberingSession'
const BEARER = /^Bearer(?: +(.*))?$/i
const APIKEY = /^[0-9a-f]{32}$/

/** The session of a request that was let in. */
export function sessionOf(request: FastifyRequest): Session {
  return request.getDecorator<Session>(SESSION)
}

/** What requests are counted by: the credential when there is one that is known, otherwise the address. */
export function limitKeyOf(request: FastifyRequest): string {
  const session = request.getDecorator<Session | null>(SESSION)
  return session === null ? `address ${addressOf(request)}` : session.actor.name
}

/** The apikey in the header; undefined when there is no such header. Anything that it holds counts as an apikey. */
function fromHeader({ headers }: FastifyRequest): string | undefined {
  const bearer = BEARER.exec(headers.authorization ?? '')
  return bearer === null ? undefined : (bearer[1] ?? '')
}

async function findSession(exchange: Exchange, request: FastifyRequest, apikey: unknown): Promise<Session | Refusal> {
  if (apikey === undefined || apikey === null || apikey === '') return new Refusal(...PLAIN.missing('apikey'))
  const actor =
    typeof apikey === 'string' && APIKEY.test(apikey) ? await findActorOfApiKey(exchange, apikey) : undefined
  return actor === undefined ? new Refusal(401, 'Unauthorized') : openSession(exchange, actor, request.id)
}

/**
 * Lets in who shows an apikey that is known: in the header, which wins and is looked at before the body is read, or in
 * the body. Requests without such a key are counted by address, others by key.
 */
export function guards(exchange: Exchange, limit: RateLimiter) {
  async function letIn(request: FastifyRequest, reply: FastifyReply, apikey: unknown): Promise<void> {
    const session = await findSession(exchange, request, apikey)
    if (!(session instanceof Refusal)) request.setDecorator<Session>(SESSION, session)
    await limit(request, reply)
    if (session instanceof Refusal) throw session
  }
  return {
    byHeader: async (request: FastifyRequest, reply: FastifyReply) => {
      const apikey = fromHeader(request)
      if (apikey !== undefined) await letIn(request, reply, apikey === '' ? 'none' : apikey)
    },
    byBody: async (request: FastifyRequest, reply: FastifyReply) => {
      if (fromHeader(request) !== undefined) return
      await letIn(request, reply, isFields(request.body) ? request.body['apikey'] : undefined)
    },
  }
}
