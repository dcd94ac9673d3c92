import assert from 'node:assert/strict'

import type { Transaction } from '#db/database.ts'
import { statement } from '#db/statement.ts'
import type { LedgerTransactionTable } from '#db/tables/ledger.ts'
import { newId } from '#lib/ids.ts'

import { exchangeOf, type Session } from '../session.ts'

/** Sources that are looked up in one statement. */
const SOURCES_EACH = 500

/** One side of a transaction: an account of the ledger and what it gets, debit positive. */
export type Side = readonly [ledgerAccount: string, amountMinor: number]

/** A transaction that is to be written. */
export type Entry = {
  readonly kind: LedgerTransactionTable['kind']
  readonly subject: string
  /** Unique for ever. */
  readonly source: string
  readonly description?: string
  readonly currency: string
  /** By how much the balance of the account changes. */
  readonly amountMinor: number
  /** They sum to zero. */
  readonly sides: readonly Side[]
}

/** A transaction as far as it is compared. */
export type Earlier = Pick<
  LedgerTransactionTable,
  'id' | 'account_id' | 'kind' | 'source' | 'currency' | 'amount_minor' | 'at'
>

/** Reads the transactions under so many sources. */
function readerOf(count: number) {
  const names = Array.from({ length: count }, (_, index) => `source${index}`)
  return statement<Record<string, string>, Earlier>((query, parameter) =>
    query
      .selectFrom('ledger_transaction')
      .select(['id', 'account_id', 'kind', 'source', 'currency', 'amount_minor', 'at'])
      .where(
        'source',
        'in',
        names.map((name) => parameter(name)),
      ),
  )
}

// By how many sources they read: building the text again each time costs more than running it.
const readers = new Map<number, ReturnType<typeof readerOf>>()

async function readBySource(tx: Transaction, sources: readonly string[]): Promise<Earlier[]> {
  const rows: Earlier[] = []
  for (let start = 0; start < sources.length; start += SOURCES_EACH) {
    const some = sources.slice(start, start + SOURCES_EACH)
    const read = readers.get(some.length) ?? readerOf(some.length)
    readers.set(some.length, read)
    rows.push(...(await read(tx, Object.fromEntries(some.map((source, index) => [`source${index}`, source])))))
  }
  return rows
}

async function writePostings(tx: Transaction, entries: readonly (Entry & { readonly id: string })[]): Promise<void> {
  const rows = entries.flatMap(({ id, sides }) =>
    sides.map(([account, amount], line) => ({ id, line, account, amount })),
  )
  if (rows.length === 0) return
  await tx.insertMany(
    'posting',
    [
      { name: 'transaction_id', type: 'text', values: rows.map(({ id }) => id) },
      { name: 'line', type: 'bigint', values: rows.map(({ line }) => line) },
      { name: 'ledger_account', type: 'text', values: rows.map(({ account }) => account) },
      { name: 'amount_minor', type: 'bigint', values: rows.map(({ amount }) => amount) },
    ],
    '',
  )
}

/** An entry with the transaction that stands under its source: this one, or an earlier one. */
export type Written = Entry & { readonly id: string; readonly earlier: Earlier | null }

async function insert(tx: Transaction, accountId: string, made: readonly (Entry & { id: string })[], now: number) {
  await tx.insertMany(
    'ledger_transaction',
    [
      { name: 'id', type: 'text', values: made.map(({ id }) => id) },
      { name: 'account_id', type: 'text', values: made.map(() => accountId) },
      { name: 'kind', type: 'text', values: made.map(({ kind }) => kind) },
      { name: 'subject', type: 'text', values: made.map(({ subject }) => subject) },
      { name: 'source', type: 'text', values: made.map(({ source }) => source) },
      { name: 'description', type: 'text', values: made.map(({ description }) => description ?? null) },
      { name: 'currency', type: 'text', values: made.map(({ currency }) => currency) },
      { name: 'amount_minor', type: 'bigint', values: made.map(({ amountMinor }) => amountMinor) },
      { name: 'at', type: 'bigint', values: made.map(() => now) },
    ],
    'on conflict (source) do nothing',
  )
}

/**
 * Writes transactions of an account with their postings, unless something was written under the same source before: that
 * stays as it is and is given as `earlier`. Does not touch the balance.
 */
export async function writeOnce(
  tx: Transaction,
  session: Session,
  accountId: string,
  entries: readonly Entry[],
): Promise<readonly Written[]> {
  if (entries.length === 0) return []
  const { clock } = exchangeOf(session)
  for (const { source, sides } of entries) {
    const sum = sides.reduce((total, [, amount]) => total + amount, 0)
    assert.equal(sum, 0, `the postings of ${source} do not sum to zero`)
  }
  // In one order everywhere, so that two who write the same sources do not wait for each other in a circle.
  const made = entries
    .toSorted((a, b) => (a.source < b.source ? -1 : 1))
    .map((entry) => ({ ...entry, id: newId('transaction', clock) }))
  await insert(tx, accountId, made, clock.now())
  const sources = made.map(({ source }) => source)
  const rows = new Map((await readBySource(tx, sources)).map((row) => [row.source, row]))
  const written = made.map((entry): Written => {
    const row = rows.get(entry.source)
    assert.ok(row !== undefined, `the transaction ${entry.source} was not written`)
    return { ...entry, earlier: row.id === entry.id ? null : row }
  })
  await writePostings(
    tx,
    written.filter(({ earlier }) => earlier === null),
  )
  return written
}

/**
 * The same for what the exchange itself charges. Gives what is new; what was written before must have been the very same,
 * anything else is a fault of ours.
 */
export async function writeTransactions(
  tx: Transaction,
  session: Session,
  accountId: string,
  entries: readonly Entry[],
): Promise<readonly Written[]> {
  const written = await writeOnce(tx, session, accountId, entries)
  for (const { earlier, source, currency, amountMinor } of written) {
    if (earlier === null) continue
    const same =
      earlier.account_id === accountId && earlier.currency === currency && earlier.amount_minor === amountMinor
    assert.ok(same, `${source} was written before as something else`)
  }
  return written.filter(({ earlier }) => earlier === null)
}
