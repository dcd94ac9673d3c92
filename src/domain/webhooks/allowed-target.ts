import { lookup } from 'node:dns'
import { BlockList, isIP, type LookupFunction } from 'node:net'

import { DomainError } from '../errors.ts'
import type { Targets } from '../targets.ts'

/**
 * Networks that are nobody's on the internet: this host, private, shared, link-local, documentation, multicast and
 * reserved ones. Source: the IANA special-purpose address registries, RFC 6890.
 */
const SPECIAL = {
  ipv4: [
    '0.0.0.0/8',
    '10.0.0.0/8',
    '100.64.0.0/10',
    '127.0.0.0/8',
    '169.254.0.0/16',
    '172.16.0.0/12',
    '192.0.0.0/24',
    '192.0.2.0/24',
    '192.88.99.0/24',
    '192.168.0.0/16',
    '198.18.0.0/15',
    '198.51.100.0/24',
    '203.0.113.0/24',
    '224.0.0.0/4',
    '240.0.0.0/4',
  ],
  // Of IPv6 only 2000::/3 is given out; the rest of this list lies in it or leads to IPv4.
  ipv6: ['::/3', '2001::/23', '2001:db8::/32', '2002::/16', '3fff::/20', '4000::/2', '8000::/1'],
} as const

/** A list for each family: in one of both an IPv4 address would be looked for among those of IPv6 too. */
function listOf(family: keyof typeof SPECIAL): BlockList {
  const list = new BlockList()
  for (const network of SPECIAL[family]) {
    const [address = '', length = ''] = network.split('/')
    list.addSubnet(address, Number(length), family)
  }
  return list
}
const special = { ipv4: listOf('ipv4'), ipv6: listOf('ipv6') }

const MAPPED = /^::ffff:(\d+\.\d+\.\d+\.\d+)$/i

/** Whether an address is one of the internet, to which whoever has an account may let events be sent. */
export function isPublicAddress(address: string): boolean {
  const plain = MAPPED.exec(address)?.[1] ?? address
  if (isIP(plain) === 0) return false
  const family = isIP(plain) === 4 ? 'ipv4' : 'ipv6'
  return !special[family].check(plain, family)
}

const LOCAL_NAME = /(^|\.)localhost\.?$/i
const loopback = new BlockList()
loopback.addSubnet('127.0.0.0', 8, 'ipv4')
loopback.addAddress('::1', 'ipv6')

function isLoopback(address: string): boolean {
  const plain = MAPPED.exec(address)?.[1] ?? address
  return isIP(plain) !== 0 && loopback.check(plain, isIP(plain) === 4 ? 'ipv4' : 'ipv6')
}

/** Whether a message may go to this address. */
export function allowsAddress(address: string, targets: Targets): boolean {
  return targets === 'private' || isPublicAddress(address) || (targets === 'loopback' && isLoopback(address))
}

/** The host of an address as the system takes it: an IPv6 address without its brackets. */
export const hostOf = (url: URL): string => url.hostname.replace(/^\[(.*)\]$/, '$1')

/** Refuses an address that events are not sent to, as far as that is known without asking for its name. */
export function checkTarget(text: string, targets: Targets, pointer: string): void {
  const refuse = (problem: string) => new DomainError('invalid_input', problem, { pointer })
  const url = URL.canParse(text) ? new URL(text) : undefined
  if (url === undefined || !/^https?:$/.test(url.protocol))
    throw refuse('the address must begin with https:// or http://: correct it')
  if (url.username !== '' || url.password !== '')
    throw refuse('the address has a user or a password in it: leave them out, for every message is signed')
  const host = hostOf(url)
  const isRefused = LOCAL_NAME.test(host) ? targets === 'internet' : isIP(host) !== 0 && !allowsAddress(host, targets)
  if (isRefused) throw refuse('the address is private, of this host or reserved: give one that the internet reaches')
}

/** What a connection is refused with when its name leads to an address that is not of the internet. */
export class TargetRefused extends Error {
  override readonly name = 'TargetRefused'
}

/**
 * Finds the addresses of a name for a connection that is being made, and lets only those of the internet through. It is
 * asked at that moment and not before, so that a name cannot lead elsewhere once it was looked at.
 */
export function guardedLookup(targets: Targets): LookupFunction {
  return (hostname, options, callback) => {
    lookup(hostname, { ...options, all: true }, (error, addresses) => {
      if (error !== null) return callback(error, '')
      const good = addresses.filter(({ address }) => allowsAddress(address, targets))
      const [first] = good
      if (first === undefined) return callback(new TargetRefused('its name leads to no address of the internet'), '')
      return options.all === true ? callback(null, good) : callback(null, first.address, first.family)
    })
  }
}
