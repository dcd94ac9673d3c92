import { Type } from 'typebox'

import { IdField } from '../id-field.ts'
import { query } from '../query.ts'
import { exchangeOf } from '../session.ts'
import { showBrand } from './brand.ts'
import { ownBrand } from './own-rows.ts'

/** Which brand. */
export const BrandNamed = Type.Object({ brandId: IdField('Id of the brand, `B…`.') }, { additionalProperties: false })

/** One brand of the account, also a deleted one. Errors: `not_found`. */
export const getBrand = query({
  scope: 'messaging:read',
  input: BrandNamed,
  answer: async (session, { brandId }) =>
    showBrand(await ownBrand(exchangeOf(session).database.read, session, brandId)),
})
