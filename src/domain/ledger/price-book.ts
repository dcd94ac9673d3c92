import type { Reader } from '#db/database.ts'
import type { Profile } from '#inventory/profile.ts'

import type { Exchange } from '../exchange.ts'
import { MAX_RATES, type PortPrice, type Price } from './rate.ts'

/** How long another process may go on with a price that was changed. */
const REMEMBER_MS = 5_000

/** What a price depends on. A number that lies in no block of ours has no tier, and no rate of a tier matches it. */
export type Priced = Pick<Profile, 'country' | 'kind'> & { readonly tier: number | null }

/** What an account pays; undefined where the operator has set no rate. */
export type PriceBook = {
  /** For a number of this profile, once and each month. */
  priceOf(profile: Priced): Price | undefined
  /** For bringing such a number from another provider. */
  portPriceOf(profile: Priced): PortPrice | undefined
}

type RateRow = {
  readonly account_id: string | null
  readonly country: string | null
  readonly kind: string | null
  readonly tier: number | null
  readonly price: Price
  readonly portPrice: PortPrice
}

type Remembered = { until: number; rates: readonly RateRow[]; books: Map<string, PriceBook> }
const remembered = new WeakMap<Exchange, Remembered>()

function memoryOf(exchange: Exchange): Remembered {
  const known = remembered.get(exchange)
  if (known !== undefined) return known
  const made: Remembered = { until: 0, rates: [], books: new Map() }
  remembered.set(exchange, made)
  return made
}

/** After a rate was set here. What is being read at this moment is remembered by nobody: its memory is thrown away too. */
export function forgetRates(exchange: Exchange): void {
  remembered.delete(exchange)
}

async function readRates(reader: Reader): Promise<RateRow[]> {
  const rows = await reader.query
    .selectFrom('rate')
    .select(['account_id', 'country', 'kind', 'tier', 'setup_minor', 'monthly_minor', 'port_minor', 'currency'])
    .orderBy('id')
    .limit(MAX_RATES)
    .execute()
  return rows.map((row) => ({
    account_id: row.account_id,
    country: row.country,
    kind: row.kind,
    tier: row.tier,
    price: { setupMinor: row.setup_minor, monthlyMinor: row.monthly_minor, currency: row.currency },
    portPrice: { portMinor: row.port_minor, currency: row.currency },
  }))
}

/** The account before the tier before the country before the kind: what is narrower counts more. */
function precision(rate: RateRow): number {
  return (
    (rate.account_id === null ? 0 : 8) +
    (rate.tier === null ? 0 : 4) +
    (rate.country === null ? 0 : 2) +
    (rate.kind === null ? 0 : 1)
  )
}

function bookFor(accountId: string, rates: readonly RateRow[]): PriceBook {
  const mine = rates
    .filter((rate) => rate.account_id === null || rate.account_id === accountId)
    .toSorted((a, b) => precision(b) - precision(a))
  const found = new WeakMap<Priced, RateRow | null>()
  function rateOf(profile: Priced): RateRow | undefined {
    const known = found.get(profile)
    if (known !== undefined) return known ?? undefined
    const rate = mine.find(
      ({ country, kind, tier }) =>
        (country === null || country === profile.country) &&
        (kind === null || kind === profile.kind) &&
        (tier === null || tier === profile.tier),
    )
    found.set(profile, rate ?? null)
    return rate
  }
  return { priceOf: (profile) => rateOf(profile)?.price, portPriceOf: (profile) => rateOf(profile)?.portPrice }
}

/**
 * The prices of one account. Inside a transaction the reader is the transaction: whoever holds one connection to the store
 * and waits for another may wait for somebody who does the same.
 */
export async function priceBookOf(
  exchange: Exchange,
  accountId: string,
  reader: Reader = exchange.database.read,
): Promise<PriceBook> {
  const now = exchange.clock.now()
  const memory = memoryOf(exchange)
  if (memory.until <= now) {
    memory.rates = await readRates(reader)
    memory.books = new Map()
    memory.until = now + REMEMBER_MS
  }
  const known = memory.books.get(accountId)
  if (known !== undefined) return known
  const book = bookFor(accountId, memory.rates)
  memory.books.set(accountId, book)
  return book
}
