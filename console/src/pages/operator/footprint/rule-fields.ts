import type { Schemas } from '../../../api/client.ts'
import { bodyOf } from '../../../forms/body-of.ts'
import { type Field, filled, type Values } from '../../../forms/field.ts'

const TIER_MAX = 99
const NAME_MAX = 120
const PORTABLE = [
  { value: 'true', label: 'They can be ported in' },
  { value: 'false', label: 'They cannot' },
]
const UPPER = new Set(['country', 'region', 'rateCenter', 'ocn', 'carrier'])

/** What a rule of the footprint matches, and what it says. */
export const FOOTPRINT_FIELDS: readonly Field[] = [
  { name: 'country', label: 'Country', hint: 'Two letters', isNeeded: true, sort: { sort: 'text', max: 2 } },
  { name: 'portable', label: 'Its numbers', isNeeded: true, sort: { sort: 'choice', choices: PORTABLE } },
  { name: 'region', label: 'State', hint: 'Empty: every', sort: { sort: 'text', max: NAME_MAX } },
  { name: 'rateCenter', label: 'Rate centre', hint: 'Empty: every', sort: { sort: 'text', max: NAME_MAX } },
  { name: 'lata', label: 'LATA', hint: 'Three to five digits; empty: every', sort: { sort: 'text', max: 5 } },
  { name: 'npa', label: 'Area code', hint: 'Three digits, such as 201; empty: every', sort: { sort: 'text', max: 3 } },
  {
    name: 'nxx',
    label: 'Central office code',
    hint: 'Three digits, of the area code; empty: every',
    sort: { sort: 'text', max: 3 },
    when: ({ npa }) => npa !== null && npa !== undefined,
  },
  {
    name: 'tier',
    label: 'Tier',
    hint: 'Commercial class, for the price',
    sort: { sort: 'integer', min: 0, max: TIER_MAX },
  },
  { name: 'ocn', label: 'Through your carrier', hint: 'Its OCN', sort: { sort: 'text', max: 4 } },
  {
    name: 'carrier',
    label: 'Assigned to',
    hint: 'OCN of the carrier that the code was assigned to',
    sort: { sort: 'text', max: 4 },
    when: ({ nxx }) => nxx !== null && nxx !== undefined,
  },
]

/** What the form holds, as the API takes it. */
export function footprintBody(values: Values): Schemas['SetFootprintRule'] {
  const given: Values = Object.fromEntries(
    Object.entries(filled(values)).map(([name, value]) => [
      name,
      UPPER.has(name) ? String(value).trim().toUpperCase() : value,
    ]),
  )
  const body = bodyOf<Schemas['SetFootprintRule']>(given)
  return { ...body, portable: values['portable'] !== 'false' }
}
