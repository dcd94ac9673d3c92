import assert from 'node:assert/strict'
import { setTimeout as sleep } from 'node:timers/promises'

import type { OpenExchange } from '#domain/open-exchange.ts'
import { verifyExchange } from '#domain/verification/verify-exchange.ts'

/** An event is read only when no older transaction of the whole server is open: another test's may be. */
const TRIES = 100
const WAIT_MS = 20

/** Catches up until `told` holds: the index follows the log, and the log may wait for somebody else's transaction. */
export async function caughtUp(open: OpenExchange, told: () => boolean): Promise<void> {
  for (let tries = 0; tries < TRIES; tries++) {
    await open.catchUp()
    if (told()) return
    await sleep(WAIT_MS)
  }
  assert.fail('the index did not follow')
}

/** Proves the store, and the indices of all these processes against it. */
export async function assertSound(first: OpenExchange, ...others: readonly OpenExchange[]): Promise<void> {
  const { problems } = await verifyExchange(first.exchange, { index: 'fresh' })
  assert.deepEqual(problems, [])
  for (const open of [first, ...others]) {
    await open.catchUp()
    const live = await verifyExchange(open.exchange, { index: 'live' })
    assert.deepEqual(live.problems, [])
  }
}
