import type { FastifyInstance } from 'fastify'

import { Refusal } from './refusal.ts'
import type { Words } from './words.ts'

/** Bytes of a body at the most: ten thousand numbers with their routes, written with all punctuation, are half of it. */
export const MAX_BODY_BYTES = 1_048_576

/** What is no JSON is a bad input everywhere, also where another wrong input is a conflict. */
const MALFORMED: Words = [400, 'Invalid Input Parameters']

/**
 * Takes every body as JSON, whatever its Content-Type says, since many clients say nothing or what they always say. An
 * empty one is an object without fields. Keys that would change an object's prototype are refused.
 */
export function acceptJson(server: FastifyInstance): void {
  const parse = server.getDefaultJsonParser('error', 'error')
  server.removeAllContentTypeParsers()
  server.addContentTypeParser<string>(
    ['*', 'application/json'],
    { parseAs: 'string', bodyLimit: MAX_BODY_BYTES },
    (request, body, done) => {
      if (body.trim() === '') done(null, {})
      else
        void parse(request, body, (error, value: unknown) => {
          if (error === null) done(null, value)
          else done(new Refusal(...MALFORMED))
        })
    },
  )
}
