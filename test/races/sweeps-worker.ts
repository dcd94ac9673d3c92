import { DomainError } from '#domain/errors.ts'
import { placeOrder } from '#domain/orders/place-order.ts'
import { restoreNumbers } from '#domain/services/restore-numbers.ts'

import { sweepsOf } from '../../src/jobs/sweeps.ts'
import { sessionFor } from '../support/session.ts'
import { killedIn } from './killed-in.ts'
import { runProcess } from './process.ts'

/** What one process does: all that is due, or numbers one by one. */
export type SweepsTask =
  /** `dies`: in which of its transactions the power fails, when all is written and nothing is committed. */
  | { readonly does: 'sweep'; readonly dies?: number }
  | {
      readonly does: 'restore' | 'order'
      readonly accountId: string
      readonly numbers: readonly number[]
      /** The clock of this process. */
      readonly nowMs: number
    }

/** How much a sweep did, or a number that was had. */
export type SweepsFact = { readonly swept: number } | { readonly had: number }

await runProcess<SweepsTask>(async ({ open, exchange, task, tell }) => {
  if (task.does === 'sweep') {
    const sweeps = sweepsOf(task.dies === undefined ? exchange : killedIn(exchange, task.dies))
    for (let swept = 1; swept > 0;) {
      swept = 0
      for (const sweep of sweeps) {
        await open.catchUp()
        swept += await sweep.run()
      }
      tell({ swept } satisfies SweepsFact)
    }
    return
  }
  const session = sessionFor(exchange, task.accountId, 'customer')
  const have = async (e164: number) => {
    try {
      await (task.does === 'order' ? placeOrder : restoreNumbers)(session, { numbers: [e164] })
      tell({ had: e164 } satisfies SweepsFact)
    } catch (error) {
      if (!(error instanceof DomainError)) throw error
    }
  }
  await Promise.all(task.numbers.map(have))
})
