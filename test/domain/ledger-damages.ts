import { pay } from '#domain/ledger/pay.ts'
import type { Invariant } from '#domain/verification/problem.ts'

import type { TestExchange } from '../support/exchange.ts'
import { charge, endWaiting, waitWithHold } from './money.ts'

/** What the ledger holds that damages are done to. */
export type FilledLedger = { readonly payer: string; readonly payment: string; readonly hold: string }

/** A payment, a charge, a hold that is held, and one that is not any more. */
export async function fillLedger({ customer, operator }: TestExchange): Promise<FilledLedger> {
  const payer = customer.actor.accountId
  const booked = { accountId: payer, amountMinor: 500, currency: 'USD', externalId: 'wire' }
  const { payment } = (await pay(operator, booked)).answer
  const ended = await waitWithHold(customer, [charge(30)])
  if (ended !== null) await endWaiting(customer, ended, [charge(20)])
  const held = await waitWithHold(customer, [charge(70)])
  return { payer, payment: payment.id, hold: held?.holdId ?? '' }
}

type LedgerDamage = {
  readonly name: string
  readonly breaks: Invariant
  readonly subject: (filled: FilledLedger) => string
  readonly sql: (filled: FilledLedger) => readonly string[]
}

export const LEDGER_DAMAGES: readonly LedgerDamage[] = [
  {
    name: 'a transaction of one side',
    breaks: 'transaction_sums_to_zero',
    subject: ({ payment }) => payment,
    sql: ({ payment }) => [`delete from posting where transaction_id = '${payment}' and line = 0`],
  },
  {
    name: 'a transaction whose sides differ',
    breaks: 'transaction_sums_to_zero',
    subject: ({ payment }) => payment,
    sql: ({ payment }) => [
      `update posting set amount_minor = amount_minor + 1 where transaction_id = '${payment}' and line = 0`,
    ],
  },
  {
    name: 'a transaction that says another amount than its postings',
    breaks: 'transaction_sums_to_zero',
    subject: ({ payment }) => payment,
    sql: ({ payment }) => [`update ledger_transaction set amount_minor = 499 where id = '${payment}'`],
  },
  {
    name: 'a balance that the postings do not explain',
    breaks: 'balance_equals_postings',
    subject: ({ payer }) => payer,
    sql: ({ payer }) => [`update ledger_balance set balance_minor = balance_minor + 1 where account_id = '${payer}'`],
  },
  {
    name: 'postings without a balance',
    breaks: 'balance_equals_postings',
    subject: ({ payer }) => payer,
    sql: ({ payer }) => [`delete from ledger_balance where account_id = '${payer}'`],
  },
  {
    name: 'a hold of more than its postings set aside',
    breaks: 'hold_is_whole',
    subject: ({ hold }) => hold,
    sql: ({ hold }) => [`update hold_amount set amount_minor = amount_minor + 1 where hold_id = '${hold}'`],
  },
  {
    name: 'a hold that was voided and not given back',
    breaks: 'hold_is_whole',
    subject: ({ hold }) => hold,
    sql: ({ hold }) => [`update hold set state = 'voided', closed_at = 1 where id = '${hold}'`],
  },
  {
    name: 'an account with more set aside than its holds say',
    breaks: 'hold_is_whole',
    subject: ({ payer }) => payer,
    sql: ({ payer }) => [`update ledger_balance set held_minor = held_minor + 1 where account_id = '${payer}'`],
  },
  {
    name: 'a hold that no order names',
    breaks: 'hold_has_order',
    subject: ({ hold }) => hold,
    sql: ({ hold }) => [`update number_order set hold_id = null where hold_id = '${hold}'`],
  },
  {
    name: 'a hold of an order that has ended',
    breaks: 'hold_has_order',
    subject: ({ hold }) => hold,
    sql: ({ hold }) => [`update number_order set state = 'cancelled', ended_at = 1 where hold_id = '${hold}'`],
  },
]
