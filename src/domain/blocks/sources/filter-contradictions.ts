import { DomainError } from '#domain/errors.ts'
import { callingCodeOfCountry, UIFN_CALLING_CODE } from '#lib/e164.ts'
import { isTollFreeNpa } from '#lib/nanp.ts'

import { countryOfState } from './nanp-places.ts'

const NANP_CALLING_CODE = '1'

/** The filters that can contradict each other, each checked for itself; null when not given. */
export type GivenFilters = {
  readonly npas: ReadonlySet<string> | null
  readonly states: ReadonlySet<string> | null
  readonly countries: ReadonlySet<string> | null
  readonly kinds: ReadonlySet<string> | null
}

type Given = ReadonlySet<string> | null

/** Refuses two filters of which no pair of values can be true of one number. */
function refuseUnless(
  [nameA, a]: readonly [string, Given],
  [nameB, b]: readonly [string, Given],
  canBoth: (a: string, b: string) => boolean,
): void {
  if (a === null || b === null) return
  if ([...a].some((one) => [...b].some((other) => canBoth(one, other)))) return
  const problem = `${nameA} ${[...a].join(', ')} and ${nameB} ${[...b].join(', ')} contradict each other`
  throw new DomainError('conflicting_filters', `${problem}; leave one of them out or correct it`)
}

/** A state of the USA or a province of Canada lies in no other country of +1; regions of other plans may have its code. */
function stateIn(state: string, country: string): boolean {
  const home = countryOfState(state)
  return home === null || callingCodeOfCountry(country) !== NANP_CALLING_CODE || home === country
}

/**
 * Refuses filters that no number can pass together.
 * @throws DomainError `conflicting_filters`.
 */
export function refuseContradictions({ npas, states, countries, kinds }: GivenFilters): void {
  refuseUnless(
    ['npa', npas],
    ['country', countries],
    (_, country) => callingCodeOfCountry(country) === NANP_CALLING_CODE,
  )
  refuseUnless(['npa', npas], ['kind', kinds], (npa, kind) => {
    return kind !== 'uifn' && isTollFreeNpa(Number(npa)) === (kind === 'tollfree')
  })
  refuseUnless(['country', countries], ['kind', kinds], (country, kind) => {
    return (callingCodeOfCountry(country) === UIFN_CALLING_CODE) === (kind === 'uifn')
  })
  refuseUnless(['state', states], ['country', countries], stateIn)
}
