import { Type } from 'typebox'

import { Count, first, Flag, Moment, Number164, Numbers164, OrNull, Text, TextOrNull } from './fields.ts'

const Order = { kind: Text('Kind of the order.') }
const Rows = { quantity: Count('How many numbers.') }
const OutPort = { e164: Number164('The number.') }

/** Events by which numbers change hands or ways. Which numbers, the event itself says. */
export const NUMBER_EVENTS = {
  'reservation.created': first('Numbers are held for a while.', { expiresAt: Moment('Until when.'), ...Rows }),
  'reservation.extended': first('Numbers are held longer.', { expiresAt: Moment('Until when.') }),
  'reservation.released': first('Held numbers were let go.', { ...Rows, ended: Flag('True: none is left in it.') }),
  'reservation.expired': first('The time of a reservation was over.', Rows),
  'order.placed': first('An order was placed.', {
    ...Order,
    externalId: TextOrNull('The customer’s own id of it.'),
    requestId: TextOrNull('What ties it to others.'),
    requestedAt: OrNull(Moment('Before which it is not carried out.')),
  }),
  'order.moved': first('An order came into another state, and took or let go of the numbers that the event names.', {
    ...Order,
    from: TextOrNull('State before.'),
    to: Text('State since.'),
    reason: TextOrNull('Why, in words.'),
    completed: Count('Numbers that are done.'),
    rejected: Count('Numbers that could not be done.'),
  }),
  'order.filled': first('A back-order got numbers.', { ...Rows, missing: Count('How many it waits for still.') }),
  'order.noted': first('A note was written to an order.', { note: Count('Which note, from 0.') }),
  'order.numbered': first('An order was given a number of the account’s own count.', { number: Count('The number.') }),
  'service.started': first('Numbers of an order that had waited are in service.', { orderId: Text('The order.') }),
  'service.released': first('Numbers were given back and rest.', { availableAt: Moment('Until when the last rests.') }),
  'service.restored': first('Resting numbers are in service again.', {
    unrouted: Numbers164('Those that are routed nowhere now, for where they were routed is gone.'),
  }),
  'service.routed': first('Numbers were routed.', {
    connectionId: TextOrNull('To which connection; null: to none.'),
    systemRoute: Type.Optional(OrNull(Count('To which of the exchange’s own routes.'))),
  }),
  'service.changed': first('Settings of numbers changed.', {
    fields: Type.Array(Type.String(), { description: 'Settings that were given.' }),
    routing: Type.Record(Type.String(), OrNull(Type.String()), {
      description: 'The way of calls, as far as it was set.',
    }),
  }),
  'service.locked': first('Numbers were locked against deletion.'),
  'service.unlocked': first('The lock against deletion was taken off.'),
  'numbers.held': first('The operator keeps numbers from sale.', Rows),
  'numbers.unheld': first('Numbers that were kept from sale are offered again.', Rows),
  'numbers.ageing_shortened': first('The rest of numbers was shortened.', { days: Count('Days from their release.') }),
  'numbers.aged': first('The rest of numbers is over.', {
    ...Rows,
    home: Type.Optional(Numbers164('Those that went home to another provider’s block.')),
  }),
  'port.created': first('A port was drafted.', {
    fields: Type.Array(Type.String(), { description: 'Fields that were given.' }),
  }),
  'port.changed': first('A port was changed.', {
    fields: Type.Array(Type.String(), { description: 'Fields that were given.' }),
  }),
  'port.submitted': first('A port was submitted.', { again: Flag('True: it had been before.') }),
  'port.signature_requested': first('A port needs a signature.', { reason: TextOrNull('Why, in words.') }),
  'port.exception': first('The other provider did not accept a port.', {
    code: Text('Why.'),
    text: TextOrNull('The same in words.'),
  }),
  'port.foc_confirmed': first('The day of a port is firm.', { focDate: Text('YYYY-MM-DD.') }),
  'port.due': first('The day of a port has come, and its numbers have not.', { focDate: Text('YYYY-MM-DD.') }),
  'port.ported': first('Ported numbers are in service.', { orderId: Text('Through which order.') }),
  'port.cancelled': first('A port ended without its numbers.', { reason: TextOrNull('Why, in words.') }),
  'port.pin_read': first('Somebody read the PIN of a port.'),
  'port_out.requested': first('Another provider wants a number.', {
    ...OutPort,
    gainingCarrier: Text('Which.'),
    refusal: TextOrNull('Null: it waits for an answer.'),
  }),
  'port_out.refused': first('A request of another provider was refused.', {
    ...OutPort,
    gainingCarrier: Type.Optional(Text('Which.')),
    refusal: Text('Why.'),
    reason: Type.Optional(TextOrNull('The same in words.')),
  }),
  'port_out.escalated': first('A request of another provider waits too long.', {
    ...OutPort,
    dueAt: Moment('Until when it should have been answered.'),
  }),
  'port_out.authorised': first('A number may leave.', OutPort),
  'port_out.cancelled': first('A number does not leave after all.', {
    ...OutPort,
    reason: TextOrNull('Why, in words.'),
  }),
  'port_out.completed': first('A number has left.', {
    ...OutPort,
    foreignBlock: Flag('True: it was another provider’s and went home.'),
  }),
  'port_out.returned': first('A number that had left came back and rests.', {
    ...OutPort,
    availableAt: Moment('Until when it rests.'),
  }),
  'port_out.pin_set': first('The PIN for ports out was set or taken away.', { hasPin: Flag('Whether there is one.') }),
} as const
