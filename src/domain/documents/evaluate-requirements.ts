import { Type } from 'typebox'

import { KINDS, PRODUCTS } from '#inventory/profile.ts'

import { IdField } from '../id-field.ts'
import { query } from '../query.ts'
import { Line } from '../resources/field.ts'
import { getOwn } from '../resources/own-rows.ts'
import { exchangeOf } from '../session.ts'
import { neededDocuments } from './needed-documents.ts'
import { REQUIREMENT_ACTIONS } from './requirement.ts'

/** Which numbers, what is to be done with them, and for whom. */
export const EvaluateRequirementsInput = Type.Object(
  {
    country: Type.String({
      pattern: '^([A-Z]{2}|001)$',
      description: 'Country of the numbers, ISO 3166-1 alpha-2, or `001` for UIFN.',
    }),
    kind: Type.Enum(KINDS, { description: 'Sort of the numbers.' }),
    action: Type.Enum(REQUIREMENT_ACTIONS, { description: 'What is to be done with them.' }),
    product: Type.Optional(
      Type.Enum(PRODUCTS, { description: 'What they are sold as; without it, whatever it may be.' }),
    ),
    city: Type.Optional(Line('City of the numbers; without it an address needs to be in the country only.')),
    customerId: Type.Optional(
      IdField('For which customer of the account, `cus_…`; without it for the account itself.'),
    ),
  },
  { additionalProperties: false },
)

/** Which documents an order of such numbers would need now, and how they stand, without ordering. Errors: `not_found`. */
export const evaluateRequirements = query({
  scope: 'documents:read',
  input: EvaluateRequirementsInput,
  answer: async (session, { country, kind, action, product, city, customerId }) => {
    const { read } = exchangeOf(session).database
    if (customerId !== undefined) await getOwn(read, session, 'customer', customerId)
    return neededDocuments(read, session, {
      accountId: session.actor.accountId,
      customerId: customerId ?? null,
      orderId: null,
      action,
      profiles: [{ country, kind, products: product === undefined ? PRODUCTS : [product], city: city ?? null }],
    })
  },
})
