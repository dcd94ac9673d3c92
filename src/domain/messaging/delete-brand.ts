import { DomainError } from '../errors.ts'
import { mutation } from '../mutation.ts'
import { exchangeOf } from '../session.ts'
import { BRAND_MOVES } from './brand-states.ts'
import { BrandNamed } from './get-brand.ts'
import { ownBrand } from './own-rows.ts'
import { wrongState } from './wrong-state.ts'

/**
 * Deletes a brand that has no campaigns. Its row is kept, its name is free again. Errors: `not_found`, `wrong_state` for a
 * deleted one, `in_use` with the count of its campaigns.
 */
export const deleteBrand = mutation({
  name: 'brands.delete',
  scope: 'messaging:write',
  input: BrandNamed,
  run: async (tx, session, { brandId }) => {
    const before = await ownBrand(tx, session, brandId, tx.text.lockForDeletion)
    if (!BRAND_MOVES[before.state].includes('deleted')) throw wrongState('brand', before, 'deleted')
    const { count } = await tx.query
      .selectFrom('campaign')
      .select((select) => select.fn.countAll<number>().as('count'))
      .where('brand_id', '=', brandId)
      .where('state', '<>', 'deleted')
      .executeTakeFirstOrThrow()
    if (count > 0)
      throw new DomainError(
        'in_use',
        `brand ${brandId} is used by ${count} ${count === 1 ? 'campaign' : 'campaigns'}: delete these first`,
        { pointer: '/brandId', extra: { usedBy: { campaigns: count } } },
      )
    await tx.query
      .updateTable('brand')
      .set({ state: 'deleted', reason: null, changed_at: exchangeOf(session).clock.now() })
      .where('id', '=', brandId)
      .execute()
    return {
      answer: { id: brandId },
      events: [
        {
          type: 'brand.deleted',
          subject: brandId,
          accountId: session.actor.accountId,
          data: { from: before.state, to: 'deleted' },
        },
      ],
    }
  },
})
