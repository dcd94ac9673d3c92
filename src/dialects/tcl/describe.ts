import type { FastifyDynamicSwaggerOptions } from '@fastify/swagger'

import manifest from '../../../package.json' with { type: 'json' }
import { ROOT, TOKEN } from './modelled/paths.ts'

/** What everybody has to know who reads the document. */
export const MODELLED =
  'The paths and field names of this interface are modelled: the carrier publishes what its Number Management does in ' +
  'prose, but not its specification, and nothing here claims to be that.'

const isRecord = (value: unknown): value is Readonly<Record<string, unknown>> =>
  typeof value === 'object' && value !== null

/** A schema without the names of those inside it: here each answer is told whole, in the words of the wire. */
function withoutNames(value: unknown): unknown {
  if (Array.isArray(value)) return value.map(withoutNames)
  if (!isRecord(value)) return value
  const kept = Object.entries(value).filter(([key]) => key !== '$id')
  return Object.fromEntries(kept.map(([key, inner]) => [key, withoutNames(inner)]))
}

/** How the calls become an OpenAPI 3.1 document. */
export const documentOptions: FastifyDynamicSwaggerOptions = {
  openapi: {
    openapi: '3.1.0',
    info: {
      title: 'TCL Number Management, as this exchange serves it',
      description: `Search, reserve, order, change, move and delete telephone numbers.\n\n${MODELLED}`,
      version: manifest.version,
      license: { name: 'Apache 2.0', identifier: 'Apache-2.0' },
    },
    servers: [{ url: '/', description: 'This exchange.' }],
    tags: [
      { name: 'Credentials', description: 'Tokens.' },
      { name: 'Numbers', description: 'What is on offer and free now.' },
      { name: 'Reservations', description: 'Numbers that are held for ten minutes.' },
      { name: 'Orders', description: 'Numbers into service, changed, moved and out of it.' },
      { name: 'Products', description: 'Numbers in service.' },
      { name: 'Documents', description: 'What regulators want to see.' },
      { name: 'Customers', description: 'For whom numbers are, who answers, where, and who pays.' },
      { name: 'Connections', description: 'Where numbers are routed.' },
    ],
    components: {
      securitySchemes: {
        bearer: { type: 'http', scheme: 'bearer', description: 'A static token, or an access token.' },
        client: { type: 'http', scheme: 'basic', description: `For ${ROOT}${TOKEN}: a client id and its secret.` },
      },
    },
  },
  convertConstToEnum: false,
  stripBasePath: false,
  transform: ({ schema, url }) => {
    const plain = withoutNames(schema)
    return { schema: isRecord(plain) ? plain : { hide: true }, url }
  },
}
