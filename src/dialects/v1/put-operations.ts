import type { TypeBoxTypeProvider } from '@fastify/type-provider-typebox'
import type { FastifyInstance } from 'fastify'
import { Type } from 'typebox'

import { OPERATIONS } from './operations/index.ts'
import { validatorCompiler } from './validate.ts'

const NoQuery = Type.Object({}, { additionalProperties: false })

/** Puts all operations on a server, under its prefix. */
export function putOperations(server: FastifyInstance): void {
  server.setValidatorCompiler(validatorCompiler)
  // Answers are typed by their schemas and checked against them in tests; plain JSON.stringify is the fastest way out.
  server.setSerializerCompiler(() => (answer) => JSON.stringify(answer))
  // A route that takes no query refuses one, so that a misspelt field, or a key in the URL, never passes unseen.
  server.addHook('onRoute', ({ config, schema }) => {
    if (config?.v1 !== undefined && schema !== undefined) schema.querystring ??= NoQuery
  })
  const typed = server.withTypeProvider<TypeBoxTypeProvider>()
  for (const route of OPERATIONS) route(typed)
}
