import { callingCodeOf, callingCodeOfCountry, checkE164Range, UIFN_CALLING_CODE, WORLD } from '#lib/e164.ts'
import { isNanp, isTollFreeNpa, npaOf } from '#lib/nanp.ts'

import { type BlockRow, MAX_ROW_NUMBERS, MIN_SERVICE_COUNTRIES } from '../block-row.ts'
import { hasPlace, productsOf } from './offer.ts'
import { RowRefused } from './row-refused.ts'

/**
 * Checks what no single column can tell: that the numbers can exist and that country, kind, products and countries of
 * service agree with them and with each other.
 * @throws RowRefused that names the column; `numberColumn` is the one that holds the first number.
 */
export function checkRow(row: BlockRow, numberColumn: string): void {
  const { first, last } = row
  const problem = checkE164Range(first, last)
  if (problem !== null) throw new RowRefused(numberColumn, String(first), `${problem.problem}; ${problem.cure}`)
  if (last - first >= MAX_ROW_NUMBERS) {
    const reason = `the row offers more than ${MAX_ROW_NUMBERS} numbers; give only those that you hold, in several rows`
    throw new RowRefused(numberColumn, String(first), reason)
  }
  checkCountry(row)
  checkKind(row)
  checkProducts(row)
  checkServiceCountries(row)
}

function checkCountry({ country, first }: BlockRow): void {
  const callingCode = callingCodeOf(first)
  const expected = callingCodeOfCountry(country)
  if (callingCode === expected) return
  const cure = callingCode === UIFN_CALLING_CODE ? `its country is ${WORLD}` : 'correct the country or the number'
  throw new RowRefused(
    'country',
    country,
    `the calling code of ${country} is +${expected}, but +${first} is not; ${cure}`,
  )
}

function checkKind({ kind, first, last }: BlockRow): void {
  if ((kind === 'uifn') !== (callingCodeOf(first) === UIFN_CALLING_CODE)) {
    throw new RowRefused('kind', kind, `+${UIFN_CALLING_CODE} numbers, and only they, are of kind uifn; correct it`)
  }
  if (!isNanp(first)) return
  for (let npa = npaOf(first); npa <= npaOf(last); npa++) {
    if ((kind === 'tollfree') === isTollFreeNpa(npa)) continue
    const truth = isTollFreeNpa(npa) ? 'is a toll-free area code' : 'is no toll-free area code'
    throw new RowRefused('kind', kind, `${npa} ${truth}; correct the kind, or give a row an area code`)
  }
}

function checkProducts(row: BlockRow): void {
  const possible = productsOf(row.kind, row)
  const other = row.products.find((product) => !possible.includes(product))
  if (other === undefined) return
  const place = other === 'LNS' && row.kind === 'local' && !hasPlace(row)
  const cure = place ? 'give a city, or a region and a rate centre' : `give ${possible.join(' or ')}`
  throw new RowRefused('products', row.products.join(' '), `${row.kind} numbers are not sold as ${other}; ${cure}`)
}

function checkServiceCountries({ kind, serviceCountries }: BlockRow): void {
  const value = serviceCountries.join(' ')
  if (kind === 'uifn' && serviceCountries.length < MIN_SERVICE_COUNTRIES) {
    const reason = `a UIFN is in service in ${MIN_SERVICE_COUNTRIES} countries at least (ITU-T E.169.1); list them`
    throw new RowRefused('serviceCountries', value, reason)
  }
  if (kind !== 'uifn' && serviceCountries.length > 0) {
    throw new RowRefused('serviceCountries', value, 'only UIFN have countries of service; leave it blank')
  }
}
