import { countryOf, kindOf } from '#lib/e164.ts'
import { FEATURES, type Feature, type Kind, KINDS, type Product, PRODUCTS } from '#inventory/profile.ts'

import type { BlockRow } from '../block-row.ts'
import { readCountry, readLata, readOcn } from './code-columns.ts'
import { type Column, readColumn, readText, readUpperText } from './column.ts'
import { readCountries, readListOf } from './list-column.ts'
import { DEFAULT_FEATURES, DEFAULT_TIER, productsOf } from './offer.ts'
import { RowRefused } from './row-refused.ts'

/** The columns of our own formats that say on which terms numbers are offered. */
export const TERM_COLUMNS = [
  'country',
  'kind',
  'region',
  'lata',
  'rateCenter',
  'city',
  'tier',
  'network',
  'features',
  'products',
  'serviceCountries',
  'ocn',
  'company',
  'status',
] as const

/** The terms as a row gives them; null where it leaves them to the defaults. */
export type Terms = Omit<BlockRow, 'line' | 'first' | 'last' | 'country' | 'kind' | 'products'> & {
  readonly country: string | null
  readonly kind: Kind | null
  readonly products: readonly Product[] | null
}

/** Reads the terms of a row. Equal terms are equal value by value, lists too. */
export function readTerms(column: (name: string) => Column): (fields: readonly string[]) => Terms {
  const country = readCountry(column('country'))
  const kind = readColumn(column('kind'), (text, refuse) => {
    const named = KINDS.find((known) => known === text.toLowerCase())
    return text === '' ? null : (named ?? refuse(`it is none of ${KINDS.join(', ')}; correct it or leave it blank`))
  })
  const region = readUpperText(column('region'))
  const lata = readLata(column('lata'))
  const rateCenter = readUpperText(column('rateCenter'))
  const city = readText(column('city'))
  const tier = readColumn(column('tier'), (text, refuse) => {
    if (text === '') return DEFAULT_TIER
    return /^[0-9]{1,2}$/.test(text) ? Number(text) : refuse('a tier is a whole number from 0 to 99; correct it')
  })
  const network = readText(column('network'))
  const features = readListOf<Feature>(column('features'), FEATURES)
  const products = readListOf<Product>(column('products'), PRODUCTS)
  const serviceCountries = readCountries(column('serviceCountries'))
  const ocn = readOcn(column('ocn'))
  const company = readText(column('company'))
  const status = readText(column('status'))
  return (fields) => ({
    country: country(fields),
    kind: kind(fields),
    region: region(fields),
    lata: lata(fields),
    rateCenter: rateCenter(fields),
    city: city(fields),
    tier: tier(fields),
    network: network(fields),
    features: features(fields) ?? DEFAULT_FEATURES,
    products: products(fields),
    serviceCountries: serviceCountries(fields),
    ocn: ocn(fields),
    company: company(fields),
    status: status(fields),
  })
}

/**
 * The row of a run of numbers on the given terms. Without a country or a kind they are what the published patterns say
 * of the first number; without products they follow from the kind.
 * @throws RowRefused when the patterns do not say.
 */
export function rowOf(line: number, first: number, last: number, terms: Terms): BlockRow {
  const kind = terms.kind ?? kindOf(first)
  if (kind === null) {
    throw new RowRefused('kind', '', `the digits of +${first} do not tell its kind; give one of ${KINDS.join(', ')}`)
  }
  const country = terms.country ?? countryOf(first)
  if (country === null) {
    throw new RowRefused('country', '', `the digits of +${first} do not tell its country; give it`)
  }
  return { ...terms, line, first, last, country, kind, products: terms.products ?? productsOf(kind, terms) }
}
