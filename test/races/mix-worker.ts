import { offerBlocks, withdrawBlocks } from '#domain/blocks/withdraw-blocks.ts'
import { DomainError } from '#domain/errors.ts'
import { placeOrder } from '#domain/orders/place-order.ts'
import { expireReservations } from '#domain/reservations/expire-reservations.ts'
import { releaseReservation } from '#domain/reservations/release-reservation.ts'
import { reserveNumbers } from '#domain/reservations/reserve-numbers.ts'
import { endAgeing } from '#domain/services/end-ageing.ts'
import { releaseNumbers } from '#domain/services/release-numbers.ts'
import { verifyExchange } from '#domain/verification/verify-exchange.ts'
import { DAY_MS, MINUTE_MS } from '#lib/clock.ts'

import { importRows } from '../domain/import-rows.ts'
import { sessionFor } from '../support/session.ts'
import { runProcess } from './process.ts'

/** Everything that an exchange does, at random, by several at once. */
export type MixTask = {
  readonly accountId: string
  readonly operatorId: string
  /** The numbers that it is about: so many thousands from here on. */
  readonly first: number
  readonly thousands: number
  readonly clients: number
  readonly steps: number
}

/** How many steps were done and not refused; then, when it is asked, what is wrong with its index. */
export type MixFact = { readonly done: number } | { readonly problems: readonly unknown[] }

await runProcess<MixTask>(async ({ open, exchange, clock, random, task, tell, told }) => {
  const customer = sessionFor(exchange, task.accountId, 'customer')
  const operator = sessionFor(exchange, task.operatorId, 'operator')
  const below = (count: number) => Math.floor(random() * count)
  const anyNumber = () => task.first + below(task.thousands * 1_000)
  const held: string[] = []
  const served: string[] = []
  const some = (list: string[]) => list.splice(below(list.length), 1)[0] ?? ''

  const steps: (() => Promise<unknown>)[] = [
    async () => {
      const searches = [{ criteria: {}, quantity: 1 + below(9), contiguous: random() < 0.3 }]
      const { answer } = await reserveNumbers(customer, { searches, mode: 'any', holdMinutes: 1 + below(3) })
      held.push(answer.reservation.id)
    },
    async () => {
      const numbers = [...new Set(Array.from({ length: 4 }, anyNumber))]
      const { answer } = await placeOrder(customer, { numbers, mode: 'any' })
      served.push(
        ...answer.order.lines.flatMap(({ state, e164 }) => (state === 'completed' && e164 !== null ? [e164] : [])),
      )
    },
    () => placeOrder(customer, { reservationId: some(held) }),
    () => releaseReservation(customer, { reservationId: some(held) }),
    () => releaseNumbers(customer, { numbers: [Number(some(served))] }),
    async () => {
      clock.advance(MINUTE_MS / 2)
      await expireReservations(operator)
    },
    async () => {
      clock.advance(random() < 0.1 ? 45 * DAY_MS : 0)
      await endAgeing(operator)
    },
  ]
  const seldom: (() => Promise<unknown>)[] = [
    () => {
      const first = Math.floor(anyNumber() / 1_000) * 1_000
      return (random() < 0.4 ? withdrawBlocks : offerBlocks)(operator, { first, last: first + 999 })
    },
    () => {
      const first = anyNumber()
      return importRows(operator, [{ first, last: first + below(200), tier: below(4) }])
    },
  ]

  let done = 0
  async function client(): Promise<void> {
    for (let step = 0; step < task.steps; step++) {
      const list = random() < 0.05 ? seldom : steps
      try {
        await list[below(list.length)]?.()
        done++
      } catch (error) {
        if (!(error instanceof DomainError)) throw error
      }
    }
  }

  await Promise.all(Array.from({ length: task.clients }, client))
  tell({ done } satisfies MixFact)
  await told()
  await open.catchUp()
  const { problems } = await verifyExchange(exchange, { index: 'live' })
  tell({ problems } satisfies MixFact)
})
