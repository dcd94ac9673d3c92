import type { Place } from './place.ts'

/** What a rule of the footprint matches. What is null matches everything. */
export type FootprintTerms = {
  readonly country: string
  readonly region: string | null
  readonly lata: string | null
  readonly rateCenter: string | null
  readonly npa: string | null
  readonly nxx: string | null
}

const KEYS = ['nxx', 'npa', 'rateCenter', 'lata', 'region'] as const

function textOf(country: string, values: readonly (string | null)[]): string {
  return [country, ...values.map((value) => value ?? '')].join('|').toUpperCase()
}

/**
 * The terms as one text, the same for rules that match the same. A rule of a central office code matches that code: its
 * place tells where the code is and narrows nothing.
 */
export function termsKey({ country, region, lata, rateCenter, npa, nxx }: FootprintTerms): string {
  return nxx === null
    ? textOf(country, [nxx, npa, rateCenter, lata, region])
    : textOf(country, [nxx, npa, null, null, null])
}

/** The key of the rule of one central office code. */
export function codeKey(country: string, npa: string, nxx: string): string {
  return textOf(country, [nxx, npa, null, null, null])
}

/**
 * The keys of all rules that match a place, the narrowest first: central office code before area code before rate centre
 * before LATA before region before country.
 */
export function keysOf(place: Place): string[] {
  const { country } = place
  if (country === null) return []
  const keys: string[] = place.npa === null || place.nxx === null ? [] : [codeKey(country, place.npa, place.nxx)]
  const plain = KEYS.slice(1)
  for (let set = 2 ** plain.length - 1; set >= 0; set--) {
    const values = plain.map((field, index) => ((set >> (plain.length - 1 - index)) & 1 ? place[field] : null))
    const isWhole = plain.every((_, index) => ((set >> (plain.length - 1 - index)) & 1) === 0 || values[index] !== null)
    if (isWhole) keys.push(textOf(country, [null, ...values]))
  }
  return keys
}
