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

/** How many digits stand after the point in amounts of this currency. */
export const digitsOf = (currency: string): number => DIGITS.get(currency) ?? USUAL_DIGITS

/** An amount of minor units as a decimal number, without its currency: `1.25`, `-0.50`. */
export function decimalAmount(minor: number, currency: string): string {
  const digits = digitsOf(currency)
  const text = String(Math.abs(minor)).padStart(digits + 1, '0')
  const sign = minor < 0 ? '-' : ''
  return digits === 0 ? `${sign}${text}` : `${sign}${text.slice(0, text.length - digits)}.${text.slice(-digits)}`
}

/** An amount of minor units as people write it, with its currency: `1.25 USD`. */
export function formatAmount(minor: number, currency: string): string {
  return `${decimalAmount(minor, currency)} ${currency}`
}
