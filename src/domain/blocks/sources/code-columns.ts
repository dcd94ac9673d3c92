import { callingCodeOfCountry } from '#lib/e164.ts'

import { type Column, type ReadColumn, readColumn } from './column.ts'

// Administrators write a row of X or a hyphen where a code serves no rate centre.
const NO_RATE_CENTER = /^(X{3,}|-+)$/

/** A rate centre in upper case, as the administrator spells it; null where the code has none. */
export function readRateCenter(column: Column): ReadColumn<string | null> {
  return readColumn(column, (text) => (text === '' || NO_RATE_CENTER.test(text) ? null : text.toUpperCase()))
}

/** An operating company number: four letters or digits, upper case; null where the field is blank. */
export function readOcn(column: Column): ReadColumn<string | null> {
  return readColumn(column, (text, refuse) => {
    if (text === '') return null
    const ocn = text.toUpperCase()
    return /^[0-9A-Z]{4}$/.test(ocn) ? ocn : refuse('an OCN has four letters or digits; correct it or leave it blank')
  })
}

/** A local access and transport area, three to five digits; null where the field is blank. */
export function readLata(column: Column): ReadColumn<string | null> {
  return readColumn(column, (text, refuse) => {
    if (text === '') return null
    return /^[0-9]{3,5}$/.test(text) ? text : refuse('a LATA has three to five digits; correct it or leave it blank')
  })
}

/** Three digits as an integer, of an area code or a central office code. */
export function readCode(column: Column): ReadColumn<number> {
  return readColumn(column, (text, refuse) =>
    /^[0-9]{3}$/.test(text) ? Number(text) : refuse('it is not three digits; correct it'),
  )
}

/** An ISO 3166-1 alpha-2 country with a calling code, or `001`, upper case. */
export function readCountry(column: Column): ReadColumn<string | null> {
  return readColumn(column, (text, refuse) => {
    if (text === '') return null
    const country = text.toUpperCase()
    if (callingCodeOfCountry(country) !== null) return country
    return refuse('it is no ISO 3166-1 alpha-2 country with a calling code, nor 001 for +800; correct it')
  })
}
