import { bodyOf } from '../../../forms/body-of.ts'
import { type Field, filled, type Values } from '../../../forms/field.ts'
import type { Schemas } from '../../../api/client.ts'

const KINDS = ['local', 'national', 'mobile', 'tollfree', 'uifn'].map((value) => ({ value, label: value }))
const TIER_MAX = 99
const AMOUNT = /^\d{1,8}(?:\.\d{1,4})?$/

/** What a rate says. Amounts are written as people write them; `rateBody` makes minor units of them. */
export const RATE_FIELDS: readonly Field[] = [
  { name: 'country', label: 'Country', hint: 'Two letters, or 001; empty: every', sort: { sort: 'text', max: 3 } },
  { name: 'kind', label: 'Kind', hint: 'Empty: every', sort: { sort: 'choice', choices: KINDS } },
  { name: 'tier', label: 'Tier', hint: 'Empty: every', sort: { sort: 'integer', min: 0, max: TIER_MAX } },
  { name: 'accountId', label: 'Account', hint: 'Id, acc_…; empty: every', sort: { sort: 'text' } },
  {
    name: 'currency',
    label: 'Currency',
    hint: 'ISO 4217, such as USD',
    isNeeded: true,
    sort: { sort: 'text', max: 3 },
  },
  { name: 'setupMinor', label: 'Once', hint: 'Such as 1.25', isNeeded: true, sort: { sort: 'text', max: 13 } },
  { name: 'monthlyMinor', label: 'Each month', hint: 'Such as 0.75', isNeeded: true, sort: { sort: 'text', max: 13 } },
  { name: 'portMinor', label: 'To port in', hint: 'Empty: nothing', sort: { sort: 'text', max: 13 } },
]

/** How many decimals a currency has; two, when the browser does not know it. */
export function decimalsOf(currency: string): number {
  try {
    return new Intl.NumberFormat('en', { style: 'currency', currency }).resolvedOptions().maximumFractionDigits ?? 2
  } catch {
    return 2
  }
}

/** An amount as people write it, in minor units; as it was written when it is none, so that the exchange says what is wrong. */
export function minorOf(text: string, currency: string): number | string {
  const [whole = '', fraction = ''] = text.trim().split('.')
  const decimals = decimalsOf(currency)
  if (!AMOUNT.test(text.trim()) || fraction.length > decimals) return text
  return Number(`${whole}${fraction.padEnd(decimals, '0')}`)
}

/** What a form of a rate holds, as the API takes it. */
export function rateBody(values: Values): Schemas['SetRate'] {
  const given = filled(values)
  const currency = String(given['currency'] ?? '').toUpperCase()
  const amounts = ['setupMinor', 'monthlyMinor', 'portMinor'].flatMap((name) =>
    given[name] === undefined ? [] : [[name, minorOf(String(given[name]), currency)] as const],
  )
  const country = given['country']
  return bodyOf<Schemas['SetRate']>({
    ...given,
    ...Object.fromEntries(amounts),
    currency,
    ...(country === undefined ? {} : { country: String(country).toUpperCase() }),
  })
}

const amountText = (minor: number, currency: string) => {
  const decimals = decimalsOf(currency)
  return (minor / 10 ** decimals).toFixed(decimals)
}

/** What the form of a rate begins with when its price is changed. */
export function rateForm(rate: Schemas['Rate']): Values {
  const { country = null, kind = null, tier = null, accountId = null, currency } = rate
  return {
    country,
    kind,
    tier,
    accountId,
    currency,
    setupMinor: amountText(rate.setupMinor, currency),
    monthlyMinor: amountText(rate.monthlyMinor, currency),
    portMinor: rate.portMinor === undefined ? null : amountText(rate.portMinor, currency),
  }
}
