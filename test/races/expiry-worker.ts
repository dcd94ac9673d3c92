import { DomainError } from '#domain/errors.ts'
import { placeOrder } from '#domain/orders/place-order.ts'
import { expireReservations } from '#domain/reservations/expire-reservations.ts'

import { sessionFor } from '../support/session.ts'
import { runProcess } from './process.ts'
import { numbersOf } from '../support/numbers-of.ts'

/** What one process does about reservations whose time is about now. */
export type ExpiryTask =
  | { readonly does: 'order'; readonly accountId: string; readonly reservations: readonly string[] }
  | { readonly does: 'take'; readonly accountId: string; readonly numbers: readonly number[] }
  | { readonly does: 'sweep' }

/** `had`: numbers that it had; or `swept`: reservations that it ended. */
export type ExpiryFact = { readonly had: readonly string[] } | { readonly swept: number }

await runProcess<ExpiryTask>(async ({ exchange, task, tell }) => {
  async function tellOrder(order: Parameters<typeof placeOrder>[1], accountId: string): Promise<void> {
    try {
      const { answer } = await placeOrder(sessionFor(exchange, accountId, 'customer'), order)
      tell({ had: numbersOf(answer.order) } satisfies ExpiryFact)
    } catch (error) {
      if (!(error instanceof DomainError)) throw error
    }
  }

  if (task.does === 'order')
    await Promise.all(task.reservations.map((reservationId) => tellOrder({ reservationId }, task.accountId)))
  else if (task.does === 'take')
    await Promise.all(task.numbers.map((e164) => tellOrder({ numbers: [e164] }, task.accountId)))
  else
    for (let swept = -1; swept !== 0;) {
      swept = await expireReservations(sessionFor(exchange, '', 'operator'))
      tell({ swept } satisfies ExpiryFact)
    }
})
