import { DomainError } from '#domain/errors.ts'
import { postCharges } from '#domain/ledger/charges.ts'
import { pay } from '#domain/ledger/pay.ts'
import { chargeMonths } from '#domain/services/charge-months.ts'

import { charge, endWaiting, type Waiting, waitWithHold } from '../domain/money.ts'
import { sessionFor } from '../support/session.ts'
import { killedIn } from './killed-in.ts'
import { runProcess } from './process.ts'

/** What one process does with the money of an account. */
export type LedgerTask =
  | {
      readonly does: 'hold' | 'charge' | 'pay'
      readonly accountId: string
      readonly times: number
      readonly amountMinor: number
    }
  | {
      readonly does: 'end'
      readonly accountId: string
      readonly waiting: readonly Waiting[]
      readonly how: 'post' | 'void'
    }
  /** `killedIn`: the power fails in this transaction, when all is written and nothing is committed. */
  | { readonly does: 'months'; readonly killedIn?: number }

/** How often it did so, and was refused. */
export type LedgerFact = { readonly done: number } | { readonly refused: string }

await runProcess<LedgerTask>(async ({ exchange, task, tell }) => {
  async function tries(work: () => Promise<boolean>): Promise<void> {
    try {
      tell({ done: (await work()) ? 1 : 0 } satisfies LedgerFact)
    } catch (error) {
      if (!(error instanceof DomainError)) throw error
      tell({ refused: error.code } satisfies LedgerFact)
    }
  }
  if (task.does === 'months') {
    const operator = sessionFor(
      task.killedIn === undefined ? exchange : killedIn(exchange, task.killedIn),
      '',
      'operator',
    )
    for (let done = -1; done !== 0;) {
      done = await chargeMonths(operator)
      tell({ done } satisfies LedgerFact)
    }
    return
  }
  const { accountId } = task
  const session = sessionFor(exchange, accountId, 'customer')
  // The process is part of the source: each charge is another one.
  const own = (amountMinor: number, index: number) => charge(amountMinor, { source: `${process.pid}:${index}` })
  if (task.does === 'end') {
    const { how, waiting } = task
    const charges = (index: number) => (how === 'post' ? [own(10, index)] : null)
    await Promise.all(waiting.map((one, index) => tries(() => endWaiting(session, one, charges(index)))))
    return
  }
  const { does, times, amountMinor } = task
  const operator = sessionFor(exchange, accountId, 'operator')
  async function once(index: number): Promise<boolean> {
    if (does === 'hold') return (await waitWithHold(session, [own(amountMinor, index)])) !== null
    if (does === 'pay') {
      // Every process sends the same payments.
      const { answer } = await pay(operator, { accountId, amountMinor, currency: 'USD', externalId: `wire ${index}` })
      return !answer.repeated
    }
    await exchange.database.transaction((tx) => postCharges(tx, session, accountId, [own(amountMinor, index)]))
    return true
  }
  await Promise.all(Array.from({ length: times }, (_, index) => tries(() => once(index))))
})
