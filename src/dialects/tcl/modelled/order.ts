import { Type } from 'typebox'

import type { DiscreteOrder } from '#domain/orders/discrete/read-discrete-order.ts'
import type { OrderConflict, OrderLine } from '#domain/orders/order.ts'

import { NeededSchema, writeNeeded } from './document.ts'
import {
  Fields,
  Moment,
  OrNull,
  ProductId,
  Text,
  Word,
  writeAmount,
  writeCountry,
  writeMaybeMoment,
  writeMoment,
} from './values.ts'
import { camelCase, CLID_TYPE, CONNECTION_TYPE, LINE_STATUS, ORDER_STATUS, ORDER_TYPE, OUTPULSE_TYPE } from './words.ts'

const MaybeText = (description: string) => OrNull(Type.String(), description)

const LineSchema = Fields({
  number: MaybeText('E.164 with plus; null: none was found yet.'),
  serviceId: MaybeText('Its service, `svc_…`; null: it is not in service by this order.'),
  status: Word(LINE_STATUS, 'Where the number stands.'),
  reason: MaybeText('Rejected or cancelled: why.'),
  restorableUntil: OrNull(Type.String({ format: 'date-time' }), 'Delete: until when it can be restored.'),
})

const ConflictSchema = Fields({
  number: Text('E.164 with plus.'),
  reason: MaybeText('Why it would be rejected; null: something depends on it.'),
  alternatives: Type.Array(Type.String(), { description: 'Free numbers near it.' }),
})

/** An order as it is shown. */
export const OrderSchema = Fields({
  orderId: MaybeText('Id, `ord_…`; null: this was a dry run.'),
  requestId: MaybeText('Ties several orders together.'),
  externalId: MaybeText('The id that it was given by who placed it.'),
  type: Word(ORDER_TYPE, 'What it is about.'),
  status: Word(ORDER_STATUS, 'Where it stands.'),
  reason: MaybeText('Why it is there.'),
  productId: OrNull(
    ProductId,
    'The product of its numbers; null: they came from another provider, or the order was placed otherwise.',
  ),
  countryCode: MaybeText('Their country, ISO 3166-1 alpha-3; null: the same.'),
  customerId: MaybeText('For whom.'),
  contactId: MaybeText('Who answers for it.'),
  paymentMethodId: MaybeText('Who pays.'),
  locationId: MaybeText('Where.'),
  connectionType: OrNull(Word(CONNECTION_TYPE, ''), 'As it was asked.'),
  connectionId: MaybeText('As it was asked.'),
  outpulseType: OrNull(Word(OUTPULSE_TYPE, ''), 'As it was asked.'),
  outpulseDigits: MaybeText('As they were asked.'),
  clidType: OrNull(Word(CLID_TYPE, ''), 'Confirmed: how the caller’s number is shown.'),
  clidCountry: MaybeText('Confirmed: the country in whose plan the caller’s number is shown, ISO 3166-1 alpha-3.'),
  callbackUrl: MaybeText('Where its changes are told.'),
  reservationId: MaybeText('The reservation that it used up.'),
  quantity: Type.Integer({ description: 'Numbers asked for.' }),
  requestedDate: OrNull(Type.String({ format: 'date-time' }), 'Not before this moment.'),
  createdAt: Moment('When it was placed.'),
  endedAt: OrNull(Type.String({ format: 'date-time' }), 'When it ended; null while it goes on.'),
  prices: Type.Array(Fields({ setupPrice: Type.Number(), monthlyPrice: Type.Number(), currency: Type.String() }), {
    description: 'What its numbers cost together, in units of each currency.',
  }),
  lines: Type.Array(LineSchema, { description: 'One for each number; in a list of orders the first hundred.' }),
  documentsRequired: Type.Array(NeededSchema, { description: 'What it needs before it goes on.' }),
  conflicts: Type.Array(ConflictSchema, {
    description: 'Dry run: what stands in the way. Delete: what depends on it.',
  }),
  history: Type.Array(
    Fields({
      status: Word(ORDER_STATUS, 'The status that it came to.'),
      reason: MaybeText('Why.'),
      at: Moment('When.'),
    }),
    { description: 'The first one first.' },
  ),
})

function writeLine({ e164, serviceId, state, reason, restorableUntil }: OrderLine) {
  return {
    number: e164,
    serviceId,
    status: LINE_STATUS[state],
    reason: reason === null ? null : camelCase(reason),
    restorableUntil: writeMaybeMoment(restorableUntil),
  }
}

function writeConflict({ e164, reason, alternatives }: OrderConflict) {
  return { number: e164, reason: reason === null ? null : camelCase(reason), alternatives }
}

/** How its numbers were asked to be set. */
function writeSettings({ settings }: DiscreteOrder['terms']) {
  const { connectionType = null, connectionId = null, outpulseType = null, outpulseDigits = null } = settings
  const { clidType = null, clidCountry = null } = settings
  return {
    connectionType: connectionType === null ? null : CONNECTION_TYPE[connectionType],
    connectionId,
    outpulseType: outpulseType === null ? null : OUTPULSE_TYPE[outpulseType],
    outpulseDigits,
    clidType: clidType === null ? null : CLID_TYPE[clidType],
    clidCountry: writeCountry(clidCountry),
  }
}

/** The order as it is shown. */
export function writeOrder({ order, terms }: DiscreteOrder) {
  return {
    orderId: order.id,
    requestId: order.requestId,
    externalId: order.externalId,
    type: ORDER_TYPE[order.kind],
    status: ORDER_STATUS[order.state],
    reason: order.reason,
    productId: terms.product,
    countryCode: writeCountry(terms.country),
    customerId: order.customerId,
    contactId: order.contactId,
    paymentMethodId: order.paymentMethodId,
    locationId: order.locationId,
    ...writeSettings(terms),
    callbackUrl: terms.callbackUrl,
    reservationId: order.reservationId,
    quantity: order.wanted,
    requestedDate: writeMaybeMoment(order.requestedDate),
    createdAt: writeMoment(order.createdAt),
    endedAt: writeMaybeMoment(order.endedAt),
    prices: order.prices.map(({ setupMinor, monthlyMinor, currency }) => ({
      setupPrice: writeAmount(setupMinor, currency),
      monthlyPrice: writeAmount(monthlyMinor, currency),
      currency,
    })),
    lines: order.lines.map(writeLine),
    documentsRequired: order.documents.map(writeNeeded),
    conflicts: order.conflicts.map(writeConflict),
    history: order.history.map(({ state, reason, at }) => ({
      status: ORDER_STATUS[state],
      reason,
      at: writeMoment(at),
    })),
  }
}
