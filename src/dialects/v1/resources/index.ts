import { connections } from '#domain/connections/connection.ts'
import { contacts } from '#domain/contacts/contact.ts'
import { customers } from '#domain/customers/customer.ts'
import { locations } from '#domain/locations/location.ts'
import { paymentMethods } from '#domain/payment-methods/payment-method.ts'

import type { Route } from '../route.ts'
import { changeResource } from './change-resource.ts'
import { createResource } from './create-resource.ts'
import { deleteResource } from './delete-resource.ts'
import { getResource } from './get-resource.ts'
import { listResources } from './list-resources.ts'
import { type ResourceWords, wordsOf } from './resource-words.ts'

const HALF_WAY = 'It may be made half-way: `missing` then names what it lacks.'
const tag = 'Resources'

/** Everything that an account keeps beside its numbers. */
export const RESOURCES: readonly ResourceWords[] = [
  wordsOf(customers.bySchema, { path: '/customers', tag, about: `For whom numbers are. ${HALF_WAY}` }),
  wordsOf(contacts.bySchema, { path: '/contacts', tag, about: `A person at a customer. ${HALF_WAY}` }),
  wordsOf(locations.bySchema, { path: '/locations', tag, about: `Where a customer is. ${HALF_WAY}` }),
  wordsOf(paymentMethods.bySchema, {
    path: '/payment-methods',
    tag,
    about: `Who pays, and how. ${HALF_WAY} A card’s number is never taken: what looks like one is refused.`,
  }),
  wordsOf(connections.bySchema, {
    path: '/connections',
    tag: 'Connections',
    about: 'A trunk group of SIP gateways to which numbers can be routed. The exchange gives it its `route`.',
  }),
]

/** Their operations. */
export const RESOURCE_OPERATIONS: readonly Route[] = RESOURCES.flatMap((words) => [
  createResource(words),
  listResources(words),
  getResource(words),
  changeResource(words),
  deleteResource(words),
])
