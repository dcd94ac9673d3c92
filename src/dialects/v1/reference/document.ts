import type { FastifyDynamicSwaggerOptions } from '@fastify/swagger'

import manifest from '../../../../package.json' with { type: 'json' }
import { describeRoute } from './describe-route.ts'
import { COOKIE, CONSOLE_HEADER } from '../session-cookie.ts'
import { hoistNames } from './named-schemas.ts'

const DESCRIPTION = `
Search telephone numbers, hold them, order them, and give them back.

- **Credentials.** \`Authorization: Bearer sk_…\`, in the header and nowhere else.
- **Numbers** are E.164 with a plus: \`+12015551234\`. **Times** are RFC 3339, UTC. **Amounts** are whole numbers of the
  currency's minor unit.
- **Doing things once.** Send an \`Idempotency-Key\` with whatever changes something; then a request may be repeated
  without harm when its answer was lost.
- **Lists** answer \`items\` and \`nextCursor\`; send it as \`cursor\`, with the same filters, until it is null.
- **Refusals** are \`application/problem+json\` (RFC 9457) with a \`code\` of a [closed list](/docs/errors), and
  \`retryable\` says whether the same request may succeed later.
`.trim()

/** How the routes become an OpenAPI 3.1 document. */
export const documentOptions: FastifyDynamicSwaggerOptions = {
  openapi: {
    openapi: '3.1.0',
    info: {
      title: 'Strowger, an open number exchange',
      description: DESCRIPTION,
      version: manifest.version,
      license: { name: 'Apache 2.0', identifier: 'Apache-2.0' },
    },
    servers: [{ url: '/', description: 'This exchange.' }],
    tags: [
      { name: 'Numbers', description: 'What is free now.' },
      { name: 'Reservations', description: 'Numbers that are held for you for a while.' },
      { name: 'Orders', description: 'Numbers that go into service.' },
      { name: 'Numbers in service', description: 'What is yours.' },
      { name: 'Resources', description: 'Customers, contacts, locations and payment methods of yours.' },
      { name: 'Connections', description: 'Trunk groups to which your numbers are routed.' },
      { name: 'Documents', description: 'What regulators want to see, and which rules ask for it.' },
      { name: 'Messaging', description: 'Brands and campaigns, and the numbers that text for them.' },
      { name: 'Ledger', description: 'What you have, what you owe, and what for.' },
      { name: 'Ports', description: 'Numbers that come from other providers, and that go to them.' },
      { name: 'Events', description: 'What has happened, and to which number.' },
      { name: 'Webhooks', description: 'Where you are told of it.' },
      { name: 'Account', description: 'Who you are.' },
      { name: 'Simulator', description: 'Only in a sandbox: its clock, and what is to go wrong.' },
      { name: 'Operator', description: 'For those who run the exchange: accounts, keys, rates.' },
    ],
    components: {
      securitySchemes: {
        bearer: { type: 'http', scheme: 'bearer', description: 'A key of the account: `sk_…`.' },
        session: {
          type: 'apiKey',
          in: 'cookie',
          name: COOKIE,
          description: `Of the console, after signing in. What changes something needs the header \`${CONSOLE_HEADER}: 1\` too.`,
        },
      },
    },
  },
  convertConstToEnum: false,
  stripBasePath: false,
  transform: ({ schema, url, route }) => ({ schema: describeRoute(schema, route), url }),
  transformObject: (made) => ('openapiObject' in made ? hoistNames(made.openapiObject) : made.swaggerObject),
}
