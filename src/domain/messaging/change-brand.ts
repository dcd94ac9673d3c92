import { Type } from 'typebox'

import type { BrandTable } from '#db/tables/messaging.ts'

import type { NewEvent } from '../events/append-event.ts'
import { IdField } from '../id-field.ts'
import { mutation } from '../mutation.ts'
import { exchangeOf } from '../session.ts'
import { BRAND_FIELDS, brandColumns, brandFields, IDENTITY_FIELDS, showBrand } from './brand.ts'
import { BRAND_MOVES, type BrandState } from './brand-states.ts'
import { changedFields } from './changed-fields.ts'
import { lockAccount, ownBrand } from './own-rows.ts'
import { refuseTakenBrand, settleBrand } from './settle-brand.ts'
import { wrongState } from './wrong-state.ts'

/** Which brand, and the fields that change. */
export const ChangeBrandInput = Type.Object(
  { brandId: IdField('Id of the brand, `B…`.'), ...Type.Partial(Type.Object(BRAND_FIELDS)).properties },
  { additionalProperties: false },
)

/** Where a brand stands after these fields have changed: what was judged by them has to be judged again. */
function stateAfter(state: BrandState, changed: readonly string[]): BrandState {
  const isSomebodyElse = IDENTITY_FIELDS.some((field) => changed.includes(field))
  const isJudgedAgain = state === 'rejected' || (state === 'verified' && isSomebodyElse)
  return isJudgedAgain && BRAND_MOVES[state].includes('pending') ? 'pending' : state
}

/**
 * Changes the fields that are given; null clears one. A rejected brand waits for the operator again, and so does a verified
 * one that is somebody else now. Errors: `not_found`, `wrong_state` for a deleted one, `invalid_input`, `name_taken`.
 */
export const changeBrand = mutation({
  name: 'brands.change',
  scope: 'messaging:write',
  input: ChangeBrandInput,
  run: async (tx, session, { brandId, ...given }) => {
    await lockAccount(tx, session)
    const before = await ownBrand(tx, session, brandId, tx.text.lockRows)
    if (before.state === 'deleted') throw wrongState('brand', before, 'changed')
    const kept = brandFields(before)
    const fields = settleBrand({ ...kept, ...given })
    const changed = changedFields(kept, fields)
    if (changed.length === 0) return { answer: showBrand(before), events: 'unchanged' }
    await refuseTakenBrand(tx, session, brandId, fields)
    const state = stateAfter(before.state, changed)
    const row: BrandTable = {
      ...before,
      ...brandColumns(fields),
      state,
      reason: state === before.state ? before.reason : null,
      changed_at: exchangeOf(session).clock.now(),
    }
    await tx.query.updateTable('brand').set(row).where('id', '=', brandId).execute()
    const { accountId } = session.actor
    const told: NewEvent = { type: 'brand.changed', subject: brandId, accountId, data: { fields: changed } }
    if (state === before.state) return { answer: showBrand(row), events: [told] }
    const moved = { from: before.state, to: state, reason: null }
    return {
      answer: showBrand(row),
      events: [told, { type: 'brand.moved', subject: brandId, accountId, data: moved }],
    }
  },
})
