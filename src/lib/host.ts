import { isIP } from 'node:net'

/** Characters of a host's name at the most. Source: RFC 1035, 2.3.4. */
export const MAX_HOST_LENGTH = 253

/** Letters, digits and inner hyphens, 1 to 63 of them. Source: RFC 1123, 2.1. */
const LABEL = /^[a-z0-9](?:[a-z0-9-]{0,61}[a-z0-9])?$/
/** No top-level name is a number, so that nothing which looks like an IPv4 address is taken for a name. RFC 3696, 2. */
const NUMERIC = /^[0-9]+$/

function isDnsName(name: string): boolean {
  if (name.length > MAX_HOST_LENGTH) return false
  const labels = name.split('.')
  return labels.every((label) => LABEL.test(label)) && !NUMERIC.test(labels.at(-1) ?? '')
}

/**
 * The host that a text names, in lower case: an IPv4 address, an IPv6 address without brackets and zone, or a DNS name.
 * Null when it is none of them.
 */
export function parseHost(text: string): string | null {
  const host = text.toLowerCase()
  if (isIP(host) !== 0) return host.includes('%') ? null : host
  return isDnsName(host) ? host : null
}
