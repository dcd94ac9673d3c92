import { sql } from 'kysely'

import type { Transaction } from '#db/database.ts'

import { mutation } from '../mutation.ts'
import type { NewLine } from '../orders/write-lines.ts'
import { lockOwnNumbers } from '../services/lock-own-numbers.ts'
import type { Session } from '../session.ts'
import { CampaignNumbersInput, type CampaignWork, runCampaignOrder } from './campaign-order.ts'

async function remove(
  tx: Transaction,
  session: Session,
  campaignId: string,
  numbers: readonly number[],
): Promise<CampaignWork> {
  const own = await lockOwnNumbers(tx, session, numbers, ['in_service'])
  const { rows } = await sql<{ e164: number; id: string }>`
    update service set campaign_id = null
    where ended_at is null and campaign_id = ${campaignId}
      and e164 ${tx.text.among([...own])}
    returning e164, id`.execute(tx.query)
  const services = new Map(rows.map(({ e164, id }) => [e164, id]))
  const lines = numbers.map((e164): NewLine => {
    const serviceId = services.get(e164)
    if (serviceId !== undefined) return { e164, state: 'completed', serviceId }
    return { e164, state: 'rejected', reason: own.has(e164) ? 'not_assigned' : 'number_not_in_service' }
  })
  return { lines, changed: numbers.filter((e164) => services.has(e164)) }
}

/**
 * Removes numbers in service from a campaign, whatever its state, as an order that is complete when it is answered; each
 * number is a line: `number_not_in_service` and `not_assigned` are what may be in its way. Errors: `not_found` for the
 * campaign, `external_id_reused`.
 */
export const removeCampaign = mutation({
  name: 'campaigns.remove',
  scope: 'messaging:write',
  input: CampaignNumbersInput,
  run: (tx, session, input) =>
    runCampaignOrder(tx, session, { kind: 'campaign_remove', event: 'campaign.removed', work: remove }, input),
})
