import { sql } from 'kysely'

import type { Transaction } from '#db/database.ts'
import { freeNumbers } from '#inventory/free-numbers.ts'
import type { Inventory } from '#inventory/inventory.ts'
import { takeNumbers } from '#inventory/take-numbers.ts'

import { refreshOpened } from './refresh-opened.ts'

/** Numbers that are looked up at once. */
const LOOKUP_NUMBERS = 10_000

/** Brings some numbers of the index to what the store says of them now, which is at least as new as what was heard. */
export async function refreshNumbers(tx: Transaction, inventory: Inventory, numbers: readonly number[]): Promise<void> {
  for (let start = 0; start < numbers.length; start += LOOKUP_NUMBERS) {
    const some = numbers.slice(start, start + LOOKUP_NUMBERS)
    const { rows } = await sql<{ e164: number }>`
      select number.e164 from ${tx.text.numberList(some)} join number on number.e164 = n.e164`.execute(tx.query)
    const taken = new Set(rows.map(({ e164 }) => e164))
    takeNumbers(inventory, taken)
    freeNumbers(
      inventory,
      some.filter((e164) => !taken.has(e164)),
    )
    await refreshOpened(tx, inventory, taken)
  }
}
