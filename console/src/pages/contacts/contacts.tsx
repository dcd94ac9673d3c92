import { api, type Schemas } from '../../api/client.ts'
import { told } from '../../api/problem.ts'
import { bodyOf } from '../../forms/body-of.ts'
import { Reference } from '../../forms/reference.tsx'
import { Complete } from '../resources/complete.tsx'
import type { Resource } from '../resources/resource.ts'

const at = (contactId: string) => ({ params: { path: { contactId } } })

/** People who answer for numbers and bills. */
export const contacts: Resource<Schemas['Contact']> = {
  name: 'contacts',
  one: 'contact',
  many: 'Contacts',
  about: 'People who answer for numbers and bills.',
  events: 'contact.',
  writeScope: 'resources:write',
  fields: [
    { name: 'customerId', label: 'Customer', sort: { sort: 'reference', to: 'customers' } },
    { name: 'firstName', label: 'First name', sort: { sort: 'text' } },
    { name: 'lastName', label: 'Last name', sort: { sort: 'text' } },
    { name: 'email', label: 'Email', sort: { sort: 'text' } },
    { name: 'phone', label: 'Phone', hint: 'With country code: +1 201 555 0123', sort: { sort: 'text' } },
    { name: 'role', label: 'Role', sort: { sort: 'text' } },
  ],
  columns: [
    { title: 'Customer', show: ({ customerId }) => <Reference to="customers" id={customerId} />, from: 'sm' },
    { title: 'Email', show: ({ email }) => email ?? '–', from: 'md' },
    { title: 'Phone', show: ({ phone }) => phone ?? '–', from: 'md' },
    { title: 'Complete', show: ({ complete }) => <Complete complete={complete} /> },
  ],
  nameOf: ({ id, firstName, lastName }) => {
    const name = [firstName, lastName].filter((part) => part !== null).join(' ')
    return name === '' ? id : name
  },
  list: (query, signal) => told(api.GET('/v1/contacts', { signal, params: { query } })),
  get: (id, signal) => told(api.GET('/v1/contacts/{contactId}', { signal, ...at(id) })),
  create: (values) => told(api.POST('/v1/contacts', { body: bodyOf<Schemas['CreateContact']>(values) })),
  change: (id, values) =>
    told(api.PATCH('/v1/contacts/{contactId}', { ...at(id), body: bodyOf<Schemas['ChangeContact']>(values) })),
  remove: (id) => told(api.DELETE('/v1/contacts/{contactId}', at(id))),
}
