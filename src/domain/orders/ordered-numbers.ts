import type { Reader } from '#db/database.ts'

/** The numbers with which an order waits, ascending. */
export async function orderedNumbers(reader: Reader, orderId: string): Promise<number[]> {
  const rows = await reader.query
    .selectFrom('order_line')
    .select('e164')
    .where('order_id', '=', orderId)
    .where('state', '=', 'ordered')
    .orderBy('e164')
    .execute()
  return rows.flatMap(({ e164 }) => (e164 === null ? [] : [e164]))
}
