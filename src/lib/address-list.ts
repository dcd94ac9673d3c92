import { BlockList, isIP } from 'node:net'

/** Addresses of one list. */
export const MAX_ADDRESSES = 1_000

/** Addresses and networks of IPv4 and IPv6. */
export type AddressList = {
  /** Whether an address, written as the system writes it, is among them. */
  has(address: string): boolean
}

const ADDRESS = /^([0-9A-Fa-f:.]+)(?:\/([0-9]{1,3}))?$/
const BITS = { ipv4: 32, ipv6: 128 } as const

const familyOf = (address: string): 'ipv4' | 'ipv6' => (isIP(address) === 4 ? 'ipv4' : 'ipv6')

/** Reads `192.0.2.1, 198.51.100.0/24, 2001:db8::/32`; undefined when one of them is no address and no network. */
export function parseAddressList(text: string): AddressList | undefined {
  const list = new BlockList()
  const entries = text.split(',').map((entry) => entry.trim())
  if (entries.length > MAX_ADDRESSES) return undefined
  for (const entry of entries) {
    const [, address = '', length] = ADDRESS.exec(entry) ?? []
    if (isIP(address) === 0) return undefined
    const family = familyOf(address)
    const prefix = Number(length ?? BITS[family])
    if (prefix > BITS[family]) return undefined
    list.addSubnet(address, prefix, family)
  }
  return { has: (address) => isIP(address) !== 0 && list.check(address, familyOf(address)) }
}
