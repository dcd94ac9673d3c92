import { describe } from 'node:test'

import { createAccount } from '#domain/accounts/create-account.ts'
import { importBlocks } from '#domain/blocks/import-blocks.ts'
import type { BlockRow } from '#domain/blocks/block-row.ts'
import type { Exchange } from '#domain/exchange.ts'
import { openExchange, type OpenExchange } from '#domain/open-exchange.ts'
import type { Session } from '#domain/session.ts'
import type { DatabaseConfig } from '#db/open.ts'
import { fakeClock } from '#lib/clock.ts'

import { emptyDatabase, type Engine, ENGINES } from './empty-database.ts'
import { PLAIN_ROW } from './plain-row.ts'
import { seededRandom } from './random.ts'
import { sessionFor } from './session.ts'

export { type Engine, ENGINES, sessionFor }

/** Where tests begin in time: 2026-03-02 12:00 UTC, a Monday. */
export const TEST_START_MS = Date.UTC(2026, 2, 2, 12)

export type TestExchange = {
  readonly open: OpenExchange
  readonly exchange: Exchange
  readonly clock: ReturnType<typeof fakeClock>
  /** Two accounts that know nothing of each other, and one that may do everything. */
  readonly customer: Session
  readonly other: Session
  readonly operator: Session
  /** Where the store is, for processes of their own. */
  readonly database: DatabaseConfig
  /** Another process over the same store: its own connection and its own index. */
  again(): Promise<OpenExchange>
}

/** Opens an exchange on an empty store with three accounts, runs the test, and leaves nothing behind. */
export async function withExchange(engine: Engine, test: (given: TestExchange) => Promise<void>): Promise<void> {
  const { drop, ...database } = await emptyDatabase(engine)
  const clock = fakeClock(TEST_START_MS)
  const options = { database, clock, random: seededRandom(7), checksEvents: true }
  const opened: OpenExchange[] = []
  try {
    const again = async () => {
      const next = await openExchange(options)
      opened.push(next)
      await next.load()
      return next
    }
    const open = await again()
    const { exchange } = open
    const setup = sessionFor(exchange, 'acc_setup', 'operator')
    const accountFor = async (name: string, role: 'operator' | 'customer') =>
      sessionFor(exchange, (await createAccount(setup, { name, role })).answer.id, role)
    await test({
      open,
      exchange,
      clock,
      customer: await accountFor('Customer', 'customer'),
      other: await accountFor('Other', 'customer'),
      operator: await accountFor('Operator', 'operator'),
      database,
      again,
    })
  } finally {
    for (const one of opened.toReversed()) await one.close()
    await drop()
  }
}

/** The same tests on every engine. */
export function onEveryEngine(body: (engine: Engine) => void): void {
  for (const engine of ENGINES) describe(engine, () => body(engine))
}

/** Offers runs of numbers, by default in Hackensack, New Jersey. */
export async function stock(
  operator: Session,
  rows: readonly (Partial<BlockRow> & { first: number; last: number })[],
): Promise<void> {
  async function* items() {
    yield rows.map((row, index) => ({ kind: 'row' as const, row: { ...PLAIN_ROW, line: index + 2, ...row } }))
  }
  await importBlocks(
    operator,
    { source: 'test', fileName: 'test.csv', strict: true, reportOnly: false },
    {
      items: items(),
      select: (row) => row,
      onReject: () => {},
      onProgress: () => {},
      bytes: () => ({ read: 0, total: 0 }),
    },
  )
}
