import { api, type Schemas } from '../../api/client.ts'
import { told } from '../../api/problem.ts'
import { bodyOf } from '../../forms/body-of.ts'
import type { Values } from '../../forms/field.ts'
import { Reference } from '../../forms/reference.tsx'
import { Complete } from '../resources/complete.tsx'
import type { Resource } from '../resources/resource.ts'

const KINDS = [
  { value: 'invoice', label: 'Invoice' },
  { value: 'card', label: 'Card' },
  { value: 'bank_debit', label: 'Bank debit' },
]
const LAST_YEAR = 2099
const isCard = ({ kind }: Values) => kind === 'card'
const at = (paymentMethodId: string) => ({ params: { path: { paymentMethodId } } })

/** How bills are paid. Of a card its number is never asked for. */
export const paymentMethods: Resource<Schemas['PaymentMethod']> = {
  name: 'payment-methods',
  one: 'payment method',
  many: 'Payment methods',
  about: 'How bills are paid. The number of a card is never kept.',
  events: 'payment_method.',
  writeScope: 'resources:write',
  fields: [
    { name: 'kind', label: 'Kind', isNeeded: true, sort: { sort: 'choice', choices: KINDS } },
    { name: 'label', label: 'Label', sort: { sort: 'text' } },
    { name: 'customerId', label: 'Customer', sort: { sort: 'reference', to: 'customers' } },
    { name: 'billingContactId', label: 'Billing contact', sort: { sort: 'reference', to: 'contacts' } },
    { name: 'billingLocationId', label: 'Billing location', sort: { sort: 'reference', to: 'locations' } },
    { name: 'brand', label: 'Brand of the card', sort: { sort: 'text' }, when: isCard },
    { name: 'last4', label: 'Last four digits', sort: { sort: 'text', max: 4 }, when: isCard },
    { name: 'expiryMonth', label: 'Expiry, month', sort: { sort: 'integer', min: 1, max: 12 }, when: isCard },
    { name: 'expiryYear', label: 'Expiry, year', sort: { sort: 'integer', min: 2000, max: LAST_YEAR }, when: isCard },
  ],
  columns: [
    { title: 'Kind', show: ({ kind }) => kind.replaceAll('_', ' '), from: 'sm' },
    { title: 'Customer', show: ({ customerId }) => <Reference to="customers" id={customerId} />, from: 'md' },
    { title: 'Complete', show: ({ complete }) => <Complete complete={complete} /> },
  ],
  nameOf: ({ id, label }) => label ?? id,
  list: (query, signal) => told(api.GET('/v1/payment-methods', { signal, params: { query } })),
  get: (id, signal) => told(api.GET('/v1/payment-methods/{paymentMethodId}', { signal, ...at(id) })),
  create: (values) => told(api.POST('/v1/payment-methods', { body: bodyOf<Schemas['CreatePaymentMethod']>(values) })),
  change: (id, values) =>
    told(
      api.PATCH('/v1/payment-methods/{paymentMethodId}', {
        ...at(id),
        body: bodyOf<Schemas['ChangePaymentMethod']>(values),
      }),
    ),
  remove: (id) => told(api.DELETE('/v1/payment-methods/{paymentMethodId}', at(id))),
}
