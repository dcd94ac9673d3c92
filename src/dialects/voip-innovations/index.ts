import type { FastifyError, FastifyInstance, FastifyPluginAsync, FastifyReply, FastifyRequest } from 'fastify'

import type { Exchange } from '#domain/exchange.ts'
import type { Session } from '#domain/session.ts'
import type { AddressList } from '#lib/address-list.ts'
import { XmlError } from '#lib/xml/xml-error.ts'

import { answerTogether } from '../answer-together.ts'
import { rateLimiter } from '../rate-limit.ts'
import { answerCall, type Service } from './answer-call.ts'
import { limitKeyOf, SESSION } from './auth.ts'
import { SOAP } from './namespaces.ts'
import { findOperation } from './operations/index.ts'
import { operationPage, servicePage } from './pages.ts'
import { SoapFault, writeFault } from './soap-fault.ts'
import { wsdlFor } from './wsdl.ts'

/** Numbers that a search finds at the most, unless the operator says otherwise. */
export const DEFAULT_MAX_FOUND = 5_000
/** Bytes of a body at the most: a thousand numbers with everything about them are a quarter of it. */
export const MAX_BODY_BYTES = 1_048_576

export type VoipInnovationsOptions = {
  /** Requests a minute for each credential, and for each address without one; 0: no limit. */
  readonly rateLimit?: number
  /** Numbers that a search finds at the most, 1 to 10,000. */
  readonly maxFound?: number
  /** Addresses from which it may be asked; undefined: from all. */
  readonly clients?: AddressList | undefined
}

/** Where the carrier has its service; the last part in any case. */
const FOLDERS = ['/Services', '/VOIP/Services']
const PAGE = 'apiservice.asmx'
const XML = /^(?:text\/xml|application\/soap\+xml)\s*(?:;|$)/i

type Route = { readonly Params: { readonly page: string }; readonly Querystring: Readonly<Record<string, string>> }

const isPage = ({ params }: FastifyRequest<Route>): boolean => params.page.toLowerCase() === PAGE

/** What is asked for by this name in the query, whatever its case; undefined: it is not asked for. */
function asked({ query }: FastifyRequest<Route>, name: string): string | undefined {
  return Object.entries(query).find(([key]) => key.toLowerCase() === name)?.[1]
}

/** This server's own address, as the client knows it; behind a proxy that speaks TLS, by what the proxy says. */
function addressFor(request: FastifyRequest<Route>, folder: string): string {
  const scheme = request.headers['x-forwarded-proto'] === 'https' ? 'https' : request.protocol
  return `${scheme}://${request.host}${folder}/APIService.asmx`
}

function describe(request: FastifyRequest<Route>, reply: FastifyReply, folder: string): FastifyReply {
  if (asked(request, 'wsdl') !== undefined)
    return reply.type('text/xml; charset=utf-8').send(wsdlFor(addressFor(request, folder)))
  const operation = findOperation(asked(request, 'op') ?? '')
  return reply.type('text/html; charset=utf-8').send(operation === undefined ? servicePage() : operationPage(operation))
}

/** What is no XML, too long or of another type is refused without a body; what nobody foresaw with a fault. */
function refuse({ log }: Exchange) {
  return (error: unknown, request: FastifyRequest, reply: FastifyReply): FastifyReply => {
    if (error instanceof XmlError) return reply.code(400).send()
    const { statusCode = 500 }: Partial<FastifyError> = error instanceof Error ? error : {}
    if (statusCode < 500) return reply.code(statusCode).send()
    log.error({ err: error, requestId: request.id }, 'a request failed')
    const fault = new SoapFault('Server', 'Server was unable to process request.')
    return reply.code(500).header('Content-Type', SOAP['1.1'].contentType).send(writeFault(fault, '1.1'))
  }
}

/** The carrier VoIP Innovations' API 3: ten methods over SOAP 1.1 and 1.2, with their WSDL. */
export function voipInnovations(exchange: Exchange, options: VoipInnovationsOptions = {}): FastifyPluginAsync {
  const { rateLimit = 0, maxFound = DEFAULT_MAX_FOUND, clients } = options
  return async (server: FastifyInstance) => {
    server.removeAllContentTypeParsers()
    server.addContentTypeParser('*', { parseAs: 'buffer', bodyLimit: MAX_BODY_BYTES }, (_request, body, done) => {
      done(null, body)
    })
    server.setErrorHandler(refuse(exchange))
    server.decorateRequest<Session | null>(SESSION, null)
    answerTogether(server)
    const limit = await rateLimiter(server, { requestsPerMinute: rateLimit, keyOf: limitKeyOf })
    const service: Service = { exchange, limit, maxFound, clients }
    for (const folder of FOLDERS) {
      server.get<Route>(`${folder}/:page`, { schema: { hide: true } }, (request, reply) =>
        isPage(request) ? describe(request, reply, folder) : reply.callNotFound(),
      )
      server.post<Route>(`${folder}/:page`, { schema: { hide: true } }, async (request, reply) => {
        if (!isPage(request)) return reply.callNotFound()
        if (!XML.test(request.headers['content-type'] ?? '')) return reply.code(415).send()
        return answerCall(service, request, reply)
      })
    }
  }
}
