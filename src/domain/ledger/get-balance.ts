import { sql } from 'kysely'
import { Type, type Static } from 'typebox'

import { IdField } from '../id-field.ts'
import { query } from '../query.ts'
import { exchangeOf } from '../session.ts'
import { BillingSchema, CurrencyField } from './billing.ts'
import { ledgerOwner, noAccount } from './no-account.ts'

/** Currencies in which an account may have a balance, as far as they are told. */
export const MAX_BALANCES = 200

/** What an account has in one currency. */
export const BalanceSchema = Type.Object(
  {
    currency: CurrencyField('ISO 4217 code.'),
    balanceMinor: Type.Integer({
      description: 'Positive: what the account has paid in and not spent; negative: what it owes.',
    }),
    heldMinor: Type.Integer({ description: 'How much of it is set aside for orders that wait.' }),
    availableMinor: Type.Union([Type.Integer(), Type.Null()], {
      description:
        'What orders may spend: the balance, less what is set aside, plus the credit limit; below 0 after a month that ' +
        'was charged without cover. Null: without limit.',
    }),
  },
  { $id: 'Balance', additionalProperties: false },
)

/** How an account pays and what it has. */
export const AccountBalanceSchema = Type.Object(
  {
    ...BillingSchema.properties,
    balances: Type.Immutable(
      Type.Array(BalanceSchema, { description: 'In its own currency, and in every other in which it was charged.' }),
    ),
  },
  { $id: 'AccountBalance', additionalProperties: false, description: 'How an account pays and what it has.' },
)
export type AccountBalance = Static<typeof AccountBalanceSchema>

/** Whose balance. */
export const GetBalanceInput = Type.Object(
  { accountId: Type.Optional(IdField('For operators: another account than their own.')) },
  { additionalProperties: false },
)

type Row = { currency: string; balance_minor: number; held_minor: number }

/** What an account has, and how it pays. Errors: `not_found` for an account that is not there or not the asker's. */
export const getBalance = query({
  scope: 'ledger:read',
  input: GetBalanceInput,
  answer: async (session, input): Promise<AccountBalance> => {
    const accountId = ledgerOwner(session, input.accountId)
    const { read } = exchangeOf(session).database
    const account = await read.query
      .selectFrom('account')
      .select(['billing_mode', 'currency', 'credit_limit_minor'])
      .where('id', '=', accountId)
      .executeTakeFirst()
    if (account === undefined) throw noAccount(accountId)
    const { rows } = await sql<Row>`
      select currency, balance_minor, held_minor from ledger_balance where account_id = ${accountId}
      order by currency limit ${MAX_BALANCES}`.execute(read.query)
    const own = { currency: account.currency, balance_minor: 0, held_minor: 0 }
    const all = rows.some(({ currency }) => currency === account.currency) ? rows : [own, ...rows]
    const unlimited = account.billing_mode === 'postpaid' && account.credit_limit_minor === null
    const creditIn = (currency: string) => (currency === account.currency ? (account.credit_limit_minor ?? 0) : 0)
    return {
      accountId,
      mode: account.billing_mode,
      currency: account.currency,
      creditLimitMinor: account.credit_limit_minor,
      balances: all.map(({ currency, balance_minor: balanceMinor, held_minor: heldMinor }) => ({
        currency,
        balanceMinor,
        heldMinor,
        availableMinor: unlimited ? null : balanceMinor - heldMinor + creditIn(currency),
      })),
    }
  },
})
