import { sql } from 'kysely'

import type { CampaignTable } from '#db/tables/messaging.ts'

import { appendEvents } from '../events/append-event.ts'
import { exchangeOf, type Session } from '../session.ts'
import { CAMPAIGN_MOVES } from './campaign-states.ts'
import { sourcesOf } from './sources-of.ts'

/** Campaigns that one sweep ends in one transaction. */
export const CAMPAIGN_BATCH = 200

type Due = Pick<CampaignTable, 'id' | 'account_id' | 'state'>

/**
 * Tidies after campaigns that are past their end: their state says so, and the log. Assigning looks at the end itself and
 * never waits for it. Returns how many it ended.
 */
export async function expireCampaigns(session: Session): Promise<number> {
  const { database, clock } = exchangeOf(session)
  const now = clock.now()
  // Written out, so that the index over the campaigns that can end serves it.
  const isDue = sql`ends_at is not null and state in ('pending', 'active', 'suspended') and ends_at <= ${now}`
  const { rows: some } = await sql<{ id: string }>`select id from campaign where ${isDue} limit 1`.execute(
    database.read.query,
  )
  if (some.length === 0) return 0
  return database.transaction(async (tx) => {
    const { rows: due } = await sql<Due>`
      select id, account_id, state from campaign where ${isDue} order by id limit ${CAMPAIGN_BATCH}
      ${tx.text.lockRows}`.execute(tx.query)
    if (due.length === 0) return 0
    await tx.query
      .updateTable('campaign')
      .set({ state: 'expired', reason: null, changed_at: now })
      .where(
        'id',
        'in',
        due.map(({ id }) => id),
      )
      .where('state', 'in', sourcesOf(CAMPAIGN_MOVES, 'expired'))
      .execute()
    await appendEvents(
      tx,
      session,
      due.map(({ id, account_id: accountId, state }) => ({
        type: 'campaign.moved',
        subject: id,
        accountId,
        data: { from: state, to: 'expired', reason: null },
      })),
    )
    return due.length
  })
}
