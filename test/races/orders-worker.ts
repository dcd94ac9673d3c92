import { setTimeout as sleep } from 'node:timers/promises'

import { DomainError } from '#domain/errors.ts'
import { cancelOrder } from '#domain/orders/cancel-order.ts'
import { fillBackorders } from '#domain/orders/fill-backorders.ts'
import { placeOrder } from '#domain/orders/place-order.ts'
import { reviewDocument } from '#domain/orders/review-document.ts'
import { runDueOrders } from '#domain/orders/run-due-orders.ts'

import { sessionFor } from '../support/session.ts'
import { runProcess } from './process.ts'

/** What one process does with orders that wait. */
export type OrdersTask =
  | { readonly does: 'cancel'; readonly accountId: string; readonly orders: readonly string[] }
  | { readonly does: 'order'; readonly accountId: string; readonly numbers: readonly number[] }
  | { readonly does: 'review'; readonly documentId: string }
  | { readonly does: 'due' }
  | { readonly does: 'fill'; readonly rounds: number }

/** What came of it: orders that were cancelled, numbers that were had, or how much a sweep did. */
export type OrdersFact = { readonly cancelled?: string; readonly had?: number; readonly did?: number }

const FILL_WAIT_MS = 5
const LONG_MS = 60_000

await runProcess<OrdersTask>(async ({ open, exchange, clock, task, tell }) => {
  async function told(work: () => Promise<OrdersFact>): Promise<void> {
    try {
      tell(await work())
    } catch (error) {
      if (!(error instanceof DomainError)) throw error
    }
  }
  const job = sessionFor(exchange, '', 'operator')
  switch (task.does) {
    case 'cancel': {
      const session = sessionFor(exchange, task.accountId, 'customer')
      const cancel = async (orderId: string) => {
        await cancelOrder(session, { orderId })
        return { cancelled: orderId }
      }
      for (const orderId of task.orders) await told(() => cancel(orderId))
      break
    }
    case 'order': {
      const session = sessionFor(exchange, task.accountId, 'customer')
      const order = async (e164: number) => {
        await placeOrder(session, { numbers: [e164] })
        return { had: e164 }
      }
      await Promise.all(task.numbers.map((e164) => told(() => order(e164))))
      break
    }
    case 'review':
      await reviewDocument(job, { documentId: task.documentId, decision: 'accept' })
      tell({ did: 1 } satisfies OrdersFact)
      // Until it is killed.
      await sleep(LONG_MS)
      break
    case 'due':
      for (let did = 1; did > 0;) tell({ did: (did = await runDueOrders(job)) } satisfies OrdersFact)
      break
    case 'fill':
      for (let round = 0; round < task.rounds; round++) {
        await open.catchUp()
        tell({ did: await fillBackorders(job) } satisfies OrdersFact)
        clock.advance(60_000)
        await sleep(FILL_WAIT_MS)
      }
      break
  }
})
