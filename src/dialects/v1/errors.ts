import type { FastifyError, FastifyReply, FastifyRequest } from 'fastify'

import { DomainError, type ErrorCode } from '#domain/errors.ts'
import type { Log } from '#domain/log.ts'

import { PROBLEM_TYPE, problemOf } from './problem.ts'
import { STATUS } from './status.ts'

/** What Fastify itself refuses, in our words. What is not here and has a status of 4xx is `invalid_input`. */
const FRAMEWORK_ERRORS: Readonly<Record<string, readonly [code: ErrorCode, message: string]>> = {
  FST_ERR_CTP_BODY_TOO_LARGE: ['payload_too_large', 'the body is larger than this exchange takes: send less at once'],
  FST_ERR_CTP_INVALID_MEDIA_TYPE: ['unsupported_media_type', 'send the body as Content-Type: application/json'],
  FST_ERR_CTP_INVALID_JSON_BODY: ['invalid_input', 'the body is not well-formed JSON: correct it'],
  FST_ERR_CTP_INVALID_CONTENT_LENGTH: ['invalid_input', 'the body is not as long as Content-Length says: correct it'],
  FST_ERR_BAD_URL: ['invalid_input', 'the path has a percent sign that begins no character: write it as %25'],
  FST_ERR_MAX_PARAM_LENGTH: ['not_found', 'there is nothing with so long a name'],
}

/** The error as one of ours; undefined when nobody foresaw it. */
function foreseen(error: unknown): DomainError | undefined {
  if (error instanceof DomainError) return error
  if (!(error instanceof Error)) return undefined
  const { code, statusCode }: Partial<FastifyError> = error
  const known = code === undefined ? undefined : FRAMEWORK_ERRORS[code]
  if (known !== undefined) return new DomainError(...known)
  const isTheirs = code?.startsWith('FST_') === true && statusCode !== undefined && statusCode < 500
  return isTheirs ? new DomainError('invalid_input', 'the request is not well formed HTTP: correct it') : undefined
}

/** Answers with the problem, and with the headers that go with its code. */
export function sendProblem(error: DomainError, request: FastifyRequest, reply: FastifyReply): FastifyReply {
  const { retryAfterSeconds } = error.detail
  if (error.code === 'unauthenticated') void reply.header('WWW-Authenticate', 'Bearer')
  if (retryAfterSeconds !== undefined) void reply.header('Retry-After', String(retryAfterSeconds))
  return reply
    .code(STATUS[error.code])
    .header('X-Request-Id', request.id)
    .header('Content-Type', PROBLEM_TYPE)
    .send(problemOf(error, request.id))
}

/**
 * Answers every error as a problem. What nobody foresaw is logged whole and told as `internal`, so that nothing of the
 * inside leaves the process.
 */
export function problemHandler(log: Log) {
  return (error: unknown, request: FastifyRequest, reply: FastifyReply): FastifyReply => {
    const told = foreseen(error)
    if (told !== undefined) return sendProblem(told, request, reply)
    const facts = { err: error, requestId: request.id, method: request.method, path: request.routeOptions.url }
    log.error(facts, 'a request failed')
    const message = 'the exchange failed; nothing was acknowledged: try again, and tell the operator the requestId'
    return sendProblem(new DomainError('internal', message), request, reply)
  }
}

/** The error for a path that nothing is at. */
export function noSuchPath(): DomainError {
  return new DomainError('not_found', 'there is no such path: see /docs for those that there are')
}

/** Answers what asks for a path that nothing is at. */
export function refuseUnknownPath(request: FastifyRequest, reply: FastifyReply): FastifyReply {
  return sendProblem(noSuchPath(), request, reply)
}
