import { Type, type Static } from 'typebox'

import { holdsCardNumber } from '#lib/card-number.ts'

import { DomainError } from '../errors.ts'
import { IdField } from '../id-field.ts'
import { Line } from '../resources/field.ts'
import { plainResource } from '../resources/plain-resource.ts'

export const PAYMENT_KINDS = ['invoice', 'card', 'bank_debit'] as const

/** All that is ever known of a card. Its number is not. */
const CARD = {
  brand: Line('Card only: who issues it, such as `Visa`; one line of 1 to 200 characters.'),
  last4: Type.String({ pattern: '^[0-9]{4}$', description: 'Card only: the last four digits of its number, no more.' }),
  expiryMonth: Type.Integer({ minimum: 1, maximum: 12, description: 'Card only: month in which it expires, 1 to 12.' }),
  expiryYear: Type.Integer({
    minimum: 2000,
    maximum: 2099,
    description: 'Card only: year in which it expires, 2000 to 2099.',
  }),
}
const CARD_FIELDS = ['brand', 'last4', 'expiryMonth', 'expiryYear'] as const

const FIELDS = {
  kind: Type.Enum(PAYMENT_KINDS, { description: '`invoice`, `card` or `bank_debit`.' }),
  customerId: IdField('The customer who pays, `cus_…`.'),
  label: Line('What people call it; one line of 1 to 200 characters, never a card number.'),
  billingContactId: IdField('The contact to whom bills go, `con_…`.'),
  billingLocationId: IdField('The location to which bills go, `loc_…`.'),
  ...CARD,
}

/** An id as the exchange makes them, in which chance may put many digits side by side. */
const OWN_ID = /^[a-z]{3}_[0-9a-z]{24}$/

function refuseCardNumbers(values: Readonly<Record<string, unknown>>): void {
  for (const [field, value] of Object.entries(values))
    if (typeof value === 'string' && !OWN_ID.test(value) && holdsCardNumber(value))
      // The value is not told again: it may be somebody's card.
      throw new DomainError(
        'invalid_input',
        `${field} looks like the number of a card, which is never kept here: leave it out, or give last4`,
        { pointer: `/${field}` },
      )
}

function refuseForeignFields(
  kind: Static<(typeof FIELDS)['kind']>,
  values: Readonly<Record<(typeof CARD_FIELDS)[number], unknown>>,
): void {
  const foreign = kind === 'card' ? undefined : CARD_FIELDS.find((field) => values[field] !== null)
  if (foreign !== undefined)
    throw new DomainError('invalid_input', `${foreign} belongs to a card, and this is of kind ${kind}: clear it`, {
      pointer: `/${foreign}`,
    })
}

/** Payment methods of the account: who pays, and how. */
export const paymentMethods = plainResource({
  noun: 'paymentMethod',
  fields: FIELDS,
  needed: ['kind'],
  filters: ['customerId'],
  settle: (values) => {
    refuseCardNumbers(values)
    refuseForeignFields(values.kind, values)
    return values
  },
  required: ({ kind }) => [
    'customerId',
    'billingContactId',
    'billingLocationId',
    ...(kind === 'card' ? CARD_FIELDS : []),
  ],
})
