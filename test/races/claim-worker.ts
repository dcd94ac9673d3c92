import { DomainError } from '#domain/errors.ts'
import { placeOrder } from '#domain/orders/place-order.ts'
import { reserveNumbers } from '#domain/reservations/reserve-numbers.ts'

import { sessionFor } from '../support/session.ts'
import { runProcess } from './process.ts'
import { numbersOf } from '../support/numbers-of.ts'

/** A crowd that wants numbers. */
export type ClaimTask = {
  readonly accountId: string
  /** How many ask at the same time. */
  readonly clients: number
  /** `order` or `reserve` any so many at a time; or `order` these very numbers, one after another. */
  readonly verb: 'order' | 'reserve'
  readonly quantity: number
  readonly numbers?: readonly number[]
  /** True: each client goes on until it is refused. */
  readonly untilRefused: boolean
}

/** What came of one request. */
export type ClaimFact = { readonly numbers: readonly string[] } | { readonly refused: string }

await runProcess<ClaimTask>(async ({ exchange, task, tell }) => {
  const session = sessionFor(exchange, task.accountId, 'customer')
  const { verb, quantity } = task

  async function claim(numbers: readonly number[] | undefined): Promise<readonly string[]> {
    if (numbers !== undefined) return numbersOf((await placeOrder(session, { numbers: [...numbers] })).answer.order)
    const criteria = {}
    if (verb === 'order') {
      const { order } = (await placeOrder(session, { criteria, quantity, mode: 'any' })).answer
      return numbersOf(order)
    }
    return (await reserveNumbers(session, { searches: [{ criteria, quantity }] })).answer.reservation.numbers
  }

  async function client(index: number): Promise<void> {
    const wanted = task.numbers?.[index % task.numbers.length]
    for (let goesOn = true; goesOn; goesOn &&= task.untilRefused) {
      try {
        tell({ numbers: await claim(wanted === undefined ? undefined : [wanted]) } satisfies ClaimFact)
      } catch (error) {
        if (!(error instanceof DomainError)) throw error
        tell({ refused: error.code } satisfies ClaimFact)
        goesOn = error.retryable
      }
    }
  }

  await Promise.all(Array.from({ length: task.clients }, (_, index) => client(index)))
})
