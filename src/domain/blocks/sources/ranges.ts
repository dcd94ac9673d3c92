import { DomainError } from '#domain/errors.ts'
import { UIFN_CALLING_CODE, WORLD } from '#lib/e164.ts'

import { type BlockRow, MAX_ROW_NUMBERS, MIN_SERVICE_COUNTRIES, type SourceItem } from '../block-row.ts'
import { checkRow } from './check-row.ts'
import { readColumn, readText, readUpperText } from './column.ts'
import type { Layout, SourceOptions } from './layout.ts'
import { isCountry, MAX_LIST_ENTRIES } from './list-column.ts'
import { mainRegion } from './main-region.ts'
import { DEFAULT_FEATURES, DEFAULT_TIER, NO_COUNTRIES, productsOf } from './offer.ts'
import { type PrefixRun, prefixRuns } from './prefix-runs.ts'
import { lengthOnOffer, lengthsOf } from './range-length.ts'
import { offerOfRange, type RangeOffer } from './range-offer.ts'
import { readSource } from './read-source.ts'
import { RowRefused } from './row-refused.ts'

/** Where universal freephone numbers are in service when the operator does not say. */
export const DEFAULT_SERVICE_COUNTRIES: readonly string[] = ['CA', 'DE', 'FR', 'GB', 'US']

const NANP_CALLING_CODE = '1'

const WHY_NANP = 'calling code 1: use import nanpa, cnac or blocks, which know rate centres and holders'
const WHY_GLOBAL = 'a global service other than +800 belongs to no country'
const WHY_OPEN = 'open numbering plan: the lengths do not tell where a number ends; use import blocks for what you hold'
const WHY_LARGE = `more than ${MAX_ROW_NUMBERS} numbers in a row: use import blocks for what you hold`

/** The numbers of a run of prefixes once the national part has `length` digits; null when that is shorter than the prefix. */
function numbersOf(callingCode: string, run: PrefixRun, length: number): { first: number; last: number } | null {
  if (length < run.digits) return null
  const free = 10 ** (length - run.digits)
  const start = Number(callingCode) * 10 ** length
  return { first: start + run.first * free, last: start + (run.last + 1) * free - 1 }
}

const layout: Layout = {
  title: 'number ranges of the world',
  required: ['calling_code', 'regions', 'prefix', 'length', 'type', 'tariff', 'operator', 'place_en'],
  optional: [],
  refusesUnknown: false,
  start(column, options) {
    const [prefixColumn, lengthColumn, typeColumn] = [column('prefix'), column('length'), column('type')]
    const serviceCountries = checkServiceCountries(options.serviceCountries ?? DEFAULT_SERVICE_COUNTRIES)
    const callingCodeOf = readColumn(column('calling_code'), (text, refuse) =>
      /^[1-9][0-9]{0,2}$/.test(text) ? text : refuse('it is not a calling code of one to three digits; correct it'),
    )
    const regionsOf = readColumn(column('regions'), (text, refuse) => {
      const regions = text.toUpperCase().split(',')
      const other = regions.find((region) => region !== WORLD && !isCountry(region))
      return other === undefined ? regions : refuse(`"${other}" is no ISO 3166-1 alpha-2 country, nor 001; correct it`)
    })
    const runsOf = readColumn(prefixColumn, (text, refuse) => {
      return prefixRuns(text) ?? refuse('it is not digits, x and [classes] of them, or stands for too many; correct it')
    })
    const lengthsOfRow = readColumn(lengthColumn, (text, refuse) => {
      return lengthsOf(text) ?? refuse('it is not a list of numbers of digits such as 9 or 7,8; correct it')
    })
    const typeOf = readUpperText(typeColumn)
    const tariffOf = readUpperText(column('tariff'))
    const operatorOf = readText(column('operator'))
    const placeOf = readText(column('place_en'))

    function offerOf(fields: readonly string[], callingCode: string, regions: readonly string[]): RangeOffer {
      if (callingCode === NANP_CALLING_CODE) return { why: WHY_NANP }
      if (callingCode === UIFN_CALLING_CODE) return { kind: 'uifn' }
      if (regions.includes(WORLD)) return { why: WHY_GLOBAL }
      const [type, tariff] = [typeOf(fields) ?? '', tariffOf(fields) ?? '']
      const offer = offerOfRange(type, tariff, placeOf(fields))
      if (offer === undefined) {
        throw new RowRefused(typeColumn.name, type, `type "${type}" with tariff "${tariff}" is not known; correct it`)
      }
      return offer
    }

    return {
      read({ line, fields }, emit) {
        const callingCode = callingCodeOf(fields)
        const regions = regionsOf(fields)
        const offer = offerOf(fields, callingCode, regions)
        if ('why' in offer) return emit({ kind: 'skipped', line, why: offer.why })
        const { kind } = offer
        const length = lengthOnOffer(lengthsOfRow(fields))
        if (length === null) return emit({ kind: 'skipped', line, why: WHY_OPEN })
        const place = {
          region: null,
          rateCenter: null,
          city: kind === 'tollfree' || kind === 'uifn' ? null : placeOf(fields),
        }
        const rows = runsOf(fields).map((run): BlockRow => {
          const numbers = numbersOf(callingCode, run, length)
          if (numbers === null) {
            throw new RowRefused(lengthColumn.name, String(length), 'numbers are shorter than their prefix; correct it')
          }
          return {
            line,
            ...numbers,
            country: kind === 'uifn' ? WORLD : (mainRegion(callingCode, regions) ?? WORLD),
            kind,
            ...place,
            lata: null,
            tier: DEFAULT_TIER,
            network: null,
            features: DEFAULT_FEATURES,
            products: productsOf(kind, place),
            serviceCountries: kind === 'uifn' ? serviceCountries : NO_COUNTRIES,
            ocn: null,
            company: operatorOf(fields),
            status: typeOf(fields),
          }
        })
        if (rows.some(({ first, last }) => last - first >= MAX_ROW_NUMBERS)) {
          return emit({ kind: 'skipped', line, why: WHY_LARGE })
        }
        for (const row of rows) checkRow(row, prefixColumn.name)
        for (const row of rows) emit({ kind: 'row', row })
      },
    }
  },
}

/** The countries of service of UIFN rows, upper case and ascending, once they are at least two known ones. */
function checkServiceCountries(given: readonly string[]): readonly string[] {
  const countries = [...new Set(given.map((country) => country.trim().toUpperCase()))].toSorted()
  const other = countries.find((country) => !isCountry(country))
  const pointer = '/serviceCountries'
  if (other !== undefined) {
    throw new DomainError('invalid_input', `"${other}" is no ISO 3166-1 alpha-2 country; correct --service-countries`, {
      pointer,
    })
  }
  if (countries.length >= MIN_SERVICE_COUNTRIES && countries.length <= MAX_LIST_ENTRIES) return countries
  const problem = `UIFN are in service in ${MIN_SERVICE_COUNTRIES} to ${MAX_LIST_ENTRIES} countries`
  throw new DomainError('invalid_input', `${problem}; list them in --service-countries`, { pointer })
}

/**
 * Number ranges of the world's plans, as libphonenumber's metadata tells them: one row for each run of consecutive
 * numbers that a range stands for. Such a file says what exists, not what somebody holds.
 * @throws DomainError `invalid_input` when the file cannot be read or is another one, or when the countries of service
 * are not at least two ISO 3166-1 alpha-2 countries.
 */
export function readRanges(path: string, options: SourceOptions = {}): AsyncGenerator<SourceItem[]> {
  return readSource(path, [layout], options)
}
