import { isIPv6 } from 'node:net'

import { parseHost } from '#lib/host.ts'

import type { Gateway } from '#domain/connections/gateway.ts'

const MAX_PORT = 65_535
/** A host with an optional port; an IPv6 address stands in brackets. */
const GATEWAY = /^(?:\[(?<v6>[0-9a-fA-F:.]+)\]|(?<host>[^:[\]]+))(?::(?<port>[0-9]{1,5}))?$/

/** The gateway that a text such as `203.0.113.10:5060` means; undefined when it means none. */
export function readGateway(text: string): Gateway | undefined {
  const { v6, host: name, port: digits } = GATEWAY.exec(text.trim())?.groups ?? {}
  const host = parseHost(v6 ?? name ?? '')
  if (host === null) return undefined
  if (digits === undefined) return { host }
  const port = Number(digits)
  return port >= 1 && port <= MAX_PORT ? { host, port } : undefined
}

/** A gateway as it is shown: host and port. */
export function writeGateway({ host, port }: Required<Gateway>): string {
  return isIPv6(host) ? `[${host}]:${port}` : `${host}:${port}`
}
