import { sql } from 'kysely'
import { Type } from 'typebox'

import type { Transaction } from '#db/database.ts'
import type { CampaignTable } from '#db/tables/messaging.ts'

import { DomainError } from '../errors.ts'
import { IdField } from '../id-field.ts'
import { mutation } from '../mutation.ts'
import { exchangeOf } from '../session.ts'
import { CAMPAIGN_MOVES } from './campaign-states.ts'
import { ReasonField, settleReason } from './review.ts'
import { showOneCampaign } from './show-campaigns.ts'
import { sourcesOf } from './sources-of.ts'
import { wrongState } from './wrong-state.ts'

/** What an operator may say of a campaign. */
export const CAMPAIGN_OUTCOMES = ['active', 'rejected', 'suspended'] as const

/** Which campaign, of whatever account, and what the operator says of it. */
export const ReviewCampaignInput = Type.Object(
  {
    campaignId: IdField('Id of the campaign, `C…`, of whatever account.'),
    outcome: Type.Enum(CAMPAIGN_OUTCOMES, { description: 'What becomes of it.' }),
    reason: ReasonField,
  },
  { additionalProperties: false },
)

/** Refuses to let numbers into a campaign whose brand is not verified, or that is over. Errors: `wrong_state`. */
async function refuseUnready(tx: Transaction, campaign: CampaignTable, now: number): Promise<void> {
  const { rows } = await sql<{ id: string; state: string }>`
    select id, state from brand where id = ${campaign.brand_id} ${tx.text.keepRows}`.execute(tx.query)
  const [brand] = rows
  if (brand !== undefined && brand.state !== 'verified')
    throw new DomainError('wrong_state', `brand ${brand.id} is ${brand.state}: review the brand first`, {
      pointer: '/outcome',
      extra: { state: brand.state },
    })
  if (campaign.ends_at !== null && campaign.ends_at <= now)
    throw new DomainError('wrong_state', `campaign ${campaign.id} is past its end: let it end later first`, {
      pointer: '/outcome',
      extra: { state: campaign.state },
    })
}

/**
 * Says what the operator thinks of a campaign. Errors: `not_found`; `wrong_state` when the table of states has no such move,
 * its brand is not verified, or it is over; `invalid_input` without a reason.
 */
export const reviewCampaign = mutation({
  name: 'campaigns.review',
  scope: 'messaging:review',
  input: ReviewCampaignInput,
  run: async (tx, session, { campaignId, outcome, reason: given }) => {
    const reason = settleReason(outcome !== 'active', given)
    const now = exchangeOf(session).clock.now()
    // Locked, so that the state that is told as the one before is the one that it had.
    const { rows } = await sql<CampaignTable>`
      select * from campaign where id = ${campaignId} ${tx.text.lockRows}`.execute(tx.query)
    const [before] = rows
    if (before === undefined)
      throw new DomainError('not_found', `there is no campaign ${campaignId}`, { pointer: '/campaignId' })
    if (!sourcesOf(CAMPAIGN_MOVES, outcome).includes(before.state))
      throw wrongState('campaign', before, outcome, '/outcome')
    if (outcome === 'active') await refuseUnready(tx, before, now)
    const row: CampaignTable = { ...before, state: outcome, reason, changed_at: now }
    await tx.query
      .updateTable('campaign')
      .set({ state: outcome, reason, changed_at: now })
      .where('id', '=', campaignId)
      .execute()
    return {
      answer: await showOneCampaign(tx, row),
      events: [
        {
          type: 'campaign.moved',
          subject: campaignId,
          accountId: row.account_id,
          data: { from: before.state, to: outcome, reason },
        },
      ],
    }
  },
})
