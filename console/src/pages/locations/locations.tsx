import { api, type Schemas } from '../../api/client.ts'
import { told } from '../../api/problem.ts'
import { bodyOf } from '../../forms/body-of.ts'
import { Reference } from '../../forms/reference.tsx'
import { Complete } from '../resources/complete.tsx'
import type { Resource } from '../resources/resource.ts'

const at = (locationId: string) => ({ params: { path: { locationId } } })

/** Where numbers are used and bills are sent. */
export const locations: Resource<Schemas['Location']> = {
  name: 'locations',
  one: 'location',
  many: 'Locations',
  about: 'Where numbers are used and bills are sent.',
  events: 'location.',
  writeScope: 'resources:write',
  fields: [
    { name: 'customerId', label: 'Customer', sort: { sort: 'reference', to: 'customers' } },
    { name: 'name', label: 'Name', sort: { sort: 'text' } },
    { name: 'line1', label: 'Street', sort: { sort: 'text' } },
    { name: 'line2', label: 'Floor, suite', sort: { sort: 'text' } },
    { name: 'city', label: 'City', sort: { sort: 'text' } },
    { name: 'region', label: 'State or region', sort: { sort: 'text' } },
    { name: 'postalCode', label: 'Postal code', sort: { sort: 'text' } },
    { name: 'country', label: 'Country', hint: 'Two letters, ISO 3166-1', sort: { sort: 'text', max: 2 } },
  ],
  columns: [
    { title: 'Customer', show: ({ customerId }) => <Reference to="customers" id={customerId} />, from: 'md' },
    { title: 'City', show: ({ city }) => city ?? '–', from: 'sm' },
    { title: 'Country', show: ({ country }) => country ?? '–', from: 'sm' },
    { title: 'Complete', show: ({ complete }) => <Complete complete={complete} /> },
  ],
  nameOf: ({ id, name, line1 }) => name ?? line1 ?? id,
  list: (query, signal) => told(api.GET('/v1/locations', { signal, params: { query } })),
  get: (id, signal) => told(api.GET('/v1/locations/{locationId}', { signal, ...at(id) })),
  create: (values) => told(api.POST('/v1/locations', { body: bodyOf<Schemas['CreateLocation']>(values) })),
  change: (id, values) =>
    told(api.PATCH('/v1/locations/{locationId}', { ...at(id), body: bodyOf<Schemas['ChangeLocation']>(values) })),
  remove: (id) => told(api.DELETE('/v1/locations/{locationId}', at(id))),
}
