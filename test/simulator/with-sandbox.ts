import type { FastifyInstance } from 'fastify'

import { createAccount } from '#domain/accounts/create-account.ts'
import { createKey } from '#domain/accounts/create-key.ts'
import type { Exchange } from '#domain/exchange.ts'
import { openExchange, type OpenExchange } from '#domain/open-exchange.ts'
import type { Session } from '#domain/session.ts'
import { enterSandbox } from '#domain/simulator/enter-sandbox.ts'
import { makeSandbox } from '#domain/simulator/make-sandbox.ts'
import { fakeClock } from '#lib/clock.ts'

import { createApp } from '../../src/app.ts'
import { fillStarter } from '../../src/demo/starter.ts'
import { arriveAt } from '../../src/jobs/arrive-at.ts'
import { type Client, clientOf } from '../dialects/v1/client.ts'
import { emptyDatabase, type Engine } from '../support/empty-database.ts'
import { TEST_START_MS } from '../support/exchange.ts'
import { seededRandom } from '../support/random.ts'
import { sessionFor } from '../support/session.ts'

/** A sandbox that is asked over HTTP. */
export type TestSandbox = {
  readonly open: OpenExchange
  readonly exchange: Exchange
  readonly app: FastifyInstance
  /** The real time, which stands still until it is moved. */
  readonly real: ReturnType<typeof fakeClock>
  readonly operator: Client
  readonly customer: Client
  readonly other: Client
  /** Moves the clock by a duration. */
  advance(duration: string): Promise<void>
  /** Another process, over the same store, that was started later. */
  again(): Promise<OpenExchange>
}

async function clientFor(app: FastifyInstance, setup: Session, name: string, role: 'operator' | 'customer') {
  const { answer: account } = await createAccount(setup, { name, role })
  const { answer } = await createKey(setup, { accountId: account.id, name })
  return clientOf(app, answer.secret)
}

/** Opens a sandbox with the starter inventory on an empty store, runs the test, and leaves nothing behind. */
export async function withSandbox(engine: Engine, test: (given: TestSandbox) => Promise<void>): Promise<void> {
  const { drop, ...database } = await emptyDatabase(engine)
  const real = fakeClock(TEST_START_MS)
  const opened: OpenExchange[] = []
  const again = async () => {
    const sandbox = makeSandbox(real, { arriveAt, refill: fillStarter })
    const open = await openExchange({ database, random: seededRandom(7), sandbox, checksEvents: true })
    opened.push(open)
    if (!(await enterSandbox(open.exchange))) throw new Error('the store is not that of a sandbox')
    await open.load()
    return open
  }
  try {
    const open = await again()
    const { exchange } = open
    const app = await createApp(exchange, { rateLimit: 0 })
    const setup = sessionFor(exchange, 'acc_setup', 'operator')
    const operator = await clientFor(app, setup, 'Operator', 'operator')
    await test({
      open,
      exchange,
      app,
      real,
      operator,
      customer: await clientFor(app, setup, 'Customer', 'customer'),
      other: await clientFor(app, setup, 'Other', 'customer'),
      advance: async (advance) => void (await operator.post('/v1/simulator/clock', { advance })),
      again,
    })
    await app.close()
  } finally {
    for (const one of opened.toReversed()) await one.close()
    await drop()
  }
}
