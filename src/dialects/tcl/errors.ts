import type { FastifyError, FastifyReply, FastifyRequest } from 'fastify'

import { DomainError, type ErrorCode } from '#domain/errors.ts'
import type { Log } from '#domain/log.ts'

import { STATUS, textOf } from './modelled/refusals.ts'

/** What Fastify itself refuses, in our words. What is not here and has a status of 4xx is `invalid_input`. */
const FRAMEWORK_ERRORS: Readonly<Record<string, readonly [code: ErrorCode, message: string]>> = {
  FST_ERR_CTP_BODY_TOO_LARGE: ['payload_too_large', 'the body is larger than this exchange takes: send less at once'],
  FST_ERR_CTP_INVALID_MEDIA_TYPE: ['unsupported_media_type', 'send the body as Content-Type: application/json'],
  FST_ERR_CTP_INVALID_CONTENT_LENGTH: ['invalid_input', 'the body is not as long as Content-Length says: correct it'],
  FST_ERR_BAD_URL: ['invalid_input', 'the path has a percent sign that begins no character: write it as %25'],
  FST_ERR_MAX_PARAM_LENGTH: ['not_found', 'there is nothing with so long a name'],
  FST_ERR_CTP_INVALID_JSON_BODY: ['invalid_input', 'the body is not well-formed JSON: correct it'],
}

/** The error as one of ours; undefined when nobody foresaw it. */
export function foreseen(error: unknown): DomainError | undefined {
  if (error instanceof DomainError) return error
  if (!(error instanceof Error)) return undefined
  const { code, statusCode }: Partial<FastifyError> = error
  const known = code === undefined ? undefined : FRAMEWORK_ERRORS[code]
  if (known !== undefined) return new DomainError(...known)
  const isTheirs = code?.startsWith('FST_') === true && statusCode !== undefined && statusCode < 500
  return isTheirs ? new DomainError('invalid_input', 'the request is not well formed HTTP: correct it') : undefined
}

/** Answers with a refusal in this dialect's form. */
export function sendRefusal(reply: FastifyReply, error: DomainError): FastifyReply {
  const status = STATUS[error.code]
  const { retryAfterSeconds } = error.detail
  if (status === 401) void reply.header('WWW-Authenticate', 'Bearer')
  if (retryAfterSeconds !== undefined) void reply.header('Retry-After', String(retryAfterSeconds))
  return reply
    .code(status)
    .header('Content-Type', 'application/json; charset=utf-8')
    .send(JSON.stringify({ responseCode: status, responseText: textOf(error) }))
}

/**
 * Answers every error in this dialect's form. What nobody foresaw is logged whole and told as our failure, so that nothing
 * of the inside leaves the process.
 */
export function errorHandler(log: Log) {
  return (error: unknown, request: FastifyRequest, reply: FastifyReply): FastifyReply => {
    const told = foreseen(error)
    if (told !== undefined) return sendRefusal(reply, told)
    const facts = { err: error, requestId: request.id, method: request.method, path: request.routeOptions.url }
    log.error(facts, 'a request failed')
    return sendRefusal(reply, new DomainError('internal', 'the exchange failed: try again, and tell the operator'))
  }
}

/** Answers what asks for a call that there is not. */
export function refuseUnknownCall(_request: FastifyRequest, reply: FastifyReply): FastifyReply {
  return sendRefusal(reply, new DomainError('not_found', 'there is no such call: see openapi.json for those there are'))
}
