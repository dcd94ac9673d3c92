import { Type, type Static } from 'typebox'

/** The largest credit limit and the largest payment: a million million units of the minor sort. */
export const MAX_MONEY_MINOR = 1_000_000_000_000

export const BILLING_MODES = ['prepaid', 'postpaid'] as const

/** A currency by its code. ISO 4217. */
export const CurrencyField = (description: string) => Type.String({ pattern: '^[A-Z]{3}$', description })

/** How far orders may bring an account below zero. */
export const CreditLimit = Type.Union([Type.Integer({ minimum: 0, maximum: MAX_MONEY_MINOR }), Type.Null()], {
  description:
    'How far below zero orders may bring the balance, in the minor unit of `currency`; null: without limit, in every ' +
    'currency. Of a prepaid account it is 0.',
})

/** How an account pays. */
export const BillingSchema = Type.Object(
  {
    accountId: Type.String({ description: 'Id of the account, `acc_…`.' }),
    mode: Type.Enum(BILLING_MODES, {
      description: '`prepaid`: it spends what it has paid in. `postpaid`: it is sent a bill.',
    }),
    currency: CurrencyField('ISO 4217 code of the currency in which it pays.'),
    creditLimitMinor: CreditLimit,
  },
  { $id: 'Billing', additionalProperties: false, description: 'How an account pays.' },
)
export type Billing = Static<typeof BillingSchema>
