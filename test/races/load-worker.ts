import { createInterface } from 'node:readline'

import type { DatabaseConfig } from '#db/open.ts'
import { DomainError } from '#domain/errors.ts'
import { openExchange } from '#domain/open-exchange.ts'
import { placeOrder } from '#domain/orders/place-order.ts'
import { releaseReservation } from '#domain/reservations/release-reservation.ts'
import { reserveNumbers } from '#domain/reservations/reserve-numbers.ts'
import { releaseNumbers } from '#domain/services/release-numbers.ts'

import { sessionFor } from '../support/exchange.ts'

// A process under load: many clients at once reserve, release, order and give back numbers through the verbs. Each
// answer is written as a line after its promise resolved: what stands there was acknowledged. It goes on until it is
// killed, or until it is told to stop by the end of its input.

const CLIENTS = 40

type Given = { readonly database: DatabaseConfig; readonly accountId: string; readonly mark: string }
const { database, accountId, mark } = JSON.parse(process.argv[2] ?? '{}') as Given

const open = await openExchange({ database })
await open.load()
const customer = sessionFor(open.exchange, accountId, 'customer')
let stopping = false
createInterface({ input: process.stdin }).on('close', () => {
  stopping = true
})

const say = (line: string) => void process.stdout.write(`${line}\n`)
const asNumbers = (texts: readonly string[]) => texts.map((text) => Number(text.slice(1)))

async function oneRound(index: number, round: number): Promise<void> {
  const { answer } = await reserveNumbers(customer, { searches: [{ criteria: {}, quantity: 3 }] })
  const { id, numbers } = answer.reservation
  say(`reserved ${id} ${numbers.join()}`)
  if ((index + round) % 3 === 0) {
    await releaseReservation(customer, { reservationId: id })
    say(`released ${id}`)
    return
  }
  const { answer: placed } = await placeOrder(customer, { reservationId: id, externalId: `${mark}-${index}-${round}` })
  say(`ordered ${placed.order.id ?? ''} ${numbers.join()}`)
  if ((index + round) % 3 === 1) return
  await releaseNumbers(customer, { numbers: asNumbers(numbers) })
  say(`aged ${numbers.join()}`)
}

async function client(index: number): Promise<void> {
  for (let round = 0; !stopping; round++) {
    try {
      await oneRound(index, round)
    } catch (error) {
      // Somebody was faster or the stock is sold: that is no failure. Anything else is.
      if (!(error instanceof DomainError)) throw error
    }
  }
}

say('ready')
await Promise.all(Array.from({ length: CLIENTS }, (_, index) => client(index)))
await open.close()
