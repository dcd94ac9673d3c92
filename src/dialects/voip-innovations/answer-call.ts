import { Readable } from 'node:stream'

import type { FastifyReply, FastifyRequest } from 'fastify'

import { DomainError } from '#domain/errors.ts'
import type { Exchange } from '#domain/exchange.ts'
import type { Session } from '#domain/session.ts'
import type { AddressList } from '#lib/address-list.ts'
import type { XmlElement } from '#lib/xml/element.ts'

import type { RateLimiter } from '../rate-limit.ts'
import { argumentsIn, didParamsIn } from './arguments.ts'
import { findSession, SESSION } from './auth.ts'
import { OUTER_CODE_OF } from './errors.ts'
import { SOAP, type SoapVersion, TEMPURI } from './namespaces.ts'
import { findMethod } from './offered-action.ts'
import { type Answer, type Operation, writeRefusal } from './operation.ts'
import { EXCEPTION, type OuterCode, UNKNOWN_ADDRESS, UNKNOWN_LOGIN } from './outer-codes.ts'
import { payloadOf, readRoot, versionOf } from './read-envelope.ts'
import { envelopeOf, SoapFault, writeFault } from './soap-fault.ts'

const TOO_MANY_REQUESTS = 429
const FAULT = 500

/** What the service works with. */
export type Service = {
  readonly exchange: Exchange
  readonly limit: RateLimiter
  /** Numbers that a search finds at the most. */
  readonly maxFound: number
  /** Who may ask at all; undefined: everybody. */
  readonly clients: AddressList | undefined
}

/** Where the login is looked up, calls are counted, and the method does its work. */
async function perform(
  { exchange, limit, maxFound, clients }: Service,
  operation: Operation,
  payload: XmlElement,
  request: FastifyRequest,
  reply: FastifyReply,
): Promise<Answer | OuterCode> {
  const given = argumentsIn(payload)
  const didParams = operation.parameters.some(({ sort }) => sort === 'didParams') ? didParamsIn(payload) : []
  for (const { name, sort } of operation.parameters) if (sort === 'int') given.integer(name)
  if (clients !== undefined && !clients.has(request.ip)) {
    await limit(request, reply)
    return UNKNOWN_ADDRESS
  }
  const session = await findSession(exchange, request, given)
  if (session !== undefined) request.setDecorator<Session>(SESSION, session)
  await limit(request, reply)
  if (session === undefined) return UNKNOWN_LOGIN
  return operation.run({ session, arguments: given, didParams, maxFound, log: exchange.log })
}

/** The code for what was thrown; what nobody foresaw is logged whole, and nothing of it leaves the process. */
function codeOf(
  { exchange: { log } }: Service,
  error: unknown,
  request: FastifyRequest,
  reply: FastifyReply,
): OuterCode {
  if (!(error instanceof DomainError)) {
    log.error({ err: error, requestId: request.id }, 'a request failed')
    return EXCEPTION
  }
  if (error.code === 'rate_limited') void reply.code(TOO_MANY_REQUESTS)
  const { retryAfterSeconds } = error.detail
  if (retryAfterSeconds !== undefined) void reply.header('Retry-After', String(retryAfterSeconds))
  return OUTER_CODE_OF[error.code]
}

async function* piecesOf(
  { exchange: { log } }: Service,
  pieces: Exclude<Answer, string>,
  envelope: readonly [before: string, behind: string],
): AsyncGenerator<string> {
  yield envelope[0]
  try {
    yield* pieces
  } catch (error) {
    log.error({ err: error }, 'an answer that was under way failed')
    throw error
  }
  yield envelope[1]
}

async function answerIn(
  version: SoapVersion,
  payload: XmlElement,
  service: Service,
  request: FastifyRequest,
  reply: FastifyReply,
): Promise<FastifyReply> {
  const operation = findMethod(request.headers, payload.name)
  let answer: Answer | OuterCode
  try {
    answer = await perform(service, operation, payload, request, reply)
  } catch (error) {
    if (error instanceof SoapFault) throw error
    answer = codeOf(service, error, request, reply)
  }
  const result = typeof answer === 'number' ? writeRefusal(operation.response, answer) : answer
  const { name } = operation
  const [start, end] = envelopeOf(version)
  const before = `${start}<${name}Response xmlns="${TEMPURI}"><${name}Result>`
  const behind = `</${name}Result></${name}Response>${end}`
  void reply.header('Content-Type', SOAP[version].contentType)
  if (typeof result === 'string') return reply.send(before + result + behind)
  return reply.send(Readable.from(piecesOf(service, result, [before, behind]), { highWaterMark: 1 }))
}

/** Answers one request, with a fault for what is no SOAP, no method, or no integer. Errors: XmlError for what is no XML. */
export async function answerCall(
  service: Service,
  request: FastifyRequest,
  reply: FastifyReply,
): Promise<FastifyReply> {
  const root = readRoot(request.body)
  let version: SoapVersion = '1.1'
  try {
    version = versionOf(root)
    return await answerIn(version, payloadOf(root), service, request, reply)
  } catch (error) {
    if (!(error instanceof SoapFault)) throw error
    return reply.code(FAULT).header('Content-Type', SOAP[version].contentType).send(writeFault(error, version))
  }
}
