import { Type, type Static } from 'typebox'

import { DomainError } from '../errors.ts'
import { IdField } from '../id-field.ts'
import { mutation, type Outcome } from '../mutation.ts'
import { exchangeOf } from '../session.ts'
import { moveBalance } from './balance-rows.ts'
import { CurrencyField, MAX_MONEY_MINOR } from './billing.ts'
import { ADJUSTMENTS, CASH, receivableAccount } from './ledger-accounts.ts'
import { noAccount } from './no-account.ts'
import { type Entry, writeOnce } from './write-transactions.ts'

export const PAYMENT_KINDS = ['payment', 'adjustment'] as const

const KIND = '`payment`: money came in, or went back. `adjustment`: the operator gives or takes without money.'

const Fields = {
  accountId: IdField('Id of the account.'),
  kind: Type.Enum(PAYMENT_KINDS, { description: KIND }),
  amountMinor: Type.Integer({
    minimum: -MAX_MONEY_MINOR,
    maximum: MAX_MONEY_MINOR,
    description: 'Positive: in favour of the account. Negative: paid back to it, or taken from it. Never 0.',
  }),
  currency: CurrencyField('ISO 4217 code.'),
  externalId: Type.String({
    minLength: 1,
    maxLength: 128,
    pattern: '^[\\u0020-\\u007e]+$',
    description: 'Your own id of it, such as that of the bank: the same one is never booked twice for one account.',
  }),
}

const Description = Type.String({
  minLength: 1,
  maxLength: 200,
  pattern: '^[^\\u0000-\\u001f\\u007f]+$',
  description: 'What the statement says of it: 1 to 200 characters in one line.',
})

/** Whose money, how much, and under which id. */
export const PayInput = Type.Object(
  {
    ...Fields,
    kind: Type.Optional(Type.Enum(PAYMENT_KINDS, { default: 'payment', description: KIND })),
    description: Type.Optional(Description),
  },
  { $id: 'NewPayment', additionalProperties: false },
)

/** What was booked. */
export const PaymentSchema = Type.Object(
  {
    id: Type.String({ description: 'Id of the transaction, `txn_…`.' }),
    ...Fields,
    at: Type.String({ format: 'date-time', description: 'When it was booked, UTC.' }),
  },
  { $id: 'Payment', additionalProperties: false },
)
export type Payment = Static<typeof PaymentSchema>

export type Paid = {
  readonly payment: Payment
  /** True when it was booked before under the same externalId and nothing was booked now. */
  readonly repeated: boolean
}

/**
 * Books what an account paid in, or what the operator gives it. Errors: `not_found` for the account,
 * `external_id_reused` when something else was booked under the externalId.
 */
export const pay = mutation({
  name: 'ledger.pay',
  scope: 'ledger:write',
  input: PayInput,
  run: async (
    tx,
    session,
    { kind = 'payment', accountId, amountMinor, currency, externalId, description },
  ): Promise<Outcome<Paid>> => {
    if (amountMinor === 0)
      throw new DomainError('invalid_input', 'amountMinor is 0: give an amount', { pointer: '/amountMinor' })
    const account = await tx.query.selectFrom('account').select('id').where('id', '=', accountId).executeTakeFirst()
    if (account === undefined) throw noAccount(accountId)
    const now = exchangeOf(session).clock.now()
    const entry: Entry = {
      kind,
      subject: externalId,
      source: `payment:${accountId}:${externalId}`,
      ...(description === undefined ? {} : { description }),
      currency,
      amountMinor,
      sides: [
        [kind === 'payment' ? CASH : ADJUSTMENTS, amountMinor],
        [receivableAccount(accountId), -amountMinor],
      ],
    }
    const [written] = await writeOnce(tx, session, accountId, [entry])
    const earlier = written?.earlier ?? null
    const { id, at } = earlier ?? { id: written?.id ?? '', at: now }
    const payment: Payment = {
      id,
      accountId,
      kind,
      amountMinor,
      currency,
      externalId,
      at: new Date(at).toISOString(),
    }
    if (earlier !== null) {
      if (earlier.kind !== kind || earlier.currency !== currency || earlier.amount_minor !== amountMinor)
        throw new DomainError(
          'external_id_reused',
          `the externalId ${externalId} belongs to ${id}, which is of another amount or kind: use a new one`,
          { pointer: '/externalId', extra: { transactionId: id } },
        )
      return { answer: { payment, repeated: true }, events: 'unchanged' }
    }
    await moveBalance(tx, accountId, { currency, balanceMinor: amountMinor, heldMinor: 0 }, { now, force: true })
    return {
      answer: { payment, repeated: false },
      events: [{ type: 'ledger.paid', subject: id, accountId, data: { kind, amountMinor, currency, externalId } }],
    }
  },
})
