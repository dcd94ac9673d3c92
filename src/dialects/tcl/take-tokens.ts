import formbody from '@fastify/formbody'
import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify'
import { Type } from 'typebox'

import { issueAccessToken } from '#domain/accounts/access-token.ts'
import type { Exchange } from '#domain/exchange.ts'

import { acceptJson } from './body.ts'
import { errorHandler, foreseen } from './errors.ts'
import { badClients } from './bad-clients.ts'
import { addressOf, type RateLimiter } from '../rate-limit.ts'
import { TOKEN } from './modelled/paths.ts'
import { STATUS, textOf as wordsOf } from './modelled/refusals.ts'
import { Fields } from './modelled/values.ts'

const TokenSchema = Fields({
  access_token: Type.String({ description: 'To be sent as `Authorization: Bearer …`.' }),
  token_type: Type.Literal('Bearer'),
  expires_in: Type.Integer({ description: 'Seconds for which it is accepted.' }),
})
const TokenRefusal = Fields({
  error: Type.Enum(['invalid_request', 'invalid_client', 'unsupported_grant_type'], { description: 'RFC 6749, 5.2.' }),
  error_description: Type.String({ description: 'For people.' }),
  responseCode: Type.Integer({ description: 'The HTTP status.' }),
  responseText: Type.String({ description: 'The same for people.' }),
})
const TokenRequest = Type.Object(
  {
    grant_type: Type.Literal('client_credentials'),
    client_id: Type.Optional(Type.String({ description: 'Here, or in the header: `Authorization: Basic …`.' })),
    client_secret: Type.Optional(Type.String({ description: 'The same.' })),
    scope: Type.Optional(Type.String({ description: 'Not looked at: the token may do what its credential may.' })),
  },
  { description: 'A form of `application/x-www-form-urlencoded`, or JSON.' },
)

const FORM_WANTED = 'send the body as Content-Type: application/x-www-form-urlencoded'

type Client = { readonly id: string; readonly secret: string }

/** The client of the header: RFC 6749, 2.3.1, where both parts are encoded as in a form. */
function fromHeader({ headers }: FastifyRequest): Client | undefined {
  const basic = /^Basic +([A-Za-z0-9+/]+=*)$/i.exec(headers.authorization ?? '')?.[1]
  if (basic === undefined) return undefined
  const text = Buffer.from(basic, 'base64').toString('utf8')
  const colon = text.indexOf(':')
  if (colon < 0) return undefined
  try {
    return { id: decodeURIComponent(text.slice(0, colon)), secret: decodeURIComponent(text.slice(colon + 1)) }
  } catch {
    return undefined
  }
}

/** A text field of the body; undefined for anything else. */
function textOf(body: unknown, field: string): string | undefined {
  if (typeof body !== 'object' || body === null || !Object.hasOwn(body, field)) return undefined
  const value: unknown = Reflect.get(body, field)
  return typeof value === 'string' ? value : undefined
}

function fromBody(body: unknown): Client | undefined {
  const [id, secret] = [textOf(body, 'client_id'), textOf(body, 'client_secret')]
  return id === undefined || secret === undefined ? undefined : { id, secret }
}

function refuse(reply: FastifyReply, status: number, error: string, text: string): FastifyReply {
  if (status === 401) void reply.header('WWW-Authenticate', 'Basic realm="tcl"')
  return reply.code(status).send({ error, error_description: text, responseCode: status, responseText: text })
}

/** Gives an access token for an hour to who shows a client id and its secret: OAuth 2.0 client credentials, RFC 6749, 4.4. */
export function takeTokens(exchange: Exchange, limit: RateLimiter) {
  const bad = badClients(() => exchange.clock.now())
  return async (server: FastifyInstance): Promise<void> => {
    acceptJson(server)
    await server.register(formbody)
    server.addHook('onRequest', limit)
    const handle = errorHandler(exchange.log)
    server.setErrorHandler((error, request, reply) => {
      const told = foreseen(error)
      if (told === undefined) return handle(error, request, reply)
      const { retryAfterSeconds } = told.detail
      if (retryAfterSeconds !== undefined) void reply.header('Retry-After', String(retryAfterSeconds))
      const text = told.code === 'unsupported_media_type' ? FORM_WANTED : wordsOf(told)
      return refuse(reply, STATUS[told.code], 'invalid_request', text)
    })
    server.post(
      TOKEN,
      {
        schema: {
          operationId: 'createToken',
          tags: ['Credentials'],
          summary: 'Get an access token for an hour',
          security: [{ client: [] }],
          consumes: ['application/x-www-form-urlencoded', 'application/json'],
          body: TokenRequest,
          response: { 200: TokenSchema, 400: TokenRefusal, 401: TokenRefusal, 429: TokenRefusal },
        },
        validatorCompiler: () => (value: unknown) => ({ value }),
      },
      async (request, reply) => {
        // RFC 6749, 5.1.
        void reply.header('Cache-Control', 'no-store').header('Pragma', 'no-cache')
        const grant = textOf(request.body, 'grant_type')
        if (grant === undefined) return refuse(reply, 400, 'invalid_request', 'grant_type is required')
        if (grant !== 'client_credentials')
          return refuse(reply, 400, 'unsupported_grant_type', 'grant_type must be client_credentials')
        const client = fromHeader(request) ?? fromBody(request.body)
        if (client === undefined)
          return refuse(reply, 401, 'invalid_client', 'client_id and client_secret are required')
        const address = addressOf(request)
        if (!bad.begin(address))
          return refuse(reply, 429, 'invalid_client', 'too many wrong secrets within an hour: wait and try again')
        const issued = await issueAccessToken(exchange, client.id, client.secret)
        if (issued === undefined)
          return refuse(reply, 401, 'invalid_client', 'the client id or its secret is not right')
        bad.succeed(address)
        return reply.send({ access_token: issued.token, token_type: 'Bearer', expires_in: issued.expiresInSeconds })
      },
    )
  }
}
