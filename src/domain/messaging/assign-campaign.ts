import { sql } from 'kysely'

import type { Transaction } from '#db/database.ts'

import { mutation } from '../mutation.ts'
import type { NewLine } from '../orders/write-lines.ts'
import { campaignsStillActive } from '../services/campaigns-still-active.ts'
import { lockOwnNumbers } from '../services/lock-own-numbers.ts'
import { offeredFeatures } from '../services/offered-features.ts'
import { exchangeOf, type Session } from '../session.ts'
import { CampaignNumbersInput, type CampaignWork, runCampaignOrder } from './campaign-order.ts'

type Given = {
  /** Numbers that have the campaign since now. */
  readonly fresh: ReadonlySet<number>
  /** Services that have it, by number. */
  readonly services: ReadonlyMap<number, string>
}

/** Gives the campaign to those of these numbers that have none; their rows in `number` are locked. */
async function giveCampaign(tx: Transaction, campaignId: string, numbers: readonly number[]): Promise<Given> {
  // The condition in the statement is the rule of one campaign a number.
  const { rows: fresh } = await sql<{ e164: number }>`
    update service set campaign_id = ${campaignId}
    where ended_at is null and campaign_id is null and e164 ${tx.text.among(numbers)}
    returning e164`.execute(tx.query)
  const { rows: having } = await sql<{ e164: number; id: string }>`
    select e164, id from service
    where ended_at is null and campaign_id = ${campaignId} and e164 ${tx.text.among(numbers)}`.execute(tx.query)
  return { fresh: new Set(fresh.map(({ e164 }) => e164)), services: new Map(having.map(({ e164, id }) => [e164, id])) }
}

async function assign(
  tx: Transaction,
  session: Session,
  campaignId: string,
  numbers: readonly number[],
): Promise<CampaignWork> {
  const own = await lockOwnNumbers(tx, session, numbers, ['in_service'])
  const offered = await offeredFeatures(tx, [...own])
  const canText = (e164: number) => offered(e164).has('sms')
  const now = exchangeOf(session).clock.now()
  const isActive = (await campaignsStillActive(tx, session.actor.accountId, [campaignId], now)).has(campaignId)
  const able = isActive ? numbers.filter((e164) => own.has(e164) && canText(e164)) : []
  const { fresh, services } = await giveCampaign(tx, campaignId, able)
  const reasonOf = (e164: number) => {
    if (!own.has(e164)) return 'number_not_in_service'
    if (!canText(e164)) return 'no_sms'
    return isActive ? 'already_assigned' : 'campaign_not_active'
  }
  const lines = numbers.map((e164): NewLine => {
    const serviceId = services.get(e164)
    if (serviceId === undefined) return { e164, state: 'rejected', reason: reasonOf(e164) }
    return { e164, state: 'completed', serviceId }
  })
  return { lines, changed: numbers.filter((e164) => fresh.has(e164)) }
}

/**
 * Assigns numbers in service to a campaign, as an order that is complete when it is answered; each number is a line with its
 * own outcome: `number_not_in_service`, `no_sms`, `campaign_not_active` and `already_assigned` are what may be in its way.
 * Errors: `not_found` for the campaign, `external_id_reused`.
 */
export const assignCampaign = mutation({
  name: 'campaigns.assign',
  scope: 'messaging:write',
  input: CampaignNumbersInput,
  run: (tx, session, input) =>
    runCampaignOrder(tx, session, { kind: 'campaign_assign', event: 'campaign.assigned', work: assign }, input),
})
