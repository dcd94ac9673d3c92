import { Type } from 'typebox'

import { checkCountry, Code, Country, Line } from '../resources/field.ts'
import { plainResource } from '../resources/plain-resource.ts'

export const CUSTOMER_KINDS = ['company', 'person'] as const

const FIELDS = {
  kind: Type.Enum(CUSTOMER_KINDS, { description: '`company` or `person`: what else has to be known depends on it.' }),
  name: Line('Name of the company, or full name of the person; one line of 1 to 200 characters.'),
  registrationNumber: Code(
    'Number in the register of companies of its country, as that writes it; 1 to 64 characters.',
  ),
  taxId: Code('Number for taxes, such as for VAT or the EIN of the United States; 1 to 64 characters.'),
  country: Country('Where it is registered or lives, ISO 3166-1 alpha-2.'),
  externalId: Code("The account's own id of the customer; 1 to 64 characters."),
}

/** Customers of the account: for whom numbers are. */
export const customers = plainResource({
  noun: 'customer',
  fields: FIELDS,
  needed: ['kind'],
  filters: ['externalId'],
  settle: (values) => {
    checkCountry(values.country)
    return values
  },
  required: ({ kind }) => (kind === 'company' ? ['name', 'registrationNumber', 'country'] : ['name', 'country']),
})
