import { Type } from 'typebox'

import type { CampaignTable } from '#db/tables/messaging.ts'

import type { NewEvent } from '../events/append-event.ts'
import { IdField } from '../id-field.ts'
import { mutation } from '../mutation.ts'
import { exchangeOf } from '../session.ts'
import { CAMPAIGN_FIELDS, campaignColumns, campaignFields, CONTENT_FIELDS } from './campaign.ts'
import { CAMPAIGN_MOVES, type CampaignState } from './campaign-states.ts'
import { changedFields } from './changed-fields.ts'
import { lockAccount, ownCampaign, refuseTaken } from './own-rows.ts'
import { settleCampaign } from './settle-campaign.ts'
import { showOneCampaign } from './show-campaigns.ts'
import { wrongState } from './wrong-state.ts'

/** Which campaign, and the fields that change. */
export const ChangeCampaignInput = Type.Object(
  { campaignId: IdField('Id of the campaign, `C…`.'), ...Type.Partial(Type.Object(CAMPAIGN_FIELDS)).properties },
  { additionalProperties: false },
)

/** Where a campaign stands after these fields have changed: what was judged by them has to be judged again. */
function stateAfter(state: CampaignState, changed: readonly string[], isOver: boolean): CampaignState {
  const isOtherContent = CONTENT_FIELDS.some((field) => changed.includes(field))
  const isJudgedAgain =
    state === 'rejected' || (state === 'active' && isOtherContent) || (state === 'expired' && !isOver)
  return isJudgedAgain && CAMPAIGN_MOVES[state].includes('pending') ? 'pending' : state
}

/**
 * Changes the fields that are given; null clears one. A rejected campaign waits for the operator again, and so do an active
 * one that sends something else now and an expired one that has a later end; a later end renews an active one. Errors:
 * `not_found`, `wrong_state` for a deleted one, `invalid_input`, `name_taken` for an external id.
 */
export const changeCampaign = mutation({
  name: 'campaigns.change',
  scope: 'messaging:write',
  input: ChangeCampaignInput,
  run: async (tx, session, { campaignId, ...given }) => {
    await lockAccount(tx, session)
    const before = await ownCampaign(tx, session, campaignId, tx.text.lockRows)
    if (before.state === 'deleted') throw wrongState('campaign', before, 'changed')
    const kept = campaignFields(before)
    const fields = settleCampaign({ ...kept, ...given })
    const changed = changedFields(kept, fields)
    if (changed.length === 0) return { answer: await showOneCampaign(tx, before), events: 'unchanged' }
    const unique = { column: 'external_id', value: fields.externalId, pointer: '/externalId' } as const
    await refuseTaken(tx, session, campaignId, { noun: 'campaign', ...unique })
    const now = exchangeOf(session).clock.now()
    const columns = campaignColumns(fields)
    const state = stateAfter(before.state, changed, columns.ends_at !== null && columns.ends_at <= now)
    const reason = state === before.state ? before.reason : null
    const row: CampaignTable = { ...before, ...columns, state, reason, changed_at: now }
    await tx.query.updateTable('campaign').set(row).where('id', '=', campaignId).execute()
    const { accountId } = session.actor
    const told: NewEvent = { type: 'campaign.changed', subject: campaignId, accountId, data: { fields: changed } }
    const answer = await showOneCampaign(tx, row)
    if (state === before.state) return { answer, events: [told] }
    const moved = { from: before.state, to: state, reason: null }
    return { answer, events: [told, { type: 'campaign.moved', subject: campaignId, accountId, data: moved }] }
  },
})
