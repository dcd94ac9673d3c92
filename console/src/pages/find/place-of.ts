import { type Criteria, countryName } from './criteria.ts'
import { regionName } from './regions.ts'
import type { Stock } from './stock.ts'

/** Words that one name of a place may have. */
const MAX_WORDS = 5

/** A place, and how many of the words name it. */
export type FoundPlace = { readonly criteria: Criteria; readonly text: string; readonly length: number }

function named(
  name: string,
  { cities, regions, countries, rateCenters }: Stock,
): Omit<FoundPlace, 'length'> | undefined {
  const city = cities.get(name)
  if (city !== undefined) return { criteria: { city }, text: city }
  const region = regions.get(name)
  if (region !== undefined) return { criteria: { region }, text: regionName(region) }
  const country = countries.get(name)
  if (country !== undefined) return { criteria: { country }, text: countryName(country) }
  const rateCenter = rateCenters.get(name)
  return rateCenter === undefined ? undefined : { criteria: { rateCenter }, text: rateCenter }
}

/** The place that the first words name, as many of them as possible; undefined: none. */
export function placeOf(words: readonly string[], stock: Stock): FoundPlace | undefined {
  for (let length = Math.min(words.length, MAX_WORDS); length > 0; length--) {
    const place = named(words.slice(0, length).join(' ').toUpperCase(), stock)
    if (place !== undefined) return { ...place, length }
  }
  return undefined
}

/** Names of places that begin as a text ends, the cities first. */
export function placesLike(text: string, { cities, regions, rateCenters }: Stock, max: number): string[] {
  const start = text.trim().toUpperCase()
  if (start.length < 2) return []
  const found: string[] = []
  for (const names of [cities, regions, rateCenters])
    for (const [name, shown] of names) {
      if (found.length >= max) return found
      const told = names === regions ? regionName(shown) : shown
      if (name.startsWith(start) && name !== start && !found.includes(told)) found.push(told)
    }
  return found
}
