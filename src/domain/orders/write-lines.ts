import type { Transaction } from '#db/database.ts'
import { formatE164 } from '#lib/e164.ts'

import type { Refusal } from '../numbers/explain-refusals.ts'
import type { OrderLine } from './order.ts'

/** Rows of one INSERT. */
const ROWS_EACH = 500

/** Keeps what became of each number, ascending by number, and gives it as it is shown. */
export async function writeLines(
  tx: Transaction,
  orderId: string,
  services: ReadonlyMap<number, string>,
  refused: readonly Refusal[],
): Promise<OrderLine[]> {
  const completed = [...services].map(([e164, serviceId]): OrderLine & { number: number } => ({
    number: e164,
    e164: formatE164(e164),
    state: 'completed',
    serviceId,
    reason: null,
  }))
  const rejected = refused.map(({ e164, reason }): OrderLine & { number: number } => ({
    number: Number(e164.slice(1)),
    e164,
    state: 'rejected',
    serviceId: null,
    reason,
  }))
  const lines = [...completed, ...rejected].toSorted((a, b) => a.number - b.number)
  for (let start = 0; start < lines.length; start += ROWS_EACH)
    await tx.query
      .insertInto('order_line')
      .values(
        lines.slice(start, start + ROWS_EACH).map(({ number, state, serviceId, reason }, index) => ({
          order_id: orderId,
          line: start + index,
          e164: number,
          state,
          reason,
          service_id: serviceId,
        })),
      )
      .execute()
  return lines.map(({ number: _number, ...line }) => line)
}
