import { DomainError } from '#domain/errors.ts'
import { enterVettedCampaign } from '#domain/messaging/enter-vetted-campaign.ts'

import { success } from '../answer.ts'
import type { Operation } from '../operation.ts'
import { Refusal } from '../refusal.ts'
import { needText } from '../wire.ts'
import { NETWORK } from '../words.ts'

const BRAND_ID = /^B[A-Za-z0-9]{1,63}$/
const CAMPAIGN_ID = /^C[A-Za-z0-9]{6}$/
/** What the carrier's class `T` is: a mix of sorts, in low volume. */
const CLASS_T = 'low_volume'
const DATE_LENGTH = '2026-03-02'.length

/** A campaign that is known already, in the carrier's words. */
function campaignRefusal(error: unknown): unknown {
  if (!(error instanceof DomainError) || error.detail.pointer !== '/externalId') return error
  if (error.code === 'name_taken') return new Refusal(409, 'externalCampaignId already exists')
  return error.code === 'wrong_state' ? new Refusal(409, 'externalCampaignId is not ACTIVE') : error
}

/** Enters a campaign that a registry has vetted; its class is T, and it starts today at midnight, UTC. */
export const addMessagingCampaign = (now: () => number): Operation => ({
  path: '/v2/iNumbering/addMessagingCampaign',
  family: NETWORK,
  answer: async (session, fields) => {
    const brand = needText(fields, 'messagingBrandId', NETWORK)
    const externalId = needText(fields, 'externalCampaignId', NETWORK)
    const description = needText(fields, 'campaignDescription', NETWORK)
    if (!BRAND_ID.test(brand)) throw new Refusal(409, 'Invalid messagingBrandId format')
    if (!CAMPAIGN_ID.test(externalId)) throw new Refusal(409, 'Invalid externalCampaignId format')
    const startsAt = `${new Date(now()).toISOString().slice(0, DATE_LENGTH)}T00:00:00.000Z`
    await enterVettedCampaign(session, { brand, externalId, useCase: CLASS_T, description, startsAt }).catch(
      (error: unknown) => {
        throw campaignRefusal(error)
      },
    )
    return success()
  },
})
