import type { Noun } from './nouns.ts'

/** What can name a resource: another resource, the service of a number, an order, or a document. */
export type User = Exclude<Noun, 'customer' | 'connection'> | 'service' | 'order' | 'document'

/** A field in which a user names a resource of the same account, or nothing. */
export type Reference = {
  readonly from: User
  readonly field: string
  readonly to: Noun
}

/** Every reference to a resource: what has to be there when it is made, and what keeps the resource from being deleted. */
export const REFERENCES: readonly Reference[] = [
  { from: 'contact', field: 'customerId', to: 'customer' },
  { from: 'location', field: 'customerId', to: 'customer' },
  { from: 'paymentMethod', field: 'customerId', to: 'customer' },
  { from: 'paymentMethod', field: 'billingContactId', to: 'contact' },
  { from: 'paymentMethod', field: 'billingLocationId', to: 'location' },
  { from: 'document', field: 'customerId', to: 'customer' },
  { from: 'document', field: 'locationId', to: 'location' },
  { from: 'order', field: 'customerId', to: 'customer' },
  { from: 'order', field: 'contactId', to: 'contact' },
  { from: 'order', field: 'paymentMethodId', to: 'paymentMethod' },
  { from: 'order', field: 'locationId', to: 'location' },
  { from: 'service', field: 'customerId', to: 'customer' },
  { from: 'service', field: 'contactId', to: 'contact' },
  { from: 'service', field: 'paymentMethodId', to: 'paymentMethod' },
  { from: 'service', field: 'locationId', to: 'location' },
  { from: 'service', field: 'connectionId', to: 'connection' },
  { from: 'service', field: 'failoverConnectionId', to: 'connection' },
]
