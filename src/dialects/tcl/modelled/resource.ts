import { type TProperties, type TSchema, Type } from 'typebox'

import { connections } from '#domain/connections/connection.ts'
import { contacts } from '#domain/contacts/contact.ts'
import { customers } from '#domain/customers/customer.ts'
import { locations } from '#domain/locations/location.ts'
import { paymentMethods } from '#domain/payment-methods/payment-method.ts'
import type { ResourceVerbs } from '#domain/resources/verbs.ts'

import {
  CountryCode,
  CountryShown,
  Moment,
  OrNull,
  readCountry,
  Text,
  Word,
  writeCountry,
  writeMoment,
} from './values.ts'
import { ours, PAYMENT_KIND } from './words.ts'

type Values = Readonly<Record<string, unknown>>

/** How a field of ours is called and written on the wire, where that is not as with us. */
type Wording = {
  readonly name: string
  /** The form in requests, and in answers. */
  readonly asked: TSchema
  readonly shown: TSchema
  read(value: string): string
  write(value: string): string | null
}

/** One sort of thing that an account keeps: its verbs, and what is said otherwise on the wire. */
export type WireResource = {
  readonly verbs: ResourceVerbs
  readonly path: string
  /** The field with its id. */
  readonly idField: string
  readonly tag: string
  /** How one is called, and several. */
  readonly called: readonly [one: string, several: string]
  readonly words: Readonly<Record<string, Wording>>
  /** What every one shows that nobody sets, and that may be sent along. */
  readonly fixed: Readonly<Record<string, string>>
  /** What one is when whoever makes it does not say. */
  readonly initial: Readonly<Record<string, string>>
  readonly deletable: boolean
}

const COUNTRY: Wording = {
  name: 'countryCode',
  asked: CountryCode,
  shown: CountryShown,
  read: (value) => readCountry(value),
  write: writeCountry,
}
const isPaymentKind = (value: string): value is keyof typeof PAYMENT_KIND => value in PAYMENT_KIND
const isPaymentWord = (value: string): value is (typeof PAYMENT_KIND)[keyof typeof PAYMENT_KIND] =>
  Object.values<string>(PAYMENT_KIND).includes(value)
const KIND: Wording = {
  name: 'kind',
  asked: Word(PAYMENT_KIND, 'How it is paid.'),
  shown: Word(PAYMENT_KIND, 'How it is paid.'),
  read: (value) => (isPaymentWord(value) ? ours(PAYMENT_KIND, value) : value),
  write: (value) => (isPaymentKind(value) ? PAYMENT_KIND[value] : value),
}

const plain = { words: {}, fixed: {}, initial: {}, deletable: false, tag: 'Customers' } as const

/** Everything that an account keeps beside its numbers. */
export const RESOURCES: readonly WireResource[] = [
  {
    ...plain,
    verbs: customers.bySchema,
    path: '/customers',
    idField: 'customerId',
    called: ['customer', 'customers'],
    initial: { kind: 'company' },
    words: { country: COUNTRY },
  },
  { ...plain, verbs: contacts.bySchema, path: '/contacts', idField: 'contactId', called: ['contact', 'contacts'] },
  {
    ...plain,
    verbs: locations.bySchema,
    path: '/locations',
    idField: 'locationId',
    called: ['location', 'locations'],
    words: { country: COUNTRY },
  },
  {
    ...plain,
    verbs: paymentMethods.bySchema,
    path: '/paymentMethods',
    idField: 'paymentMethodId',
    called: ['payment method', 'payment methods'],
    initial: { kind: 'invoice' },
    words: { kind: KIND },
  },
  {
    ...plain,
    verbs: connections.bySchema,
    path: '/connections',
    idField: 'connectionId',
    tag: 'Connections',
    called: ['connection', 'connections'],
    fixed: { type: 'SIP' },
    deletable: true,
  },
]

const isNullable = (schema: TSchema) => 'anyOf' in schema

function inWireWords({ words }: WireResource, properties: TProperties, which: 'asked' | 'shown'): TProperties {
  return Object.fromEntries(
    Object.entries(properties).map(([field, schema]) => {
      const word = words[field]
      if (word === undefined) return [field, schema]
      const form = isNullable(schema) ? OrNull(word[which], 'Null: not known.') : word[which]
      return [word.name, Type.IsOptional(schema) ? Type.Optional(form) : form]
    }),
  )
}

const fixedFields = ({ fixed }: WireResource) =>
  Object.fromEntries(
    Object.entries(fixed).map(([field, value]) => [field, Type.Enum([value], { description: 'Always this.' })]),
  )

/** Fields that may be left out of what makes one, and what they are then. */
const initialFields = ({ initial }: WireResource, asked: TProperties): TProperties =>
  Object.fromEntries(
    Object.entries(initial).flatMap(([field, value]) => {
      const schema = asked[field]
      return schema === undefined ? [] : [[field, { ...schema, default: value }]]
    }),
  )

/** The form of a request that makes one, or changes one. */
export function askedSchema(resource: WireResource, which: 'created' | 'changed') {
  const { [resource.idField]: _id, ...properties } = resource.verbs.schemas[which].properties
  const asked = inWireWords(resource, properties, 'asked')
  const free = { ...fixedFields(resource), ...(which === 'created' ? initialFields(resource, asked) : {}) }
  const optional = Object.entries(free).map(([field, schema]) => [field, Type.Optional(schema)] as const)
  return Type.Object({ ...asked, ...Object.fromEntries(optional) }, { additionalProperties: false })
}

/** The form of an answer. */
export function shownSchema(resource: WireResource) {
  const { id: _id, createdAt: _made, changedAt: _set, ...properties } = resource.verbs.schemas.shown.properties
  return Type.Object(
    {
      [resource.idField]: Text(`Id of the ${resource.called[0]}.`),
      ...inWireWords(resource, properties, 'shown'),
      ...fixedFields(resource),
      createdAt: Moment('When it was made.'),
      changedAt: Moment('When it was last changed.'),
    },
    { additionalProperties: false },
  )
}

/** The fields of a request in the words of the domain. */
export function readResource({ words, fixed }: WireResource, body: Values): Values {
  const names = new Map(Object.entries(words).map(([field, { name }]) => [name, field]))
  return Object.fromEntries(
    Object.entries(body).flatMap(([name, value]) => {
      if (name in fixed) return []
      const field = names.get(name) ?? name
      const word = words[field]
      return [[field, word !== undefined && typeof value === 'string' ? word.read(value) : value]]
    }),
  )
}

/** One of them as it is shown. */
export function writeResource({ words, idField, fixed }: WireResource, values: Values): Values {
  const nameOf = (field: unknown) => words[String(field)]?.name ?? String(field)
  const { id, createdAt, changedAt, missing, ...fields } = values
  const shown: Values = Object.fromEntries(
    Object.entries(fields).map(([field, value]) => [
      nameOf(field),
      typeof value === 'string' ? (words[field]?.write(value) ?? value) : value,
    ]),
  )
  return {
    [idField]: id,
    ...shown,
    ...(Array.isArray(missing) ? { missing: missing.map(nameOf) } : {}),
    ...fixed,
    createdAt: writeMoment(String(createdAt)),
    changedAt: writeMoment(String(changedAt)),
  }
}
