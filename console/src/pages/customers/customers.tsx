import { api, type Schemas } from '../../api/client.ts'
import { told } from '../../api/problem.ts'
import { bodyOf } from '../../forms/body-of.ts'
import { Complete } from '../resources/complete.tsx'
import type { Resource } from '../resources/resource.ts'

const KINDS = [
  { value: 'company', label: 'Company' },
  { value: 'person', label: 'Person' },
]
const at = (customerId: string) => ({ params: { path: { customerId } } })

/** Those for whom the account has its numbers. */
export const customers: Resource<Schemas['Customer']> = {
  name: 'customers',
  one: 'customer',
  many: 'Customers',
  about: 'Those for whom you have your numbers.',
  events: 'customer.',
  writeScope: 'resources:write',
  fields: [
    { name: 'kind', label: 'Kind', isNeeded: true, sort: { sort: 'choice', choices: KINDS } },
    { name: 'name', label: 'Name', sort: { sort: 'text' } },
    {
      name: 'registrationNumber',
      label: 'Registration number',
      sort: { sort: 'text' },
      when: ({ kind }) => kind === 'company',
    },
    { name: 'taxId', label: 'Tax id', sort: { sort: 'text' } },
    { name: 'country', label: 'Country', hint: 'Two letters, ISO 3166-1', sort: { sort: 'text', max: 2 } },
    { name: 'externalId', label: 'Your own id', sort: { sort: 'text' } },
  ],
  columns: [
    { title: 'Kind', show: ({ kind }) => kind, from: 'sm' },
    { title: 'Country', show: ({ country }) => country ?? '–', from: 'sm' },
    { title: 'Your id', show: ({ externalId }) => externalId ?? '–', from: 'md' },
    { title: 'Complete', show: ({ complete }) => <Complete complete={complete} /> },
  ],
  nameOf: ({ id, name }) => name ?? id,
  list: (query, signal) => told(api.GET('/v1/customers', { signal, params: { query } })),
  get: (id, signal) => told(api.GET('/v1/customers/{customerId}', { signal, ...at(id) })),
  create: (values) => told(api.POST('/v1/customers', { body: bodyOf<Schemas['CreateCustomer']>(values) })),
  change: (id, values) =>
    told(api.PATCH('/v1/customers/{customerId}', { ...at(id), body: bodyOf<Schemas['ChangeCustomer']>(values) })),
  remove: (id) => told(api.DELETE('/v1/customers/{customerId}', at(id))),
}
