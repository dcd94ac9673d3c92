import type { Profile } from '#inventory/profile.ts'

import type { Exchange } from '../exchange.ts'
import { MAX_RATES, type Price } from './rate.ts'

/** How long another process may go on with a price that was changed. */
const REMEMBER_MS = 5_000

/** What an account pays for a number of a profile; undefined where the operator has set no rate. */
export type PriceBook = { priceOf(profile: Profile): Price | undefined }

type RateRow = {
  readonly account_id: string | null
  readonly country: string | null
  readonly kind: string | null
  readonly tier: number | null
  readonly price: Price
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

async function readRates(exchange: Exchange): Promise<RateRow[]> {
  const rows = await exchange.database.read.query
    .selectFrom('rate')
    .select(['account_id', 'country', 'kind', 'tier', 'setup_minor', 'monthly_minor', 'currency'])
    .orderBy('id')
    .limit(MAX_RATES)
    .execute()
  return rows.map((row) => ({
    account_id: row.account_id,
    country: row.country,
    kind: row.kind,
    tier: row.tier,
    price: { setupMinor: row.setup_minor, monthlyMinor: row.monthly_minor, currency: row.currency },
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
  const prices = new WeakMap<Profile, Price | null>()
  return {
    priceOf: (profile) => {
      const known = prices.get(profile)
      if (known !== undefined) return known ?? undefined
      const rate = mine.find(
        ({ country, kind, tier }) =>
          (country === null || country === profile.country) &&
          (kind === null || kind === profile.kind) &&
          (tier === null || tier === profile.tier),
      )
      prices.set(profile, rate?.price ?? null)
      return rate?.price
    },
  }
}

/** The prices of one account. */
export async function priceBookOf(exchange: Exchange, accountId: string): Promise<PriceBook> {
  const now = exchange.clock.now()
  const memory = memoryOf(exchange)
  if (memory.until <= now) {
    memory.rates = await readRates(exchange)
    memory.books = new Map()
    memory.until = now + REMEMBER_MS
  }
  const known = memory.books.get(accountId)
  if (known !== undefined) return known
  const book = bookFor(accountId, memory.rates)
  memory.books.set(accountId, book)
  return book
}
