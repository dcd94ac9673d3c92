import type { Reader } from '#db/database.ts'

import type { EventType } from '../events/append-event.ts'

/** The event with which the log of a sandbox begins, and that of no other exchange. */
export const OPENED: EventType = 'sandbox.opened'

/** What the store is, by the first event of its log. */
export async function kindOfStore({ query }: Reader): Promise<'empty' | 'sandbox' | 'real'> {
  const first = await query.selectFrom('event').select('type').orderBy('seq').limit(1).executeTakeFirst()
  if (first !== undefined) return first.type === OPENED ? 'sandbox' : 'real'
  const account = await query.selectFrom('account').select('id').limit(1).executeTakeFirst()
  return account === undefined ? 'empty' : 'real'
}
