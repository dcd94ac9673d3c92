import { Type } from 'typebox'

import type { PlacedDiscreteOrder } from '#domain/orders/discrete/place-discrete-order.ts'

import { OrderSchema, writeOrder } from './modelled/order.ts'
import { OrNull } from './modelled/values.ts'
import type { Answer } from './operation.ts'

/** An order that was just placed. */
export const PlacedSchema = Type.Object(
  {
    ...OrderSchema.properties,
    callbackSecret: OrNull(
      Type.String(),
      'The secret that signs what is sent to callbackUrl, told this once; null: nothing is sent, or it was told before.',
    ),
  },
  { additionalProperties: false },
)

/** A new order is accepted, 202; one that was placed before, and a dry run, which places none, are shown, 200. */
export function placed({ order, repeated, callbackSecret }: PlacedDiscreteOrder): Answer {
  const isNew = !repeated && order.order.id !== null
  const body = { ...writeOrder(order), callbackSecret: isNew ? callbackSecret : null }
  return { status: isNew ? 202 : 200, body }
}
