import { hasPostalCodes } from '#lib/countries.ts'

import { IdField } from '../id-field.ts'
import { checkCountry, Code, Country, Line } from '../resources/field.ts'
import { plainResource } from '../resources/plain-resource.ts'

/** Countries in which a place is not known without its state or province: the two whose addresses 9-1-1 answers. */
const WITH_REGIONS: ReadonlySet<string | null> = new Set(['US', 'CA'])

const FIELDS = {
  customerId: IdField('The customer who is there, `cus_…`.'),
  name: Line('What people call the place; one line of 1 to 200 characters.'),
  line1: Line('First line of the address: street and house; 1 to 200 characters.'),
  line2: Line('Second line of the address: building, floor, suite; 1 to 200 characters.'),
  city: Line('City, as post is addressed; 1 to 200 characters.'),
  region: Code('State, province or region, such as `NJ`; 1 to 64 characters.'),
  postalCode: Code('Postal code as its country writes it; 1 to 64 characters.'),
  country: Country('Country, ISO 3166-1 alpha-2.'),
}

/** Locations of the account: where its customers are. */
export const locations = plainResource({
  noun: 'location',
  fields: FIELDS,
  needed: [],
  filters: ['customerId'],
  settle: (values) => {
    checkCountry(values.country)
    return values
  },
  required: ({ country }) => [
    'customerId',
    'line1',
    'city',
    ...(WITH_REGIONS.has(country) ? (['region'] as const) : []),
    ...(country === null || hasPostalCodes(country) ? (['postalCode'] as const) : []),
    'country',
  ],
})
