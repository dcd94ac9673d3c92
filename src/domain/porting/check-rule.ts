import { isCountry } from '#lib/countries.ts'

import type { NewFootprintRule } from './footprint-rule.ts'

/** What is wrong with a rule: the field, and the problem with its cure. */
export type RuleProblem = { readonly field: keyof NewFootprintRule; readonly problem: string }

/** What no form tells: whether there is such a country, and which fields need which. Null when all is right. */
export function findRuleProblem({ country, npa, nxx, carrier }: NewFootprintRule): RuleProblem | null {
  if (!isCountry(country))
    return { field: 'country', problem: `${country} is no country: give its two letters, such as US` }
  if (nxx !== undefined && npa === undefined) return { field: 'npa', problem: 'nxx needs its area code: give npa' }
  if (carrier !== undefined && nxx === undefined)
    return { field: 'nxx', problem: 'carrier goes with one central office code: give npa and nxx' }
  return null
}
