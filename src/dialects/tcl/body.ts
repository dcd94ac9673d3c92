import type { FastifyInstance } from 'fastify'

/** Bytes of a body at the most: ten thousand numbers, each written with all its punctuation, are a quarter of it. */
export const MAX_BODY_BYTES = 1_048_576

/**
 * Takes bodies of JSON and of nothing else. An empty one is none, whatever its Content-Type says. Keys that would change
 * an object's prototype are refused.
 */
export function acceptJson(server: FastifyInstance): void {
  const parse = server.getDefaultJsonParser('error', 'error')
  server.removeAllContentTypeParsers()
  server.addContentTypeParser<string>(
    'application/json',
    { parseAs: 'string', bodyLimit: MAX_BODY_BYTES },
    (request, body, done) => {
      if (body.trim() === '') done(null)
      else void parse(request, body, done)
    },
  )
}
