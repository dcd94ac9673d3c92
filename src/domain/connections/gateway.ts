import { Type, type Static } from 'typebox'

import { MAX_HOST_LENGTH, parseHost } from '#lib/host.ts'

import { DomainError } from '../errors.ts'

/** Gateways of one connection. */
export const MAX_GATEWAYS = 20

export const TRANSPORTS = ['udp', 'tcp', 'tls'] as const

/** SIP's own ports: RFC 3261, 19.1.2. */
const DEFAULT_PORT = 5_060
const DEFAULT_TLS_PORT = 5_061
const MAX_PORT = 65_535
/** Priority and weight have 16 bits in a DNS SRV record: RFC 2782. */
const MAX_RANK = 65_535
const DEFAULT_RANK = 1

/** One SIP endpoint of a connection. */
export const GatewaySchema = Type.Object(
  {
    host: Type.String({
      minLength: 1,
      maxLength: MAX_HOST_LENGTH,
      pattern: '^[!-~]+$',
      description: 'IPv4 address, IPv6 address without brackets, or DNS name; kept in lower case.',
    }),
    port: Type.Optional(
      Type.Integer({
        minimum: 1,
        maximum: MAX_PORT,
        default: DEFAULT_PORT,
        description: 'Port, 1 to 65535; 5060 when left out, or 5061 with `tls` (RFC 3261, 19.1.2).',
      }),
    ),
    transport: Type.Optional(Type.Enum(TRANSPORTS, { default: 'udp', description: 'What carries SIP.' })),
    priority: Type.Optional(
      Type.Integer({
        minimum: 0,
        maximum: MAX_RANK,
        default: DEFAULT_RANK,
        description: 'The lowest is tried first (RFC 2782).',
      }),
    ),
    weight: Type.Optional(
      Type.Integer({
        minimum: 0,
        maximum: MAX_RANK,
        default: DEFAULT_RANK,
        description: 'Share of the calls among gateways of one priority (RFC 2782).',
      }),
    ),
  },
  { $id: 'Gateway', additionalProperties: false },
)
export type Gateway = Static<typeof GatewaySchema>

/**
 * The gateways as they are kept, with everything said. Errors: `invalid_input` at `/gateways/0/host` for what is no host,
 * and at `/gateways/1` for one that stands there twice.
 */
export function settleGateways(gateways: readonly Gateway[]): Required<Gateway>[] {
  const seen = new Set<string>()
  return gateways.map(
    ({ host: text, transport = 'udp', priority = DEFAULT_RANK, weight = DEFAULT_RANK, ...rest }, index) => {
      const host = parseHost(text)
      if (host === null)
        throw new DomainError(
          'invalid_input',
          `${text} is no host: give an IPv4 address, an IPv6 address without brackets, or a DNS name`,
          { pointer: `/gateways/${index}/host` },
        )
      const { port = transport === 'tls' ? DEFAULT_TLS_PORT : DEFAULT_PORT } = rest
      const name = `${transport} ${host} ${port}`
      if (seen.has(name))
        throw new DomainError('invalid_input', `the gateway ${name} is listed twice: list it once`, {
          pointer: `/gateways/${index}`,
        })
      seen.add(name)
      return { host, port, transport, priority, weight }
    },
  )
}
