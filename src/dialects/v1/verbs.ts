import type { FastifyReply, FastifyRequest } from 'fastify'

import { DomainError } from '#domain/errors.ts'
import type { Mutation } from '#domain/mutation.ts'
import type { Scope, Session } from '#domain/session.ts'

import { sessionOf } from './auth.ts'

/** The answer of a verb that changes nothing. */
export function ask<Input, Answer>(
  request: FastifyRequest,
  verb: (session: Session, input: Input) => Promise<Answer>,
  input: Input,
): Promise<Answer> {
  return verb(sessionOf(request), input)
}

/**
 * The answer of a verb that changes something, done once for the request's Idempotency-Key. Tells with
 * `Idempotency-Replayed: true` when it was done before.
 */
export async function change<Input, Answer>(
  request: FastifyRequest,
  reply: FastifyReply,
  verb: Mutation<Input, Answer, Scope | null>,
  input: Input,
): Promise<Answer> {
  const key = request.headers['idempotency-key']
  const idempotencyKey = Array.isArray(key) ? key.join(', ') : key
  const { answer, replayed } = await verb(sessionOf(request), input, { idempotencyKey })
  if (replayed) void reply.header('Idempotency-Replayed', 'true')
  return answer
}

/** Refuses an Idempotency-Key where the answer is a secret, because what is answered under a key is kept. */
export function refuseIdempotencyKey(request: FastifyRequest): void {
  if (request.headers['idempotency-key'] === undefined) return
  throw new DomainError(
    'invalid_input',
    'Idempotency-Key is not taken here, for the secret would be kept: leave it out',
    {
      pointer: '/Idempotency-Key',
    },
  )
}

/** What the work gives; its errors point to where the client wrote a thing instead of where the verb found it. */
export async function pointingTo<Answer>(from: string, to: string, work: Promise<Answer>): Promise<Answer> {
  try {
    return await work
  } catch (error) {
    if (!(error instanceof DomainError) || error.detail.pointer?.startsWith(from) !== true) throw error
    const pointer = `${to}${error.detail.pointer.slice(from.length)}`
    throw new DomainError(error.code, error.message, { ...error.detail, pointer })
  }
}
