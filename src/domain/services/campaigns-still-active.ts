import { sql } from 'kysely'

import type { Transaction } from '#db/database.ts'

/** Campaigns that one statement asks about. */
const ASKED_EACH = 500

/**
 * Which of these campaigns of the account numbers may be assigned to now: active by the operator's word, begun, not at
 * their end, and of a brand that is verified. Those are kept from being deleted until this transaction ends. To be asked
 * after the numbers and their services were locked, as every lock of a resource.
 */
export async function campaignsStillActive(
  tx: Transaction,
  accountId: string,
  campaignIds: readonly string[],
  now: number,
): Promise<ReadonlySet<string>> {
  const active = new Set<string>()
  const ids = [...new Set(campaignIds)].toSorted()
  for (let start = 0; start < ids.length; start += ASKED_EACH) {
    const { rows } = await sql<{ id: string }>`
      select id from campaign
      where id in (${sql.join(ids.slice(start, start + ASKED_EACH))}) and account_id = ${accountId} and state = 'active'
        and starts_at <= ${now} and (ends_at is null or ends_at > ${now})
        and brand_id in (select brand.id from brand where brand.account_id = ${accountId} and brand.state = 'verified')
      order by id ${tx.text.keepRows}`.execute(tx.query)
    for (const { id } of rows) active.add(id)
  }
  return active
}
