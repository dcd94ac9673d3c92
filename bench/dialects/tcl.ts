import type { Request } from '../http/request.ts'
import { oneOf } from '../seeded-random.ts'
import type { Dialect } from './dialect.ts'

const BASE = '/tcl/number-management/v1'
/** Numbers on a page of a search. */
const PAGE_NUMBERS = 10

/** Accounts that have a client: few, because the secret of one is slow to hash on purpose. */
export const CLIENTS = 4

/** The static token of the account that has this key: it follows from the key. */
export function tokenOf(key: string): string {
  return `tcl-${key}`
}

const credentials = (key: string) => ({ authorization: `Bearer ${tokenOf(key)}` })

function searchRequest(key: string, criteria: Readonly<Record<string, string>>): Request {
  const product = { productId: 'LNS', countryCode: 'US', pageSize: String(PAGE_NUMBERS) }
  const query = new URLSearchParams({ ...product, ...criteria })
  return { method: 'GET', path: `${BASE}/availability?${query.toString()}`, headers: credentials(key) }
}

/** TCL Number Management. Its searches tell how many numbers match besides: the first of each question counts them all. */
export const tcl: Dialect = {
  name: 'tcl',
  accounts: CLIENTS,
  searches: (key, { npas, npaNxxs }, each, random) => {
    const digits = () => String(1_000 + Math.floor(random() * 9_000))
    const kinds: Readonly<Record<string, () => Record<string, string>>> = {
      'area code': () => ({ areaCode: oneOf(npas, random) }),
      'area code and exchange': () => ({ areaCode: oneOf(npaNxxs, random) }),
      'suffix in an area code': () => ({ areaCode: oneOf(npas, random), pattern: `*${digits()}$` }),
      'suffix anywhere': () => ({ pattern: `*${digits()}$` }),
    }
    return Object.entries(kinds).map(([kind, criteria]) => ({
      kind,
      requests: Array.from({ length: each }, () => searchRequest(key, criteria())),
    }))
  },
  reserve: (key, { number }) => ({
    method: 'POST',
    path: `${BASE}/reservations`,
    headers: { ...credentials(key), 'content-type': 'application/json' },
    body: JSON.stringify({ numbers: [`+1${number}`] }),
  }),
  release: (key, answer) => {
    const { reservationId } = JSON.parse(answer) as { readonly reservationId: string }
    return { method: 'DELETE', path: `${BASE}/reservations/${reservationId}`, headers: credentials(key) }
  },
  releaseRoute: `${BASE}/reservations/:reservationId`,
}
