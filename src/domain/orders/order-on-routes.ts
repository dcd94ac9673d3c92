import { Type } from 'typebox'

import type { Transaction } from '#db/database.ts'

import { connectionsOnRoutes } from '../connections/connections-on-routes.ts'
import { DEFAULT_ROUTE, SYSTEM_ROUTES } from '../connections/routes.ts'
import { DomainError } from '../errors.ts'
import { mutation, type Outcome } from '../mutation.ts'
import { MAX_CLAIM } from '../numbers/claim-numbers.ts'
import { type OnRoute, putOnRoutes } from '../services/put-on-routes.ts'
import type { ServiceSettings } from '../services/service-settings.ts'
import { SetRoutesInput } from '../services/set-routes.ts'
import type { Session } from '../session.ts'
import { ExternalId } from './external-id.ts'
import { type PlacedOrder, placeNewOrder } from './place-order.ts'

/** Which numbers, and the route of each. */
export const OrderOnRoutesInput = Type.Object(
  {
    items: Type.Array(SetRoutesInput.properties.items.items, {
      minItems: 1,
      maxItems: MAX_CLAIM,
      description: 'Numbers that are free or that the account holds reserved, each with its route.',
    }),
    externalId: Type.Optional(ExternalId("The customer's own id of this order: sent again, nothing is bought.")),
  },
  { additionalProperties: false },
)

const notRouted = (route: number, index: number) =>
  new DomainError('not_found', `there is no route ${route}`, { pointer: `/items/${index}/route`, extra: { route } })

/**
 * The settings of a connection that all numbers are to have, which the order then keeps even while it waits; undefined
 * when they are to have different ones. Errors: `not_found` for a route.
 */
async function commonSettings(
  tx: Transaction,
  session: Session,
  items: readonly OnRoute[],
): Promise<ServiceSettings | undefined> {
  const foreign = items.flatMap(({ route }) => (SYSTEM_ROUTES.has(route) ? [] : [route]))
  const connections = await connectionsOnRoutes(tx, session.actor.accountId, foreign)
  const index = items.findIndex(({ route }) => !SYSTEM_ROUTES.has(route) && !connections.has(route))
  if (index >= 0) throw notRouted(items[index]?.route ?? 0, index)
  const routes = new Set(items.map(({ route }) => route))
  const [only] = routes
  const connectionId = only === undefined || routes.size > 1 ? undefined : connections.get(only)
  if (connectionId === undefined) return undefined
  return { connectionType: 'direct', connectionId, outpulseType: 'same_as_number' }
}

/**
 * Puts given numbers into service, each on its route, all or none: one of the exchange's own, or a connection of the account.
 * Errors: as `placeOrder`, and `not_found` at `/items/0/route`.
 */
export const orderOnRoutes = mutation({
  name: 'orders.place_on_routes',
  scope: 'orders:write',
  input: OrderOnRoutesInput,
  run: async (tx, session, { items, externalId }): Promise<Outcome<PlacedOrder>> => {
    const settings = await commonSettings(tx, session, items)
    const numbers = items.map(({ e164 }) => e164)
    const outcome = await placeNewOrder(tx, session, {
      numbers,
      ...settings,
      ...(externalId === undefined ? {} : { externalId }),
    })
    const { order } = outcome.answer
    const rest = settings === undefined ? items.filter(({ route }) => route !== DEFAULT_ROUTE) : []
    if (typeof outcome.events === 'string' || order.state !== 'completed' || rest.length === 0) return outcome
    const { failed, events } = await putOnRoutes(tx, session, rest)
    const [first] = failed
    if (first !== undefined)
      throw notRouted(
        first.route,
        items.findIndex(({ e164 }) => e164 === first.e164),
      )
    const [event, ...more] = outcome.events
    return { answer: outcome.answer, events: [event, ...more, ...events] }
  },
})
