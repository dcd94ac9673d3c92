import { InvalidArgumentError } from 'commander'

// How many digits a currency has after the point, where it is not two. Source: ISO 4217, list one. The tables that come
// with a JavaScript engine follow daily use instead, and differ from the standard.
const DIGITS: ReadonlyMap<string, number> = new Map([
  ...['BIF', 'CLP', 'DJF', 'GNF', 'ISK', 'JPY', 'KMF', 'KRW', 'PYG', 'RWF', 'UGX', 'UYI', 'VND', 'VUV'].map(
    (currency) => [currency, 0] as const,
  ),
  ...['XAF', 'XOF', 'XPF'].map((currency) => [currency, 0] as const),
  ...['BHD', 'IQD', 'JOD', 'KWD', 'LYD', 'OMR', 'TND'].map((currency) => [currency, 3] as const),
  ...['CLF', 'UYW'].map((currency) => [currency, 4] as const),
])
const USUAL_DIGITS = 2

const digitsOf = (currency: string) => DIGITS.get(currency) ?? USUAL_DIGITS

/**
 * The minor units of an amount as people write it: `1.25` in USD is 125, `1.25` in JPY is refused.
 * @throws InvalidArgumentError with the problem and the cure.
 */
export function parseAmount(text: string, currency: string): number {
  const digits = digitsOf(currency)
  const [, whole, fraction = ''] = /^([0-9]{1,12})(?:\.([0-9]+))?$/.exec(text) ?? []
  if (whole === undefined) throw new InvalidArgumentError(`"${text}" is no amount: write it such as 1.25`)
  if (fraction.length > digits)
    throw new InvalidArgumentError(`"${text}" is too exact: ${currency} has ${digits} digits after the point`)
  return Number(whole + fraction.padEnd(digits, '0'))
}

/** An amount of minor units as people write it, with its currency: `1.25 USD`. */
export function formatAmount(minor: number, currency: string): string {
  const digits = digitsOf(currency)
  const text = String(minor).padStart(digits + 1, '0')
  const whole = text.slice(0, text.length - digits)
  return `${digits === 0 ? text : `${whole}.${text.slice(-digits)}`} ${currency}`
}
