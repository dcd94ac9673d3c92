import type { Request } from '../http/request.ts'
import { oneOf } from '../seeded-random.ts'
import type { Dialect } from './dialect.ts'

/** Numbers on a page of a search. */
const PAGE_NUMBERS = 10

const credentials = (secret: string) => ({ authorization: `Bearer ${secret}` })

function searchRequest(secret: string, criteria: Readonly<Record<string, string>>): Request {
  const query = new URLSearchParams({ ...criteria, limit: String(PAGE_NUMBERS) })
  return { method: 'GET', path: `/v1/numbers/available?${query.toString()}`, headers: credentials(secret) }
}

/** Strowger's own API. */
export const v1: Dialect = {
  name: 'v1',
  searches: (secret, { npas, npaNxxs, states, rateCenters }, each, random) => {
    const digits = () => String(1_000 + Math.floor(random() * 9_000))
    const kinds: Readonly<Record<string, () => Record<string, string>>> = {
      'mask in an area code': () => ({ mask: `${oneOf(npas, random)}xxxxxxx` }),
      'rate centre and state': () => ({ ...oneOf(rateCenters, random) }),
      'area code and exchange': () => {
        const code = oneOf(npaNxxs, random)
        return { npa: code.slice(0, 3), nxx: code.slice(3) }
      },
      'suffix in a state': () => ({ pattern: `*${digits()}$`, state: oneOf(states, random) }),
      'mask anywhere': () => ({ mask: `xxxxxx${digits()}` }),
      'rate centre anywhere': () => ({ rateCenter: oneOf(rateCenters, random).rateCenter }),
      'exchange anywhere': () => ({ nxx: oneOf(npaNxxs, random).slice(3) }),
      'suffix anywhere': () => ({ pattern: `*${digits()}$` }),
    }
    return Object.entries(kinds).map(([kind, criteria]) => ({
      kind,
      requests: Array.from({ length: each }, () => searchRequest(secret, criteria())),
    }))
  },
  reserve: (secret, { npa }) => ({
    method: 'POST',
    path: '/v1/reservations',
    headers: { ...credentials(secret), 'content-type': 'application/json' },
    body: JSON.stringify({ search: { criteria: { npa }, quantity: 1 } }),
  }),
  release: (secret, answer) => {
    const { id } = JSON.parse(answer) as { readonly id: string }
    return { method: 'DELETE', path: `/v1/reservations/${id}`, headers: credentials(secret) }
  },
  releaseRoute: '/v1/reservations/:reservationId',
}
