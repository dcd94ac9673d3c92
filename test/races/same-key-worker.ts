import { setTimeout as sleep } from 'node:timers/promises'

import { DomainError } from '#domain/errors.ts'
import { placeOrder } from '#domain/orders/place-order.ts'
import { reserveNumbers } from '#domain/reservations/reserve-numbers.ts'

import { sessionFor } from '../support/session.ts'
import { runProcess } from './process.ts'

/** The same requests from everywhere: each under an idempotency key, or under an externalId. */
export type SameKeyTask = {
  readonly accountId: string
  readonly by: 'idempotencyKey' | 'externalId'
  readonly keys: readonly string[]
  /** How many send each request at the same time. */
  readonly senders: number
}

/** What one sender was answered in the end: what was made, and whether it had been made before. */
export type SameKeyFact = { readonly key: string; readonly made: string; readonly repeated: boolean }

const RETRIES = 500
const RETRY_MS = 5

await runProcess<SameKeyTask>(async ({ exchange, task, tell }) => {
  const session = sessionFor(exchange, task.accountId, 'customer')

  async function ask(key: string): Promise<SameKeyFact> {
    if (task.by === 'externalId') {
      const { answer } = await placeOrder(session, { criteria: {}, quantity: 2, externalId: key })
      return { key, made: answer.order.id ?? '', repeated: answer.repeated }
    }
    const searches = [{ criteria: {}, quantity: 2 }]
    const { answer, replayed } = await reserveNumbers(session, { searches }, { idempotencyKey: key })
    return { key, made: answer.reservation.id, repeated: replayed }
  }

  /** Waits as long as the exchange says that the request is being worked on. */
  async function send(key: string): Promise<void> {
    for (let tries = 0; tries < RETRIES; tries++) {
      try {
        return tell(await ask(key))
      } catch (error) {
        if (!(error instanceof DomainError) || error.code !== 'idempotency_in_progress') throw error
        await sleep(RETRY_MS)
      }
    }
    throw new Error(`${key} was never answered`)
  }

  await Promise.all(task.keys.flatMap((key) => Array.from({ length: task.senders }, () => send(key))))
})
