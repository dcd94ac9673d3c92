import { Type } from 'typebox'

import type { Transaction } from '#db/database.ts'

import { mutation } from '../mutation.ts'
import { exchangeOf, type Session } from '../session.ts'
import { BRAND_FIELDS, brandColumns, type BrandFields, MAX_BRANDS, showBrand } from './brand.ts'
import { lockAccount, refuseBeyond } from './own-rows.ts'
import { withNewId } from './registry-id.ts'
import { refuseTakenBrand, settleBrand } from './settle-brand.ts'

/** Characters of a brand's description at the most. */
export const MAX_BRAND_DESCRIPTION = 4_096

/** What a registry calls a brand that it has vetted. */
export const EnterVettedBrandInput = Type.Object(
  {
    externalId: Type.String({ pattern: '^B[A-Za-z0-9]{1,63}$', description: "The registry's id, `B…`." }),
    legalName: BRAND_FIELDS.legalName,
    description: Type.String({
      minLength: 1,
      maxLength: MAX_BRAND_DESCRIPTION,
      description: 'What the account says of it; kept in the log.',
    }),
  },
  { additionalProperties: false },
)

/** Whether the account had and deleted a brand of this name or id, which the operator may have suspended. */
async function wasDeleted(tx: Transaction, session: Session, { legalName, externalId }: BrandFields): Promise<boolean> {
  const row = await tx.query
    .selectFrom('brand')
    .select('id')
    .where('account_id', '=', session.actor.accountId)
    .where('state', '=', 'deleted')
    .where((brand) => brand.or([brand('legal_name', '=', legalName), brand('external_id', '=', externalId)]))
    .limit(1)
    .executeTakeFirst()
  return row !== undefined
}

/**
 * Enters a brand that was vetted by the registry whose id it has, and so need not wait for the operator, who can suspend it
 * as any other. One that the account had and deleted waits: deleting is no way around a suspension. Errors: `invalid_input`, `limit_reached`, `name_taken` for a name or id that a brand of the account has.
 */
export const enterVettedBrand = mutation({
  name: 'brands.enter_vetted',
  scope: 'messaging:write',
  input: EnterVettedBrandInput,
  run: async (tx, session, { externalId, legalName, description }) => {
    const { clock, random } = exchangeOf(session)
    const { accountId } = session.actor
    const unknown = { entityType: null, taxId: null, country: null, vertical: null, website: null, email: null }
    const fields: BrandFields = settleBrand({ ...unknown, phone: null, legalName, externalId })
    await lockAccount(tx, session)
    await refuseBeyond(tx, session, 'brand', MAX_BRANDS)
    await refuseTakenBrand(tx, session, null, fields)
    const state = (await wasDeleted(tx, session, fields)) ? 'pending' : 'verified'
    const now = clock.now()
    const row = await withNewId('B', random, (id) =>
      tx.query
        .insertInto('brand')
        .values({
          id,
          account_id: accountId,
          state,
          reason: null,
          ...brandColumns(fields),
          created_at: now,
          changed_at: now,
        })
        .onConflict((conflict) => conflict.column('id').doNothing())
        .returningAll()
        .executeTakeFirst(),
    )
    const told = { fields: ['legalName', 'externalId'], state: row.state, description }
    return {
      answer: showBrand(row),
      events: [{ type: 'brand.created', subject: row.id, accountId, data: told }],
    }
  },
})
