import { STATUS_CODES } from 'node:http'

import type { FastifyServerOptions } from 'fastify'

import { DomainError } from '#domain/errors.ts'
import type { Exchange } from '#domain/exchange.ts'
import { newId } from '#lib/ids.ts'

import { problemHandler } from './errors.ts'
import { PROBLEM_TYPE, problemOf } from './problem.ts'
import { requestIds } from './request-id.ts'
import { STATUS } from './status.ts'

/** What the parser of HTTP refuses, before there is a request. */
function refusalOf(code: string | undefined): DomainError {
  if (code === 'HPE_HEADER_OVERFLOW')
    return new DomainError(
      'headers_too_large',
      'the header of the request is too large: shorten the URL or the headers',
    )
  if (code === 'ERR_HTTP_REQUEST_TIMEOUT')
    return new DomainError('request_timeout', 'the request did not arrive whole in time: send it again, faster')
  return new DomainError('invalid_input', 'the request is not well formed HTTP: correct it')
}

/**
 * Settings of the whole server without which some refusals would not be problems: those of what is no HTTP, and of what
 * cannot be a path.
 */
export function serverOptions({ clock, log }: Pick<Exchange, 'clock' | 'log'>) {
  const handleProblem = problemHandler(log)
  return {
    genReqId: requestIds(clock),
    frameworkErrors: (error, request, reply) => void handleProblem(error, request, reply),
    clientErrorHandler: (error, socket) => {
      if (error.code === 'ECONNRESET' || !socket.writable) {
        socket.destroy()
        return
      }
      const refusal = refusalOf(error.code)
      const requestId = newId('request', clock)
      const body = JSON.stringify(problemOf(refusal, requestId))
      const status = STATUS[refusal.code]
      socket.end(
        `HTTP/1.1 ${status} ${STATUS_CODES[status]}\r\nContent-Type: ${PROBLEM_TYPE}; charset=utf-8\r\n` +
          `Content-Length: ${Buffer.byteLength(body)}\r\nX-Request-Id: ${requestId}\r\nConnection: close\r\n\r\n${body}`,
      )
    },
  } satisfies FastifyServerOptions
}
