import { formatE164 } from '#lib/e164.ts'

import type { Charge } from './charges.ts'
import type { PriceBook, Priced } from './price-book.ts'
import type { Price } from './rate.ts'

/** A number and what it costs the account; null: nothing. */
export type PricedNumber = { readonly e164: number; readonly price: Price | null }

/**
 * What an order's numbers cost when they go into service: each its setup and its first month. The sources name the order
 * and the number, so that the same charges may be held first and posted later, and are never charged twice.
 */
export function firstCharges(orderId: string, numbers: readonly PricedNumber[]): Charge[] {
  return numbers.flatMap(({ e164, price }): Charge[] => {
    if (price === null) return []
    const { currency, setupMinor, monthlyMinor } = price
    const subject = formatE164(e164)
    return [
      { kind: 'setup', subject, amountMinor: setupMinor, currency, source: `setup:${orderId}:${e164}` },
      { kind: 'monthly', subject, amountMinor: monthlyMinor, currency, source: `monthly:${orderId}:${e164}` },
    ]
  })
}

/** What it costs to bring these numbers from other providers; the source names the port and the number. */
export function portCharges(book: PriceBook, portId: string, numbers: ReadonlyMap<number, Priced>): Charge[] {
  const charges: Charge[] = []
  for (const [e164, profile] of numbers) {
    const price = book.portPriceOf(profile)
    if (price === undefined) continue
    const { currency, portMinor } = price
    charges.push({
      kind: 'port',
      subject: formatE164(e164),
      amountMinor: portMinor,
      currency,
      source: `port:${portId}:${e164}`,
    })
  }
  return charges
}
