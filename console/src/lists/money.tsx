/** An amount of the API, in minor units, as people write it: 125 USD is $1.25. */
export function moneyText(minor: number, currency: string): string {
  const format = new Intl.NumberFormat('en-US', { style: 'currency', currency })
  const digits = format.resolvedOptions().maximumFractionDigits ?? 2
  return format.format(minor / 10 ** digits)
}

/** An amount, its digits under one another. */
export function Money({ minor, currency }: { readonly minor: number; readonly currency: string }) {
  return <span className="number">{moneyText(minor, currency)}</span>
}
