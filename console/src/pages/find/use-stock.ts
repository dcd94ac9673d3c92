import { useQuery } from '@tanstack/react-query'

import { api } from '../../api/client.ts'
import { told } from '../../api/problem.ts'
import { countryName } from './criteria.ts'
import { REGIONS } from './regions.ts'
import { NO_STOCK, type Stock } from './stock.ts'

/** Places of each sort that are asked for; a search for another is still understood when it is written as a field. */
const MAX_PLACES = 10_000
const FRESH_MS = 300_000

async function namesBy(field: 'city' | 'rateCenter' | 'region' | 'country'): Promise<Map<string, string>> {
  const { items } = await told(api.GET('/v1/coverage', { params: { query: { by: [field], limit: MAX_PLACES } } }))
  const names = items.flatMap((row) => (typeof row[field] === 'string' ? [row[field]] : []))
  return new Map(names.map((name) => [name.toUpperCase(), name]))
}

async function readStock(): Promise<Stock> {
  const [cities, rateCenters, regions, countries] = await Promise.all([
    namesBy('city'),
    namesBy('rateCenter'),
    namesBy('region'),
    namesBy('country'),
  ])
  for (const { code, name } of REGIONS) if (regions.has(code)) regions.set(name.toUpperCase(), code)
  for (const code of countries.values()) countries.set(countryName(code).toUpperCase(), code)
  return { cities, rateCenters, regions, countries }
}

/** The places of which there are numbers. */
export function useStock(): Stock {
  return useQuery({ queryKey: ['numbers', 'stock'], queryFn: readStock, staleTime: FRESH_MS }).data ?? NO_STOCK
}
