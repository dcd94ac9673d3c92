import { Type } from 'typebox'

import { Count, FieldNames, first, OrNull, Text, TextOrNull } from './fields.ts'

const Set = { fields: FieldNames }
const Gone = { id: Text('Its id.') }
const Moved = { from: Text('State before.'), to: Text('State since.'), reason: TextOrNull('Why, in words.') }
const Ended = { from: Text('State before.'), to: Text('State since.') }
const Document = {
  documentType: Text('Which document.'),
  customerId: TextOrNull('For which customer.'),
  orderId: TextOrNull('For which order.'),
}
const Connection = {
  name: Type.Optional(Text('What people call it.')),
  gateways: Type.Optional(
    Type.Array(
      Type.Object({
        host: Text('Address or name.'),
        port: Count('Port.'),
        transport: Text('udp, tcp or tls.'),
        priority: Count('RFC 2782.'),
        weight: Count('RFC 2782.'),
      }),
      { description: 'Where calls go.' },
    ),
  ),
  route: Count('The connection as a small integer.'),
}
const CampaignNumbers = {
  campaignId: Text('The campaign.'),
  orderId: Type.Optional(OrNull(Text('Through which order.'))),
}

/** Events of what an account keeps beside its numbers, and of who is told of events. */
export const RESOURCE_EVENTS = {
  'customer.created': first('A customer was made.', Set),
  'customer.changed': first('A customer was changed.', Set),
  'customer.deleted': first('A customer was deleted.', Gone),
  'contact.created': first('A contact was made.', Set),
  'contact.changed': first('A contact was changed.', Set),
  'contact.deleted': first('A contact was deleted.', Gone),
  'location.created': first('A location was made.', Set),
  'location.changed': first('A location was changed.', Set),
  'location.deleted': first('A location was deleted.', Gone),
  'payment_method.created': first('A payment method was made.', Set),
  'payment_method.changed': first('A payment method was changed.', Set),
  'payment_method.deleted': first('A payment method was deleted.', Gone),
  'connection.created': first('A connection was made.', Connection),
  'connection.changed': first('A connection was changed.', Connection),
  'connection.deleted': first('A connection was deleted.', Gone),
  'brand.created': first('A brand was made.', {
    ...Set,
    state: Type.Optional(Text('Its state, if it was vetted elsewhere.')),
    description: Type.Optional(OrNull(Text('What whoever entered it says of it.'))),
  }),
  'brand.changed': first('A brand was changed.', Set),
  'brand.moved': first('A brand came into another state.', Moved),
  'brand.deleted': first('A brand was deleted.', Ended),
  'campaign.created': first('A campaign was made.', {
    ...Set,
    brandId: Text('Of which brand.'),
    state: Type.Optional(Text('Its state, if it was vetted elsewhere.')),
  }),
  'campaign.changed': first('A campaign was changed.', Set),
  'campaign.moved': first('A campaign came into another state.', Moved),
  'campaign.deleted': first('A campaign was deleted.', Ended),
  'campaign.assigned': first('Numbers were assigned to a campaign.', CampaignNumbers),
  'campaign.removed': first('Numbers were removed from a campaign.', CampaignNumbers),
  'document.submitted': first('A document was sent in.', {
    ...Document,
    sha256: Text('Of its content.'),
    bytes: Count('Its size.'),
    mediaType: Text('What sort of file it is.'),
  }),
  'document.accepted': first('A document was accepted.', Document),
  'document.rejected': first('A document was rejected; why, the document says.', Document),
  'document.expired': first('A document is past its date.', Document),
  'document.withdrawn': first('A document was withdrawn.', Document),
  'webhook.created': first('Somebody wants to be told of events.', {
    types: Type.Array(Type.String(), { description: 'Types of events; none: all.' }),
    orderId: TextOrNull('Only those of this order.'),
  }),
  'webhook.changed': first('A webhook was changed.', Set),
  'webhook.rotated': first('A webhook got a new secret, which is not told.'),
  'webhook.paused': first('A webhook waits.', {
    reason: Type.Enum(['asked', 'failing', 'gone'], { description: 'Why.' }),
  }),
  'webhook.resumed': first('A webhook goes on.'),
  'webhook.deleted': first('A webhook was deleted.', Gone),
  'webhook.redelivered': first('Events are sent to a webhook again.', { deliveries: Count('How many.') }),
} as const
