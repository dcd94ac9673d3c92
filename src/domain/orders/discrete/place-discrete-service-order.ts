import { Type, type Static } from 'typebox'

import { mutation, type Outcome } from '../../mutation.ts'
import type { ProductIn } from '../../numbers/sold-as.ts'
import { placeNewServiceOrder, PlaceServiceOrderInput } from '../place-service-order.ts'
import { beginDiscrete } from './begin-discrete.ts'
import { CallbackUrl } from './callback-url.ts'
import type { PlacedDiscreteOrder } from './place-discrete-order.ts'
import { productOfNumbers } from './product-of-numbers.ts'
import { readDiscreteOrder } from './read-discrete-order.ts'

const { mode: _mode, ...fields } = PlaceServiceOrderInput.properties

/** Which numbers, what becomes of them, and where it is told. */
export const PlaceDiscreteServiceOrderInput = Type.Object(
  { ...fields, callbackUrl: Type.Optional(CallbackUrl) },
  { additionalProperties: false },
)
export type PlaceDiscreteServiceOrder = Static<typeof PlaceDiscreteServiceOrderInput>

/**
 * Changes, moves, disconnects or restores numbers of the account that are of one product and country, all of them or none.
 * Errors: as `placeServiceOrder`, and `invalid_input` for numbers without a product and country in common.
 */
export const placeDiscreteServiceOrder = mutation({
  name: 'orders.service_discrete',
  scope: 'orders:write',
  input: PlaceDiscreteServiceOrderInput,
  run: async (tx, session, { callbackUrl, ...input }): Promise<Outcome<PlacedDiscreteOrder>> => {
    let callbackSecret: string | null = null
    let product: ProductIn | undefined
    const { answer, events } = await placeNewServiceOrder(tx, session, input, {
      asked: callbackUrl === undefined ? {} : { callbackUrl },
      begin: async (orderId, numbers) => {
        product = await productOfNumbers(tx, session, numbers, input.numbers === undefined ? '/serviceIds' : '/numbers')
        callbackSecret = await beginDiscrete(tx, session, orderId, { ...product, callbackUrl })
      },
    })
    const order = await readDiscreteOrder(tx, session, answer.order, { ...input, ...product, callbackUrl })
    return { answer: { order, repeated: answer.repeated, callbackSecret }, events }
  },
})
