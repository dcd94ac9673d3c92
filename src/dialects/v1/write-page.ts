import type { AvailableNumber, AvailableRun } from '#domain/numbers/available.ts'

type Written = { readonly of: AvailableNumber; readonly text: string }

/** By the list of features, which the numbers of a block have in common; a hint only, since `sharesTerms` decides. */
const written = new WeakMap<AvailableNumber['features'], Written>()

/** Whether two numbers differ in nothing but themselves: every other field is the same value, or the very same list. */
function sharesTerms(a: AvailableNumber, b: AvailableNumber): boolean {
  return (
    a.price === b.price &&
    a.country === b.country &&
    a.kind === b.kind &&
    a.region === b.region &&
    a.lata === b.lata &&
    a.rateCenter === b.rateCenter &&
    a.city === b.city &&
    a.tier === b.tier &&
    a.network === b.network &&
    a.features === b.features &&
    a.products === b.products &&
    a.serviceCountries === b.serviceCountries
  )
}

/** The fields of a number that the others of its block have too, as JSON without the opening brace. */
function writeTerms(number: AvailableNumber): string {
  const known = written.get(number.features)
  if (known !== undefined && sharesTerms(known.of, number)) return known.text
  const { e164: _e164, national: _national, memorability: _memorability, ...terms } = number
  const text = JSON.stringify(terms).slice(1)
  written.set(number.features, { of: number, text })
  return text
}

function writeNumbers(numbers: readonly AvailableNumber[]): string {
  let text = ''
  for (const number of numbers) {
    const { e164, national, memorability } = number
    const separator = text === '' ? '' : ','
    text += `${separator}{"e164":"${e164}","national":"${national}","memorability":${memorability},${writeTerms(number)}`
  }
  return `[${text}]`
}

/** A page of a search: what was found, and what goes with it. */
export type SearchPage = {
  readonly items: readonly AvailableNumber[] | readonly AvailableRun[]
  readonly nextCursor: string | null
}

const areNumbers = (items: SearchPage['items']): items is readonly AvailableNumber[] =>
  items[0] !== undefined && 'e164' in items[0]

/**
 * The page as `JSON.stringify` would write it, in less time: it is the answer that is given most often, and most of it is
 * what the numbers of a block have in common, which is written once and remembered.
 */
export function writePage(page: SearchPage): string {
  const { items, ...rest } = page
  if (!areNumbers(items)) return JSON.stringify(page)
  return `{"items":${writeNumbers(items)},${JSON.stringify(rest).slice(1)}`
}
