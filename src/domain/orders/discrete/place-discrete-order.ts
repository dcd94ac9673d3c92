import { Type, type Static } from 'typebox'

import { parsePattern } from '#lib/pattern/parse-pattern.ts'
import { PatternError } from '#lib/pattern/pattern-error.ts'

import { customers } from '../../customers/customer.ts'
import { DomainError } from '../../errors.ts'
import { mutation, type Outcome } from '../../mutation.ts'
import { criteriaOf } from '../../numbers/sold-as.ts'
import { WantedSchema } from '../../numbers/wanted.ts'
import { paymentMethods } from '../../payment-methods/payment-method.ts'
import { needComplete } from '../../resources/need-complete.ts'
import { CLID_TYPES, CONNECTION_TYPES, OUTPULSE_TYPES, ServiceSettingsSchema } from '../../services/service-settings.ts'
import type { Session } from '../../session.ts'
import { type PlaceOrder, placeNewOrder, PlaceOrderInput } from '../place-order.ts'
import { beginDiscrete } from './begin-discrete.ts'
import { CallbackUrl } from './callback-url.ts'
import { checkSoldAs } from './check-sold-as.ts'
import { checkProductIn, ProductInFields } from './product-in.ts'
import { type DiscreteOrder, readDiscreteOrder } from './read-discrete-order.ts'

const { reservationId, numbers, externalId, requestId, dryRun } = PlaceOrderInput.properties
const { connectionId, outpulseDigits, clidCountry } = ServiceSettingsSchema.properties
const { city, areaCode, pattern } = WantedSchema.properties.criteria.properties
const Named = (what: 'customerId' | 'contactId' | 'paymentMethodId' | 'locationId') =>
  ServiceSettingsSchema.properties[what].anyOf[0]

/**
 * An order that is complete in itself: one product, one country, for whom, who pays, and the way of calls. Exactly one of
 * four styles says which numbers: `reservationId`; `numbers`; `quantity` with `criteria`; `quantity` with `pattern`.
 */
export const PlaceDiscreteOrderInput = Type.Object(
  {
    ...ProductInFields,
    customerId: Named('customerId'),
    contactId: Type.Optional(Named('contactId')),
    paymentMethodId: Named('paymentMethodId'),
    locationId: Type.Optional(Named('locationId')),
    connectionType: Type.Enum(CONNECTION_TYPES, { description: '`direct` or `pstn`.' }),
    connectionId,
    outpulseType: Type.Enum(OUTPULSE_TYPES, { description: '`same_as_number` or `custom`.' }),
    outpulseDigits,
    clidType: Type.Optional(Type.Enum(CLID_TYPES, { description: '`international` when left out.' })),
    clidCountry,
    reservationId,
    numbers,
    criteria: Type.Optional(
      Type.Object({ city, areaCode }, { additionalProperties: false, description: 'Where the numbers are.' }),
    ),
    pattern,
    quantity: Type.Optional(WantedSchema.properties.quantity),
    contiguous: WantedSchema.properties.contiguous,
    backorder: PlaceOrderInput.properties.backorder,
    callbackUrl: Type.Optional(CallbackUrl),
    externalId,
    requestId,
    dryRun,
  },
  { additionalProperties: false },
)
export type PlaceDiscreteOrder = Static<typeof PlaceDiscreteOrderInput>

/** An order that was just placed. */
export type PlacedDiscreteOrder = {
  readonly order: DiscreteOrder
  /** True when it was placed before with the same words under its externalId, and nothing was done now. */
  readonly repeated: boolean
  /** The secret that signs what is sent to its callbackUrl, told this once; null: nothing is sent, or it was told before. */
  readonly callbackSecret: string | null
}

const STYLES = ['reservationId', 'numbers', 'criteria', 'pattern'] as const
const STYLE_WORDS = 'reservationId, numbers, criteria with quantity, and pattern with quantity'

function refuse(field: string, message: string): never {
  throw new DomainError('invalid_input', message, { pointer: `/${field}` })
}

