import { Type } from 'typebox'

import { DomainError } from '../errors.ts'
import { IdField } from '../id-field.ts'
import { mutation } from '../mutation.ts'
import { type Billing, BILLING_MODES, CreditLimit, CurrencyField } from './billing.ts'
import { noAccount } from './no-account.ts'

/** Whose way of paying is set, and what it is from now on. */
export const SetBillingInput = Type.Object(
  {
    accountId: IdField('Id of the account.'),
    mode: Type.Enum(BILLING_MODES, {
      description: '`prepaid`: it spends what it has paid in. `postpaid`: it is sent a bill.',
    }),
    currency: CurrencyField('ISO 4217 code of the currency in which it pays; in others it has no credit.'),
    creditLimitMinor: Type.Optional(CreditLimit),
  },
  { additionalProperties: false },
)

/**
 * Sets how an account pays. `creditLimitMinor` that is left out means 0 for what is prepaid and no limit for what is
 * postpaid. It holds for orders from now on; what was charged stays. Errors: `not_found` for the account, `invalid_input`
 * for a prepaid account with credit.
 */
export const setBilling = mutation({
  name: 'ledger.set_billing',
  scope: 'ledger:write',
  input: SetBillingInput,
  run: async (tx, _session, { accountId, mode, currency, creditLimitMinor }) => {
    if (mode === 'prepaid' && creditLimitMinor !== undefined && creditLimitMinor !== 0)
      throw new DomainError(
        'invalid_input',
        'creditLimitMinor of a prepaid account is 0: leave it out, or make it postpaid',
        { pointer: '/creditLimitMinor' },
      )
    const limit = mode === 'prepaid' ? 0 : (creditLimitMinor ?? null)
    const set = await tx.query
      .updateTable('account')
      .set({ billing_mode: mode, currency, credit_limit_minor: limit })
      .where('id', '=', accountId)
      .returning('id')
      .executeTakeFirst()
    if (set === undefined) throw noAccount(accountId)
    const answer: Billing = { accountId, mode, currency, creditLimitMinor: limit }
    return { answer, events: [{ type: 'account.billing_set', subject: accountId, accountId, data: answer }] }
  },
})
