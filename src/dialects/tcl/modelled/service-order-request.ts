import { type Static, Type } from 'typebox'

import type { PlaceDiscreteServiceOrder } from '#domain/orders/discrete/place-discrete-service-order.ts'
import { MAX_CLAIM } from '#domain/numbers/claim-numbers.ts'

import { OrderFields } from './order-request.ts'
import { readSettings, SettingsFields } from './settings.ts'
import { Fields, given, Id, Numbers, readMoment, readNumbers } from './values.ts'

/** Which numbers: exactly one of the two fields. */
const Which = {
  serviceIds: Type.Optional(
    Type.Array(Id('Id of a service, `svc_…`.'), {
      minItems: 1,
      maxItems: MAX_CLAIM,
      uniqueItems: true,
      description: 'Numbers in service by the ids of their services.',
    }),
  ),
  numbers: Type.Optional(Numbers('The same by the numbers.')),
}
const RequestedDate = Type.Optional(
  Type.String({ description: 'Not before this moment, such as `2026-04-01T08:00:00+00:00`.' }),
)
const Common = { ...OrderFields, ...Which, requestedDate: RequestedDate }

/** A Change order. */
export const ChangeRequest = Fields({ ...Common, ...SettingsFields })
/** A Move order: to one or more of them. */
export const MoveRequest = Fields({
  ...Common,
  locationId: Type.Optional(Id('To this location, `loc_…`.')),
  connectionId: Type.Optional(Id('To this connection, `trk_…`, with the digits of the number itself.')),
  customerId: Type.Optional(Id('To this customer, `cus_…`.')),
})
/** A Delete order. */
export const DeleteRequest = Fields({
  ...Common,
  reason: Type.Optional(Type.String({ minLength: 1, maxLength: 200, description: 'Why, in one line.' })),
})
/** A Restore order. */
export const RestoreRequest = Fields(Common)

const isSetting = (field: string) => field in SettingsFields

/** An order about numbers that the account has, in the words of the domain. */
export function readServiceOrder(
  kind: PlaceDiscreteServiceOrder['kind'],
  request: Static<typeof RestoreRequest> & Partial<Static<typeof ChangeRequest>>,
): PlaceDiscreteServiceOrder {
  const { numbers, requestedDate, ...same } = request
  const others = Object.fromEntries(Object.entries(same).filter(([field]) => !isSetting(field)))
  return {
    ...others,
    kind,
    ...readSettings(same),
    ...given({
      numbers: numbers === undefined ? undefined : readNumbers(numbers),
      requestedDate: requestedDate === undefined ? undefined : readMoment(requestedDate, 'requestedDate'),
    }),
  }
}
