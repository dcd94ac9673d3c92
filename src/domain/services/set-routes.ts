import { Type } from 'typebox'

import { E164Field } from '../e164-field.ts'
import { mutation, type Outcome } from '../mutation.ts'
import { MAX_CLAIM } from '../numbers/claim-numbers.ts'
import { putOnRoutes, type PutOnRoutes } from './put-on-routes.ts'

/** A route as a number: one of the exchange's own, or a connection's. */
export const RouteField = Type.Integer({ minimum: 0, maximum: Number.MAX_SAFE_INTEGER, description: 'A route.' })

/** Which numbers, and to which route each. */
export const SetRoutesInput = Type.Object(
  {
    items: Type.Array(Type.Object({ e164: E164Field, route: RouteField }, { additionalProperties: false }), {
      minItems: 1,
      maxItems: MAX_CLAIM,
      description: 'Numbers in service, each with its route.',
    }),
  },
  { additionalProperties: false },
)

/** Routes numbers in service by the small integers of their routes, each by itself; what cannot be done is told. */
export const setRoutes = mutation({
  name: 'services.set_routes',
  scope: 'services:write',
  input: SetRoutesInput,
  run: async (tx, session, { items }): Promise<Outcome<Pick<PutOnRoutes, 'done' | 'failed'>>> => {
    const { done, failed, events } = await putOnRoutes(tx, session, items)
    const [event, ...more] = events
    return { answer: { done, failed }, events: event === undefined ? 'unchanged' : [event, ...more] }
  },
})
