import { connections } from '#domain/connections/connection.ts'
import { contacts } from '#domain/contacts/contact.ts'
import { customers } from '#domain/customers/customer.ts'
import { locations } from '#domain/locations/location.ts'
import { paymentMethods } from '#domain/payment-methods/payment-method.ts'
import type { Session } from '#domain/session.ts'

/**
 * Gives an account a complete customer with a contact, a location and a card to pay with, and a connection. Names are
 * invented; numbers are of 555-01XX and addresses of RFC 5737, RFC 3849 and RFC 2606, which are nobody's.
 */
export async function makeDemoResources(account: Session): Promise<void> {
  const { answer: customer } = await customers.create(account, {
    kind: 'company',
    name: 'Hudson Bell Works Inc.',
    registrationNumber: '0400123456',
    taxId: '00-1234567',
    country: 'US',
    externalId: 'crm-1001',
  })
  const customerId = customer.id
  const { answer: contact } = await contacts.create(account, {
    customerId,
    firstName: 'Emma',
    lastName: 'Nutt',
    email: 'emma.nutt@hudson-bell.example',
    phone: '+12015550123',
    role: 'billing',
  })
  const { answer: location } = await locations.create(account, {
    customerId,
    name: 'Head office',
    line1: '1 Exchange Place',
    line2: 'Floor 9',
    city: 'Jersey City',
    region: 'NJ',
    postalCode: '07302',
    country: 'US',
  })
  await paymentMethods.create(account, {
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
  await connections.create(account, {
    name: 'Main trunk',
    gateways: [
      { host: '203.0.113.10', transport: 'udp', priority: 1, weight: 60 },
      { host: '2001:db8::10', transport: 'udp', priority: 1, weight: 40 },
      { host: 'sbc.hudson-bell.example', transport: 'tls', priority: 2 },
    ],
  })
}
