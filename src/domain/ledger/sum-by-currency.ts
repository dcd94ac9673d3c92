type Amount = { readonly currency: string; readonly amountMinor: number }

/** The sums of amounts, one for each currency, in the order of the currencies' codes, which is the order of locking. */
export function sumByCurrency(amounts: readonly Amount[]): Amount[] {
  const sums = new Map<string, number>()
  for (const { currency, amountMinor } of amounts) sums.set(currency, (sums.get(currency) ?? 0) + amountMinor)
  return [...sums]
    .map(([currency, amountMinor]) => ({ currency, amountMinor }))
    .toSorted((a, b) => (a.currency < b.currency ? -1 : 1))
}
