import { api, type Schemas } from '../../api/client.ts'
import { told } from '../../api/problem.ts'
import { bodyOf } from '../../forms/body-of.ts'
import { StateBadge } from '../../lists/state-badge.tsx'
import type { Resource } from '../resources/resource.ts'

const ENTITIES = ['private', 'public', 'non_profit', 'government', 'sole_proprietor'].map((value) => ({
  value,
  label: value.replaceAll('_', ' '),
}))
const at = (brandId: string) => ({ params: { path: { brandId } } })

/** Who sends messages. */
export const brands: Resource<Schemas['Brand']> = {
  name: 'brands',
  one: 'brand',
  many: 'Brands',
  about: 'Who sends messages. The operator verifies each of them before its campaigns can start.',
  events: 'brand.',
  writeScope: 'messaging:write',
  fields: [
    { name: 'legalName', label: 'Legal name', isNeeded: true, sort: { sort: 'text' } },
    { name: 'entityType', label: 'Sort of entity', sort: { sort: 'choice', choices: ENTITIES } },
    { name: 'taxId', label: 'Tax id', hint: 'EIN in the United States', sort: { sort: 'text' } },
    { name: 'country', label: 'Country', hint: 'Two letters, ISO 3166-1', sort: { sort: 'text', max: 2 } },
    { name: 'vertical', label: 'Trade', hint: 'In a word', sort: { sort: 'text' } },
    { name: 'website', label: 'Website', sort: { sort: 'text' } },
    { name: 'email', label: 'Email', sort: { sort: 'text' } },
    { name: 'phone', label: 'Phone', hint: 'With country code', sort: { sort: 'text' } },
    { name: 'externalId', label: 'Your own id', sort: { sort: 'text' } },
  ],
  columns: [
    { title: 'State', show: ({ state }) => <StateBadge state={state} /> },
    { title: 'Id', show: ({ id }) => <span className="number">{id}</span>, from: 'sm' },
    { title: 'Why not', show: ({ reason }) => reason ?? '–', from: 'md' },
  ],
  nameOf: ({ legalName }) => legalName,
  list: (query, signal) => told(api.GET('/v1/brands', { signal, params: { query } })),
  get: (id, signal) => told(api.GET('/v1/brands/{brandId}', { signal, ...at(id) })),
  create: (values) => told(api.POST('/v1/brands', { body: bodyOf<Schemas['CreateBrand']>(values) })),
  change: (id, values) =>
    told(api.PATCH('/v1/brands/{brandId}', { ...at(id), body: bodyOf<Schemas['ChangeBrand']>(values) })),
  remove: (id) => told(api.DELETE('/v1/brands/{brandId}', at(id))),
}
