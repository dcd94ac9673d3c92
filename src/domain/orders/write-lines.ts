import type { Transaction } from '#db/database.ts'

import type { Price } from '../ledger/rate.ts'
import type { LineReason } from './line-reasons.ts'
import type { LineState } from './order.ts'

/** One line of an order as it is written. */
export type NewLine = {
  /** Null only for one that is back-ordered: no number was found for it yet. */
  readonly e164: number | null
  readonly state: LineState
  readonly serviceId?: string | null
  readonly reason?: LineReason | null
  /** What the number costs the account, as it was when it was found. */
  readonly price?: Price | null
  /** Disconnected: until when it can be restored, milliseconds since the epoch. */
  readonly restorableUntil?: number | null
}

/** Rows of one INSERT. */
const ROWS_EACH = 500

/** Keeps the lines of a new order, ascending by number, those without a number at the end. */
export async function writeLines(tx: Transaction, orderId: string, lines: readonly NewLine[]): Promise<void> {
  const sorted = lines.toSorted((a, b) => (a.e164 ?? Infinity) - (b.e164 ?? Infinity))
  for (let start = 0; start < sorted.length; start += ROWS_EACH)
    await tx.query
      .insertInto('order_line')
      .values(
        sorted
          .slice(start, start + ROWS_EACH)
          .map(({ e164, state, serviceId, reason, price, restorableUntil }, index) => ({
            order_id: orderId,
            line: start + index,
            e164,
            state,
            reason: reason ?? null,
            service_id: serviceId ?? null,
            setup_minor: price?.setupMinor ?? null,
            monthly_minor: price?.monthlyMinor ?? null,
            currency: price?.currency ?? null,
            restorable_until: restorableUntil ?? null,
          })),
      )
      .execute()
}
