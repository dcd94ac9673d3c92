import type { Transaction } from '#db/database.ts'

/** Rows of one INSERT. */
const ROWS_EACH = 500

/** Sets the numbers of a port that has claimed none yet. */
export async function writePortNumbers(tx: Transaction, portId: string, numbers: readonly number[]): Promise<void> {
  await tx.query.deleteFrom('port_number').where('port_id', '=', portId).execute()
  const rows = numbers
    .toSorted((a, b) => a - b)
    .map((e164) => ({ port_id: portId, e164, was_account_id: null, was_port_id: null }))
  for (let start = 0; start < rows.length; start += ROWS_EACH)
    await tx.query
      .insertInto('port_number')
      .values(rows.slice(start, start + ROWS_EACH))
      .execute()
}
