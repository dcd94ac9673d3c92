import type { Reader } from '#db/database.ts'

import type { Session } from '../session.ts'

/** Campaigns that one statement asks about. */
const ASKED_EACH = 500

/** The account's campaigns of these names, a registry's ids or our own, by name; one that nothing has is left out. */
export async function campaignsNamed(
  reader: Reader,
  session: Session,
  names: readonly string[],
): Promise<Map<string, string>> {
  const named = new Map<string, string>()
  for (let start = 0; start < names.length; start += ASKED_EACH) {
    const some = names.slice(start, start + ASKED_EACH)
    const rows = await reader.query
      .selectFrom('campaign')
      .select(['id', 'external_id'])
      .where('account_id', '=', session.actor.accountId)
      .where('state', '<>', 'deleted')
      .where((campaign) => campaign.or([campaign('external_id', 'in', some), campaign('id', 'in', some)]))
      .execute()
    for (const { id } of rows) named.set(id, id)
    // Last, so that the name which the account itself gave wins.
    for (const { id, external_id: externalId } of rows) if (externalId !== null) named.set(externalId, id)
  }
  return named
}
