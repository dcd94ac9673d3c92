import { callingCodeOfCountry, WORLD } from '#lib/e164.ts'

import { type Column, type ReadColumn, readColumn } from './column.ts'

/** The most entries of a list in one field. */
export const MAX_LIST_ENTRIES = 50

/**
 * A list in one field, its entries separated by blanks or `|`, each one of `allowed`, upper or lower case. Given in the
 * order of `allowed` without repetition; null where the field is blank.
 */
export function readListOf<Entry extends string>(
  column: Column,
  allowed: readonly Entry[],
): ReadColumn<readonly Entry[] | null> {
  return readColumn(column, (text, refuse) => {
    const entries = split(text, refuse)
    if (entries.length === 0) return null
    const chosen = allowed.filter((entry) => entries.includes(entry.toUpperCase()))
    if (chosen.length === entries.length) return chosen
    return refuse(`it lists something else than ${allowed.join(', ')}; separate them by blanks or |`)
  })
}

/** A list of ISO 3166-1 alpha-2 countries in one field, ascending, without repetition; empty where the field is blank. */
export function readCountries(column: Column): ReadColumn<readonly string[]> {
  return readColumn(column, (text, refuse) => {
    const countries = split(text, refuse)
    const other = countries.find((country) => !isCountry(country))
    return other === undefined
      ? countries.toSorted()
      : refuse(`"${other}" is no ISO 3166-1 alpha-2 country; correct it`)
  })
}

/** True for an ISO 3166-1 alpha-2 country that has a calling code. */
export function isCountry(country: string): boolean {
  return country !== WORLD && callingCodeOfCountry(country) !== null
}

function split(text: string, refuse: (reason: string) => never): string[] {
  const entries = [...new Set(text.toUpperCase().split(/[\s|]+/))].filter((entry) => entry !== '')
  return entries.length <= MAX_LIST_ENTRIES ? entries : refuse(`it lists more than ${MAX_LIST_ENTRIES}; give fewer`)
}
