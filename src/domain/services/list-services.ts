import { Type } from 'typebox'

import { IdField } from '../id-field.ts'
import { query } from '../query.ts'
import { exchangeOf } from '../session.ts'
import { E164Field } from '../e164-field.ts'
import { selectServices, showService } from './read-services.ts'
import { SERVICE_STATES } from './service.ts'

/** Numbers on one page at the most. */
export const MAX_SERVICES_PAGE = 1_000

/** Which numbers of the account, and which page. */
export const ListServicesInput = Type.Object(
  {
    state: Type.Optional(Type.Enum(SERVICE_STATES, { description: 'Only those in this state.' })),
    orderId: Type.Optional(IdField('Only those that this order brought.')),
    connectionId: Type.Optional(IdField('Only those that are, or were at the last, routed to this connection.')),
    campaignId: Type.Optional(IdField('Only those that are, or were at the last, in this messaging campaign.')),
    limit: Type.Optional(
      Type.Integer({
        minimum: 1,
        maximum: MAX_SERVICES_PAGE,
        default: 100,
        description: 'Items on a page at the most.',
      }),
    ),
    after: Type.Optional(E164Field),
  },
  { additionalProperties: false },
)

/** The account's numbers in service, leaving or ageing, ascending. */
export const listServices = query({
  scope: 'services:read',
  input: ListServicesInput,
  answer: async (session, { state, orderId, connectionId, campaignId, limit = 100, after }) => {
    const { database, clock } = exchangeOf(session)
    let select = selectServices(database.read, session.actor.accountId)
      .orderBy('number.e164')
      .limit(limit + 1)
    if (state !== undefined) select = select.where('number.state', '=', state)
    if (orderId !== undefined) select = select.where('service.order_id', '=', orderId)
    if (connectionId !== undefined) select = select.where('service.connection_id', '=', connectionId)
    if (campaignId !== undefined) select = select.where('service.campaign_id', '=', campaignId)
    if (after !== undefined) select = select.where('number.e164', '>', after)
    const rows = await select.execute()
    const page = rows.slice(0, limit)
    return {
      items: page.map((row) => showService(row, clock.now())),
      next: rows.length > limit ? page.at(-1)?.e164 : undefined,
    }
  },
})
