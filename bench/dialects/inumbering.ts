import { sha256 } from '#lib/digest.ts'

import type { Request } from '../http/request.ts'
import { oneOf } from '../seeded-random.ts'
import type { SearchDialect } from './dialect.ts'

/** Numbers that a search asks for, as many as a page of v1 has. */
const QUANTITY = 10
const APIKEY_LENGTH = 32

/** The apikey of the account that has this key: it follows from the key. */
export function apikeyOf(key: string): string {
  return sha256(key).slice(0, APIKEY_LENGTH)
}

function searchRequest(secret: string, criteria: Readonly<Record<string, string>>): Request {
  return {
    method: 'POST',
    path: '/v2/iNumbering/tnInventory/',
    headers: { authorization: `Bearer ${apikeyOf(secret)}`, 'content-type': 'application/json' },
    body: JSON.stringify({ tnMask: 'xxxxxxxxxx', quantity: QUANTITY, ...criteria }),
  }
}

/**
 * VoiceTel's iNumbering. Its searches are such as find something also in a tiny plan, for what finds nothing is refused. It has no reservations: what it takes it buys, so it has no part in the holds.
 */
export const inumbering: SearchDialect = {
  name: 'inumbering',
  searches: (secret, { npas, npaNxxs, rateCenters }, each, random) => {
    const digits = () => String(1_000 + Math.floor(random() * 9_000))
    const kinds: Readonly<Record<string, () => Record<string, string>>> = {
      'mask in an area code': () => ({ tnMask: `${oneOf(npas, random)}xxxxxxx` }),
      'rate centre and state': () => {
        const { state, rateCenter } = oneOf(rateCenters, random)
        return { province: state, rateCenter }
      },
      'area code and exchange': () => ({ tnMask: `${oneOf(npaNxxs, random)}xxxx` }),
      'mask anywhere': () => ({ tnMask: `xxxxxx${digits()}` }),
      'rate centre anywhere': () => ({ rateCenter: oneOf(rateCenters, random).rateCenter }),
      'exchange anywhere': () => ({ tnMask: `xxx${oneOf(npaNxxs, random).slice(3)}xxxx` }),
    }
    return Object.entries(kinds).map(([kind, criteria]) => ({
      kind,
      requests: Array.from({ length: each }, () => searchRequest(secret, criteria())),
    }))
  },
}
