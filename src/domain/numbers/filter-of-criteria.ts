import type { Reader } from '#db/database.ts'
import type { Filter } from '#inventory/filter.ts'
import type { Profile } from '#inventory/profile.ts'
import { callingCodeOfCountry } from '#lib/e164.ts'
import { parseMask } from '#lib/pattern/parse-mask.ts'
import { parsePattern } from '#lib/pattern/parse-pattern.ts'
import { PatternError } from '#lib/pattern/pattern-error.ts'

import { DomainError } from '../errors.ts'
import { priceBookOf } from '../ledger/price-book.ts'
import type { Price } from '../ledger/rate.ts'
import { exchangeOf, type Session } from '../session.ts'
import type { Criteria } from './criteria.ts'

const NANP_CODE = '1'

function parsed<T>(field: 'mask' | 'pattern', text: string, at: string, parse: (text: string) => T): T {
  try {
    return parse(text)
  } catch (error) {
    if (!(error instanceof PatternError)) throw error
    throw new DomainError('invalid_input', `${field}: ${error.problem} ${error.cure}`, { pointer: `${at}/${field}` })
  }
}

function regionOf(criteria: Criteria, at: string): string | undefined {
  const { region, state } = criteria
  if (region !== undefined && state !== undefined && region.toUpperCase() !== state.toUpperCase())
    throw new DomainError('conflicting_filters', `region ${region} and state ${state} differ: give one of them`, {
      pointer: `${at}/state`,
    })
  return region ?? state
}

/** Contradictions that can never match are told, not answered with an empty list. */
function refuseContradictions(criteria: Criteria, at: string): void {
  const refuse = (pointer: string, message: string) => {
    throw new DomainError('conflicting_filters', message, { pointer: `${at}/${pointer}` })
  }
  const { country, kind, npa, nxx, serviceCountry, product } = criteria
  if (country === '001' && kind !== undefined && kind !== 'uifn')
    refuse('kind', `country 001 holds UIFN only: leave kind out or give uifn, not ${kind}`)
  if (kind === 'uifn' && country !== undefined && country !== '001')
    refuse('country', `a UIFN belongs to no country: use serviceCountry=${country} instead of country`)
  if (serviceCountry !== undefined && ((kind !== undefined && kind !== 'uifn') || (country ?? '001') !== '001'))
    refuse('serviceCountry', 'only UIFN have countries of service: ask for kind=uifn or leave serviceCountry out')
  if (product === 'UIFN' && kind !== undefined && kind !== 'uifn')
    refuse('product', `the product UIFN is of kind uifn, not ${kind}: leave one of them out`)
  if (product === 'ITFS' && kind !== undefined && kind !== 'tollfree')
    refuse('product', `the product ITFS is of kind tollfree, not ${kind}: leave one of them out`)
  if ((npa !== undefined || nxx !== undefined) && kind === 'uifn')
    refuse(npa === undefined ? 'nxx' : 'npa', 'area codes and UIFN exclude each other: leave one of them out')
  if ((npa !== undefined || nxx !== undefined) && country !== undefined && callingCodeOfCountry(country) !== NANP_CODE)
    refuse(
      npa === undefined ? 'nxx' : 'npa',
      `only North American numbers have an area code and exchange, those of ${country} do not: use city, mask or pattern`,
    )
}

function affordable(criteria: Criteria, priceOf: (profile: Profile) => Price | undefined) {
  const { maxSetupMinor, maxMonthlyMinor, currency } = criteria
  if (maxSetupMinor === undefined && maxMonthlyMinor === undefined && currency === undefined) return undefined
  return (profile: Profile): boolean => {
    const price = priceOf(profile)
    return (
      price !== undefined &&
      price.setupMinor <= (maxSetupMinor ?? Infinity) &&
      price.monthlyMinor <= (maxMonthlyMinor ?? Infinity) &&
      (currency === undefined || price.currency === currency)
    )
  }
}

/**
 * What the index is asked for these criteria. `at` is the JSON pointer of the criteria in the request; inside a transaction
 * the reader is the transaction.
 */
export async function filterOfCriteria(
  session: Session,
  criteria: Criteria,
  at = '',
  reader: Reader = exchangeOf(session).database.read,
): Promise<Filter> {
  refuseContradictions(criteria, at)
  const region = regionOf(criteria, at)
  const { mask, pattern, areaCode, maxSetupMinor, maxMonthlyMinor, currency, state: _state, ...same } = criteria
  const filter: Filter = {
    ...same,
    ...(region === undefined ? {} : { region }),
    ...(mask === undefined ? {} : { mask: parsed('mask', mask, at, parseMask) }),
    ...(pattern === undefined ? {} : { pattern: parsed('pattern', pattern, at, parsePattern) }),
    ...(areaCode === undefined ? {} : { beginning: parsePattern(`^${areaCode}`) }),
  }
  if (maxSetupMinor === undefined && maxMonthlyMinor === undefined && currency === undefined) return filter
  const book = await priceBookOf(exchangeOf(session), session.actor.accountId, reader)
  const allows = affordable(criteria, book.priceOf)
  return allows === undefined ? filter : { ...filter, allows }
}
