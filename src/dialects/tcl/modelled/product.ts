import { Type } from 'typebox'

import type { InServiceProduct } from '#domain/orders/products/get-product.ts'

import { Fields, Moment, OrNull, ProductId, Text, Word, writeCountry, writeMaybeMoment, writeMoment } from './values.ts'
import { CLID_TYPE, CONNECTION_TYPE, OUTPULSE_TYPE, SERVICE_STATUS } from './words.ts'

const MaybeText = (description: string) => OrNull(Type.String(), description)

/** A number in service. */
export const ProductSchema = Fields({
  serviceId: Text('Id of the service, `svc_…`.'),
  number: Text('E.164 with plus.'),
  status: Word(SERVICE_STATUS, '`InService`; `PortingOut`: it leaves; `Ageing`: deleted, and can be restored.'),
  productId: OrNull(ProductId, 'What it is sold as; null: it came from another provider.'),
  countryCode: MaybeText('Country, ISO 3166-1 alpha-3; of a UIFN the country of service; null: not known.'),
  orderId: Text('The order that brought it.'),
  connectionType: OrNull(Word(CONNECTION_TYPE, ''), 'Null: routed nowhere.'),
  connectionId: MaybeText('The connection to which it is routed.'),
  outpulseType: OrNull(Word(OUTPULSE_TYPE, ''), 'Which digits are sent on.'),
  outpulseDigits: MaybeText('The digits of `custom`.'),
  clidType: OrNull(Word(CLID_TYPE, ''), 'How the caller’s number is shown.'),
  clidCountry: MaybeText('In whose plan, ISO 3166-1 alpha-3.'),
  customerId: MaybeText('For whom.'),
  contactId: MaybeText('Who answers for it.'),
  paymentMethodId: MaybeText('Who pays.'),
  locationId: MaybeText('Where.'),
  startedAt: Moment('When it was put in service.'),
  restorableUntil: OrNull(Type.String({ format: 'date-time' }), 'Ageing: until when it can be restored.'),
})

export function writeProduct({ product, country, service }: InServiceProduct) {
  const { connectionType, outpulseType, clidType } = service
  return {
    serviceId: service.id,
    number: service.e164,
    status: SERVICE_STATUS[service.state],
    productId: product,
    countryCode: writeCountry(country),
    orderId: service.orderId,
    connectionType: connectionType === null ? null : CONNECTION_TYPE[connectionType],
    connectionId: service.connectionId,
    outpulseType: outpulseType === null ? null : OUTPULSE_TYPE[outpulseType],
    outpulseDigits: service.outpulseDigits,
    clidType: clidType === null ? null : CLID_TYPE[clidType],
    clidCountry: writeCountry(service.clidCountry),
    customerId: service.customerId,
    contactId: service.contactId,
    paymentMethodId: service.paymentMethodId,
    locationId: service.locationId,
    startedAt: writeMoment(service.startedAt),
    restorableUntil: writeMaybeMoment(service.availableAt),
  }
}
