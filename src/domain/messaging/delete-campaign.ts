import { DomainError } from '../errors.ts'
import { mutation } from '../mutation.ts'
import { exchangeOf } from '../session.ts'
import { CAMPAIGN_MOVES } from './campaign-states.ts'
import { CampaignNamed } from './get-campaign.ts'
import { ownCampaign } from './own-rows.ts'
import { wrongState } from './wrong-state.ts'

/**
 * Deletes a campaign that no number in service has. Its row is kept. Errors: `not_found`, `wrong_state` for a deleted one,
 * `in_use` with the count of its numbers.
 */
export const deleteCampaign = mutation({
  name: 'campaigns.delete',
  scope: 'messaging:write',
  input: CampaignNamed,
  run: async (tx, session, { campaignId }) => {
    // Whoever assigns a number keeps the campaign from this lock, so that its assignment is among those counted here.
    const before = await ownCampaign(tx, session, campaignId, tx.text.lockForDeletion)
    if (!CAMPAIGN_MOVES[before.state].includes('deleted')) throw wrongState('campaign', before, 'deleted')
    const { count } = await tx.query
      .selectFrom('service')
      .select((select) => select.fn.countAll<number>().as('count'))
      .where('campaign_id', '=', campaignId)
      .where('ended_at', 'is', null)
      .executeTakeFirstOrThrow()
    if (count > 0)
      throw new DomainError(
        'in_use',
        `campaign ${campaignId} is used by ${count} ${count === 1 ? 'number' : 'numbers'} in service: remove these first`,
        { pointer: '/campaignId', extra: { usedBy: { numbers: count } } },
      )
    await tx.query
      .updateTable('campaign')
      .set({ state: 'deleted', reason: null, changed_at: exchangeOf(session).clock.now() })
      .where('id', '=', campaignId)
      .execute()
    return {
      answer: { id: campaignId },
      events: [
        {
          type: 'campaign.deleted',
          subject: campaignId,
          accountId: session.actor.accountId,
          data: { from: before.state, to: 'deleted' },
        },
      ],
    }
  },
})
