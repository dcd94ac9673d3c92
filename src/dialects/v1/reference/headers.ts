import { Type } from 'typebox'

import type { Access } from '../access.ts'

/** Headers of a request that v1 knows. */
export function requestHeadersOf({ changes, secret }: Access) {
  const id = Type.Optional(
    Type.String({
      pattern: '^[A-Za-z0-9._-]{1,64}$',
      description: 'Your own name for the request. Without it, or if it has another form, the exchange makes one.',
    }),
  )
  if (!changes || secret === true) return Type.Object({ 'X-Request-Id': id })
  const key = Type.Optional(
    Type.String({
      pattern: '^[\\x21-\\x7e]{1,255}$',
      description:
        'Unique for what you want done, e.g. a UUID. Sent again within 24 hours with the same request, the same answer ' +
        'comes back and nothing is done again. A refusal is not kept: the same key may try again.',
    }),
  )
  return Type.Object({ 'Idempotency-Key': key, 'X-Request-Id': id })
}

const EVERY_ANSWER = {
  'X-Request-Id': Type.String({ description: 'Names the request, also in the log of the operator.' }),
  'RateLimit-Limit': Type.Integer({ description: 'Requests that this key may make within a minute, if limited.' }),
  'RateLimit-Remaining': Type.Integer({ description: 'How many are left of them.' }),
  'RateLimit-Reset': Type.Integer({ description: 'Seconds until there are as many again.' }),
}

/** Headers of an answer that says yes. */
export function answerHeadersOf({ changes, secret, locates, media }: Access) {
  return {
    ...EVERY_ANSWER,
    ...(changes && secret !== true
      ? { 'Idempotency-Replayed': Type.Literal('true', { description: 'Nothing was done: it was answered before.' }) }
      : {}),
    ...(locates === true ? { Location: Type.String({ description: 'Where it can be looked at.' }) } : {}),
    ...(secret === true || media !== undefined
      ? { 'Cache-Control': Type.Literal('no-store', { description: 'Keep it nowhere.' }) }
      : {}),
    ...(media === undefined
      ? {}
      : { 'Content-Disposition': Type.String({ description: 'Says that it is a file, and what it is called.' }) }),
  }
}

/** Headers of a refusal with this status. */
export function refusalHeadersOf(status: number) {
  const retry = Type.Integer({ minimum: 1, description: 'Seconds until trying again makes sense.' })
  return {
    ...EVERY_ANSWER,
    ...(status === 401 ? { 'WWW-Authenticate': Type.Literal('Bearer', { description: 'How to authenticate.' }) } : {}),
    ...([409, 429, 503].includes(status) ? { 'Retry-After': retry } : {}),
  }
}
