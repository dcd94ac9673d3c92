import { api, type Schemas } from '../../api/client.ts'
import { told } from '../../api/problem.ts'
import { bodyOf } from '../../forms/body-of.ts'
import type { Values } from '../../forms/field.ts'
import { Reference } from '../../forms/reference.tsx'
import { StateBadge } from '../../lists/state-badge.tsx'
import type { Resource } from '../resources/resource.ts'

const USE_CASES = [
  '2fa',
  'account_notification',
  'customer_care',
  'delivery_notification',
  'fraud_alert',
  'higher_education',
  'low_volume',
  'marketing',
  'mixed',
  'polling_voting',
  'public_service_announcement',
  'security_alert',
  'charity',
  'emergency',
  'political',
  'sweepstakes',
  'social',
  'agents_franchises',
  'machine_to_machine',
].map((value) => ({ value, label: value.replaceAll('_', ' ') }))
/** Five samples of 1,024 characters. */
const SAMPLES_MAX = 5_200
const at = (campaignId: string) => ({ params: { path: { campaignId } } })

/** Samples are a list, which stands in the form one in a line; its last day ends at the midnight after it, UTC. */
function toSend({ sampleMessages, endsAt, ...rest }: Values) {
  const samples =
    typeof sampleMessages === 'string' ? sampleMessages.split('\n').filter((line) => line.trim() !== '') : []
  return {
    ...rest,
    ...(sampleMessages === undefined ? {} : { sampleMessages: samples }),
    ...(endsAt === undefined ? {} : { endsAt: typeof endsAt === 'string' ? `${endsAt}T23:59:59Z` : null }),
  }
}

/** What is sent to whom. */
export const campaigns: Resource<Schemas['Campaign']> = {
  name: 'campaigns',
  one: 'campaign',
  many: 'Campaigns',
  about: 'What is sent to whom. Numbers text when they are assigned to an active one.',
  events: 'campaign.',
  writeScope: 'messaging:write',
  fields: [
    {
      name: 'brandId',
      label: 'Brand',
      hint: 'For ever',
      isNeeded: true,
      isFixed: true,
      sort: { sort: 'reference', to: 'brands' },
    },
    { name: 'useCase', label: 'Use case', isNeeded: true, sort: { sort: 'choice', choices: USE_CASES } },
    { name: 'description', label: 'What is sent to whom', isNeeded: true, sort: { sort: 'lines', max: 4096 } },
    {
      name: 'sampleMessages',
      label: 'Sample messages',
      hint: 'One in a line, up to five',
      sort: { sort: 'lines', max: SAMPLES_MAX },
    },
    { name: 'optIn', label: 'How people agree', sort: { sort: 'lines', max: 1024 } },
    { name: 'endsAt', label: 'Last day', sort: { sort: 'date' } },
    { name: 'externalId', label: 'Your own id', sort: { sort: 'text' } },
  ],
  columns: [
    { title: 'State', show: ({ state }) => <StateBadge state={state} /> },
    { title: 'Brand', show: ({ brandId }) => <Reference to="brands" id={brandId} />, from: 'sm' },
    { title: 'Numbers', show: ({ numbers }) => numbers.toLocaleString('en'), isNumber: true },
    { title: 'Why not', show: ({ reason }) => reason ?? '–', from: 'md' },
  ],
  nameOf: ({ id, useCase }) => `${useCase.replaceAll('_', ' ')} ${id}`,
  formOf: ({ sampleMessages, endsAt }) => ({
    sampleMessages: sampleMessages.length === 0 ? null : sampleMessages.join('\n'),
    endsAt: endsAt?.slice(0, 10) ?? null,
  }),
  list: (query, signal) => told(api.GET('/v1/campaigns', { signal, params: { query } })),
  get: (id, signal) => told(api.GET('/v1/campaigns/{campaignId}', { signal, ...at(id) })),
  create: (values) => told(api.POST('/v1/campaigns', { body: bodyOf<Schemas['CreateCampaign']>(toSend(values)) })),
  change: (id, values) =>
    told(
      api.PATCH('/v1/campaigns/{campaignId}', { ...at(id), body: bodyOf<Schemas['ChangeCampaign']>(toSend(values)) }),
    ),
  remove: (id) => told(api.DELETE('/v1/campaigns/{campaignId}', at(id))),
}
