import { Type } from 'typebox'

import { mutation } from '../mutation.ts'
import { exchangeOf } from '../session.ts'
import { BRAND_FIELDS, brandColumns, type BrandFields, MAX_BRANDS, showBrand } from './brand.ts'
import { lockAccount, refuseBeyond } from './own-rows.ts'
import { withNewId } from './registry-id.ts'
import { refuseTakenBrand, settleBrand } from './settle-brand.ts'

const { legalName, ...OTHERS } = BRAND_FIELDS

/** What is needed to register a brand. */
export const CreateBrandInput = Type.Object(
  { legalName, ...Type.Partial(Type.Object(OTHERS)).properties },
  { $id: 'CreateBrand', additionalProperties: false },
)

const UNKNOWN: Omit<BrandFields, 'legalName'> = {
  entityType: null,
  taxId: null,
  country: null,
  vertical: null,
  website: null,
  email: null,
  phone: null,
  externalId: null,
}

/**
 * Registers a brand, which waits for the operator. Errors: `invalid_input`, `limit_reached`, `name_taken` for a legal name
 * or an external id that another brand of the account has.
 */
export const createBrand = mutation({
  name: 'brands.create',
  scope: 'messaging:write',
  input: CreateBrandInput,
  run: async (tx, session, input) => {
    const { clock, random } = exchangeOf(session)
    const { accountId } = session.actor
    const fields = settleBrand({ ...UNKNOWN, ...input })
    await lockAccount(tx, session)
    await refuseBeyond(tx, session, 'brand', MAX_BRANDS)
    await refuseTakenBrand(tx, session, null, fields)
    const now = clock.now()
    const row = await withNewId('B', random, (id) =>
      tx.query
        .insertInto('brand')
        .values({
          id,
          account_id: accountId,
          state: 'pending',
          reason: null,
          ...brandColumns(fields),
          created_at: now,
          changed_at: now,
        })
        .onConflict((conflict) => conflict.column('id').doNothing())
        .returningAll()
        .executeTakeFirst(),
    )
    return {
      answer: showBrand(row),
      events: [{ type: 'brand.created', subject: row.id, accountId, data: { fields: Object.keys(input) } }],
    }
  },
})
