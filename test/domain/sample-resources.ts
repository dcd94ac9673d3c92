import { connections } from '#domain/connections/connection.ts'
import { contacts } from '#domain/contacts/contact.ts'
import { customers } from '#domain/customers/customer.ts'
import { locations } from '#domain/locations/location.ts'
import { paymentMethods } from '#domain/payment-methods/payment-method.ts'
import type { Noun } from '#domain/resources/nouns.ts'
import type { ResourceVerbs } from '#domain/resources/verbs.ts'
import type { Session } from '#domain/session.ts'

/** The verbs of every resource. */
export const ALL: readonly ResourceVerbs[] = [
  customers.bySchema,
  contacts.bySchema,
  locations.bySchema,
  paymentMethods.bySchema,
  connections.bySchema,
]

/** Fields without which a resource cannot be made. */
export const LEAST: Readonly<Record<Noun, Readonly<Record<string, unknown>>>> = {
  customer: { kind: 'company' },
  contact: {},
  location: {},
  paymentMethod: { kind: 'invoice' },
  connection: { name: 'Trunk', gateways: [{ host: '192.0.2.1' }] },
}

export const GATEWAY = { host: '192.0.2.1', port: 5_060, transport: 'udp', priority: 1, weight: 1 } as const

/** One complete resource of each sort, that name one another. */
export async function makeOfEach(session: Session) {
  const { answer: customer } = await customers.create(session, {
    kind: 'company',
    name: 'Acme Voice Ltd',
    registrationNumber: 'HRB 4711',
    taxId: 'DE123456789',
    country: 'DE',
    externalId: 'crm-1',
  })
  const customerId = customer.id
  const { answer: contact } = await contacts.create(session, {
    customerId,
    firstName: 'Ada',
    lastName: 'Byron',
    email: 'ada@example.org',
    phone: '+49 30 2312 5000',
    role: 'billing',
  })
  const { answer: location } = await locations.create(session, {
    customerId,
    name: 'Works',
    line1: 'Unter den Linden 1',
    line2: 'Hof 2',
    city: 'Berlin',
    region: 'BE',
    postalCode: '10117',
    country: 'DE',
  })
  const { answer: paymentMethod } = await paymentMethods.create(session, {
    kind: 'card',
    customerId,
    label: 'Company card',
    billingContactId: contact.id,
    billingLocationId: location.id,
    brand: 'Visa',
    last4: '4242',
    expiryMonth: 12,
    expiryYear: 2030,
  })
  const { answer: connection } = await connections.create(session, { name: 'Main trunk', gateways: [GATEWAY] })
  return { customer, contact, location, paymentMethod, connection }
}
