import { Type } from 'typebox'

import { IdField } from '../id-field.ts'
import { query } from '../query.ts'
import { exchangeOf } from '../session.ts'
import { findEvent } from './find-event.ts'
import { logKey } from './log-key.ts'
import { showEvent } from './show-event.ts'

/** Which event. */
export const GetEventInput = Type.Object(
  { eventId: IdField('Id of the event, `evt_…`.') },
  { additionalProperties: false },
)

/** One event. Errors: `not_found`, also for another account's. */
export const getEvent = query({
  scope: 'events:read',
  input: GetEventInput,
  answer: async (session, { eventId }) => {
    const exchange = exchangeOf(session)
    const viewer = { accountId: session.actor.accountId, seesAll: session.actor.role === 'operator' }
    return showEvent(await logKey(exchange), viewer, await findEvent(exchange.database.read, session, eventId))
  },
})
