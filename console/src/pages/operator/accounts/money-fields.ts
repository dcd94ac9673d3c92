import type { Schemas } from '../../../api/client.ts'
import { bodyOf } from '../../../forms/body-of.ts'
import { type Field, filled, type Values } from '../../../forms/field.ts'
import { decimalsOf, minorOf } from '../prices/rate-fields.ts'

const MODES = [
  { value: 'postpaid', label: 'Afterwards' },
  { value: 'prepaid', label: 'In advance' },
]
const KINDS = [
  { value: 'payment', label: 'Payment' },
  { value: 'adjustment', label: 'Adjustment' },
]
const AMOUNT_MAX = 13

/** How an account pays. */
export const BILLING_FIELDS: readonly Field[] = [
  { name: 'mode', label: 'It pays', isNeeded: true, sort: { sort: 'choice', choices: MODES } },
  { name: 'currency', label: 'Currency', isNeeded: true, sort: { sort: 'text', max: 3 } },
  {
    name: 'creditLimitMinor',
    label: 'Credit limit',
    hint: 'Empty: none',
    sort: { sort: 'text', max: AMOUNT_MAX },
    when: ({ mode }) => mode === 'postpaid',
  },
]

/** What was paid. */
export const PAYMENT_FIELDS: readonly Field[] = [
  { name: 'kind', label: 'Kind', isNeeded: true, sort: { sort: 'choice', choices: KINDS } },
  {
    name: 'amountMinor',
    label: 'Amount',
    hint: 'Such as 100.00; an adjustment may begin with a minus',
    isNeeded: true,
    sort: { sort: 'text', max: AMOUNT_MAX + 1 },
  },
  { name: 'currency', label: 'Currency', isNeeded: true, sort: { sort: 'text', max: 3 } },
  {
    name: 'externalId',
    label: 'Reference',
    hint: 'Of your bank or your books; one is booked once',
    isNeeded: true,
    sort: { sort: 'text', max: 100 },
  },
]

const currencyOf = (values: Values) => String(values['currency'] ?? '').toUpperCase()

/** What the form of billing begins with. */
export function billingForm({ mode, currency, creditLimitMinor }: Schemas['AccountBalance']): Values {
  const decimals = decimalsOf(currency)
  return {
    mode,
    currency,
    creditLimitMinor: creditLimitMinor === null ? null : (creditLimitMinor / 10 ** decimals).toFixed(decimals),
  }
}

/** The same as the API takes it. */
export function billingBody(values: Values): Schemas['SetBilling'] {
  const limit = values['creditLimitMinor'] ?? null
  const currency = currencyOf(values)
  return bodyOf<Schemas['SetBilling']>({
    mode: values['mode'] ?? null,
    currency,
    ...(values['mode'] === 'postpaid'
      ? { creditLimitMinor: limit === null ? null : minorOf(String(limit), currency) }
      : {}),
  })
}

/** What was paid, as the API takes it. */
export function paymentBody(accountId: string, values: Values): Schemas['NewPayment'] {
  const currency = currencyOf(values)
  const text = String(values['amountMinor'] ?? '').trim()
  const minor = minorOf(text.replace(/^-/, ''), currency)
  const amountMinor = typeof minor === 'number' && text.startsWith('-') ? -minor : minor
  return bodyOf<Schemas['NewPayment']>({ ...filled(values), accountId, currency, amountMinor })
}
