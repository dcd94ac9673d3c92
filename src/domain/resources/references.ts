import type { Noun } from './nouns.ts'

/** What can name a resource: another resource, or the service of a number. */
export type User = Exclude<Noun, 'customer' | 'connection'> | 'service'

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
  { from: 'service', field: 'customerId', to: 'customer' },
  { from: 'service', field: 'locationId', to: 'location' },
  { from: 'service', field: 'connectionId', to: 'connection' },
]
