import { type Static, Type } from 'typebox'

import type { PlaceDiscreteOrder } from '#domain/orders/discrete/place-discrete-order.ts'
import { PlaceDiscreteOrderInput } from '#domain/orders/discrete/place-discrete-order.ts'

import { AreaCode, City, Contiguous, Pattern, Quantity, readContiguous } from './criteria.ts'
import {
  ClidCountry,
  ClidType,
  ConnectionId,
  ConnectionType,
  OutpulseDigits,
  OutpulseType,
  readSettings,
} from './settings.ts'
import { CountryCode, Fields, given, Id, Numbers, ProductId, readCountry, readNumbers } from './values.ts'
import { CONNECTION_TYPE, ours, OUTPULSE_TYPE } from './words.ts'

const { externalId, requestId, callbackUrl, dryRun } = PlaceDiscreteOrderInput.properties

/** What every order may have beside what it is about. */
export const OrderFields = { requestId, externalId, callbackUrl, dryRun }

/** A New order. */
export const OrderRequest = Fields({
  ...OrderFields,
  customerId: Id('A completed customer, `cus_…`.'),
  contactId: Type.Optional(Id('A contact, `con_…`.')),
  paymentMethodId: Id('A completed payment method, `pay_…`.'),
  locationId: Type.Optional(Id('A location, `loc_…`.')),
  productId: ProductId,
  countryCode: CountryCode,
  connectionType: ConnectionType,
  connectionId: Type.Optional(ConnectionId),
  outpulseType: OutpulseType,
  outpulseDigits: Type.Optional(OutpulseDigits),
  clidType: Type.Optional(ClidType),
  clidCountry: Type.Optional(ClidCountry),
  reservationId: Type.Optional(Id('First style: all that this reservation holds, `rsv_…`.')),
  numbers: Type.Optional(Numbers('Second style: these numbers.')),
  quantity: Type.Optional(Quantity),
  criteria: Type.Optional(
    Fields(
      { city: Type.Optional(City), areaCode: Type.Optional(AreaCode), contiguous: Type.Optional(Contiguous) },
      'Third style: `quantity` numbers that match.',
    ),
  ),
  pattern: Type.Optional(Pattern),
  backorder: Type.Optional(
    Type.Boolean({ default: false, description: 'With pattern: what is not in stock waits until it is.' }),
  ),
})

/** The order in the words of the domain. */
export function readOrder(request: Static<typeof OrderRequest>): PlaceDiscreteOrder {
  const { productId, countryCode, numbers, criteria, connectionType, outpulseType, ...rest } = request
  const { connectionId, outpulseDigits, clidType, clidCountry, ...same } = rest
  const { contiguous, ...place } = criteria ?? {}
  return {
    ...same,
    product: productId,
    country: readCountry(countryCode),
    ...readSettings(given({ connectionId, outpulseDigits, clidType, clidCountry })),
    connectionType: ours(CONNECTION_TYPE, connectionType),
    outpulseType: ours(OUTPULSE_TYPE, outpulseType),
    ...given({
      numbers: numbers === undefined ? undefined : readNumbers(numbers),
      criteria: criteria === undefined ? undefined : place,
      contiguous: readContiguous(contiguous, request.quantity),
    }),
  }
}