/** Exactly one of the four styles, with what goes with it and nothing else. */
function checkStyle(input: PlaceDiscreteOrder): void {
  const given = STYLES.filter((style) => input[style] !== undefined)
  const [style] = given
  if (style === undefined || given.length > 1) refuse(given[1] ?? 'numbers', `give exactly one of ${STYLE_WORDS}`)
  const byQuantity = style === 'criteria' || style === 'pattern'
  if (byQuantity && input.quantity === undefined) refuse('quantity', `quantity is required with ${style}`)
  if (!byQuantity && input.quantity !== undefined)
    refuse('quantity', `quantity goes with criteria or pattern, not with ${style}: leave it out`)
  if (style !== 'criteria' && input.contiguous !== undefined)
    refuse('contiguous', `contiguous goes with criteria, not with ${style}: leave it out`)
  if (style !== 'pattern' && input.backorder === true)
    refuse('backorder', `backorder goes with pattern, not with ${style}: leave it out`)
}

/** A wish is looked at before it waits: what is no pattern would wait for ever. */
function checkPattern({ pattern: text }: PlaceDiscreteOrder): void {
  try {
    if (text !== undefined) parsePattern(text)
  } catch (error) {
    if (!(error instanceof PatternError)) throw error
    refuse('pattern', `pattern: ${error.problem} ${error.cure}`)
  }
}

/** The same order in the words of `placeOrder`. The CLID type and country are settled with each order. */
function settle(input: PlaceDiscreteOrder): PlaceOrder {
  const { product, country, criteria, pattern: wish, callbackUrl: _told, ...same } = input
  const { clidType = 'international' } = input
  return {
    ...same,
    clidType,
    ...(clidType === 'withheld' || input.clidCountry !== undefined ? {} : { clidCountry: country }),
    ...(criteria === undefined && wish === undefined
      ? {}
      : {
          criteria: {
            ...criteria,
            ...criteriaOf({ product, country }),
            ...(wish === undefined ? {} : { pattern: wish }),
          },
        }),
  }
}

function numbersOf({ order }: DiscreteOrder): number[] {
  return order.lines.flatMap(({ e164, state }) =>
    e164 !== null && (state === 'completed' || state === 'ordered') ? [Number(e164.slice(1))] : [],
  )
}

async function checkWhole(
  tx: Parameters<typeof needComplete>[0],
  session: Session,
  { customerId, paymentMethodId }: PlaceDiscreteOrder,
): Promise<void> {
  await needComplete(tx, session, customers.bySchema, customerId)
  await needComplete(tx, session, paymentMethods.bySchema, paymentMethodId)
}

/**
 * Orders numbers of one product in one country into service, for a completed customer and payment method, all of them or
 * none; with a pattern and `backorder` what there is, and the rest as it comes into stock. Errors: as `placeOrder`, and
 * `not_complete`, and `invalid_input` for numbers that are not sold as the product in the country.
 */
export const placeDiscreteOrder = mutation({
  name: 'orders.place_discrete',
  scope: 'orders:write',
  input: PlaceDiscreteOrderInput,
  run: async (tx, session, input): Promise<Outcome<PlacedDiscreteOrder>> => {
    checkStyle(input)
    checkProductIn(input)
    checkPattern(input)
    const { product, country, callbackUrl } = input
    const settled = settle(input)
    let callbackSecret: string | null = null
    const { answer, events } = await placeNewOrder(tx, session, settled, {
      asked: { product, country, ...(callbackUrl === undefined ? {} : { callbackUrl }) },
      begin: async (orderId) => {
        await checkWhole(tx, session, input)
        callbackSecret = await beginDiscrete(tx, session, orderId, { product, country, callbackUrl })
      },
    })
    const order = await readDiscreteOrder(tx, session, answer.order, {
      ...settled,
      product,
      country,
      callbackUrl,
    })
    if (!answer.repeated) {
      const at = input.numbers === undefined ? '/reservationId' : '/numbers'
      await checkSoldAs(tx, session, numbersOf(order), { product, country }, at)
    }
    return { answer: { order, repeated: answer.repeated, callbackSecret }, events }
  },
})
