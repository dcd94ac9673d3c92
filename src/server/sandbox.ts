import type { Exchange } from '#domain/exchange.ts'
import type { Sandbox } from '#domain/sandbox.ts'
import { enterSandbox } from '#domain/simulator/enter-sandbox.ts'
import { kindOfStore } from '#domain/simulator/kind-of-store.ts'
import { makeSandbox } from '#domain/simulator/make-sandbox.ts'
import { systemClock } from '#lib/clock.ts'

import { type Config, ConfigError } from '../config.ts'
import { arriveAt } from '../jobs/arrive-at.ts'

type Refill = { readonly refill?: Sandbox['refill'] }

/** The sandbox that the exchange is to be; undefined for a real one. */
export function sandboxFor({ sandbox }: Pick<Config, 'sandbox'>, { refill }: Refill): Sandbox | undefined {
  return sandbox ? makeSandbox(systemClock, { arriveAt, refill: refill ?? (async () => {}) }) : undefined
}

/**
 * Lets a sandbox begin on a store of its own, and a real exchange on one that is no sandbox's. Errors: ConfigError for the
 * store of the other sort: in one of them time is not what it seems.
 */
export async function checkStore(exchange: Exchange): Promise<void> {
  if (exchange.sandbox !== undefined) {
    if (await enterSandbox(exchange)) return
    throw new ConfigError(
      'the store holds a real exchange, and a sandbox would move its time: give the sandbox a folder or a database of its own',
    )
  }
  if ((await kindOfStore(exchange.database.read)) === 'sandbox')
    throw new ConfigError('the store is that of a sandbox: start it with --sandbox, or give the exchange another store')
}
