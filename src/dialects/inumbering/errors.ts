import type { FastifyError, FastifyReply, FastifyRequest } from 'fastify'

import { DomainError, type ErrorCode } from '#domain/errors.ts'
import type { Log } from '#domain/log.ts'

import { failure } from './answer.ts'
import { Refusal } from './refusal.ts'
import { PLAIN, wordsFor } from './words.ts'

/** What Fastify itself refuses. What is not here and has a status of 4xx is `invalid_input`. */
const FRAMEWORK_ERRORS: Readonly<Record<string, ErrorCode>> = {
  FST_ERR_CTP_BODY_TOO_LARGE: 'payload_too_large',
  FST_ERR_CTP_INVALID_MEDIA_TYPE: 'unsupported_media_type',
}

/** The code that an error is told by; undefined when nobody foresaw it. */
function codeOf(error: unknown): ErrorCode | undefined {
  if (error instanceof DomainError) return error.code
  if (!(error instanceof Error)) return undefined
  const { code, statusCode }: Partial<FastifyError> = error
  const known = code === undefined ? undefined : FRAMEWORK_ERRORS[code]
  if (known !== undefined) return known
  const isTheirs = code?.startsWith('FST_') === true && statusCode !== undefined && statusCode < 500
  return isTheirs ? 'invalid_input' : undefined
}

/** Answers with an error in the carrier's form. */
export function sendFailure(reply: FastifyReply, status: number, rest: object): FastifyReply {
  return reply.code(status).header('Content-Type', 'application/json; charset=utf-8').send(failure(status, rest).body)
}

/**
 * Answers every error in the carrier's form and words. What nobody foresaw is logged whole and told as our failure, so that
 * nothing of the inside leaves the process.
 */
export function errorHandler(log: Log) {
  return (error: unknown, request: FastifyRequest, reply: FastifyReply): FastifyReply => {
    if (error instanceof Refusal) return sendFailure(reply, error.status, error.rest)
    const family = request.routeOptions.config.inumbering ?? PLAIN
    const code = codeOf(error)
    if (code === undefined) {
      const facts = { err: error, requestId: request.id, method: request.method, path: request.routeOptions.url }
      log.error(facts, 'a request failed')
    }
    if (error instanceof DomainError && error.detail.retryAfterSeconds !== undefined)
      void reply.header('Retry-After', String(error.detail.retryAfterSeconds))
    const [status, message] = wordsFor(family, code ?? 'internal')
    return sendFailure(reply, status, { message })
  }
}
