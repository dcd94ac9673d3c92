import { sql } from 'kysely'
import { Type } from 'typebox'

import type { BrandTable } from '#db/tables/messaging.ts'

import { DomainError } from '../errors.ts'
import { IdField } from '../id-field.ts'
import { mutation } from '../mutation.ts'
import { exchangeOf } from '../session.ts'
import { showBrand } from './brand.ts'
import { BRAND_MOVES } from './brand-states.ts'
import { ReasonField, settleReason } from './review.ts'
import { sourcesOf } from './sources-of.ts'
import { wrongState } from './wrong-state.ts'

/** What an operator may say of a brand. */
export const BRAND_OUTCOMES = ['verified', 'rejected', 'suspended'] as const

/** Which brand, of whatever account, and what the operator says of it. */
export const ReviewBrandInput = Type.Object(
  {
    brandId: IdField('Id of the brand, `B…`, of whatever account.'),
    outcome: Type.Enum(BRAND_OUTCOMES, { description: 'What becomes of it.' }),
    reason: ReasonField,
  },
  { additionalProperties: false },
)

/**
 * Says what the operator thinks of a brand. Errors: `not_found`, `wrong_state` when the table of states has no such move,
 * `invalid_input` without a reason.
 */
export const reviewBrand = mutation({
  name: 'brands.review',
  scope: 'messaging:review',
  input: ReviewBrandInput,
  run: async (tx, session, { brandId, outcome, reason: given }) => {
    const reason = settleReason(outcome !== 'verified', given)
    // Locked, so that the state that is told as the one before is the one that it had.
    const { rows } = await sql<BrandTable>`select * from brand where id = ${brandId} ${tx.text.lockRows}`.execute(
      tx.query,
    )
    const [before] = rows
    if (before === undefined)
      throw new DomainError('not_found', `there is no brand ${brandId}`, { pointer: '/brandId' })
    const row = await tx.query
      .updateTable('brand')
      .set({ state: outcome, reason, changed_at: exchangeOf(session).clock.now() })
      .where('id', '=', brandId)
      .where('state', 'in', sourcesOf(BRAND_MOVES, outcome))
      .returningAll()
      .executeTakeFirst()
    if (row === undefined) throw wrongState('brand', before, outcome, '/outcome')
    return {
      answer: showBrand(row),
      events: [
        {
          type: 'brand.moved',
          subject: brandId,
          accountId: row.account_id,
          data: { from: before.state, to: outcome, reason },
        },
      ],
    }
  },
})
