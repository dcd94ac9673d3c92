import { Type, type Static } from 'typebox'

import type { CampaignTable } from '#db/tables/messaging.ts'

import { Code } from '../resources/field.ts'
import { CAMPAIGN_STATES } from './campaign-states.ts'
import { OrNull } from './registry-id.ts'

/** Campaigns of an account that are not deleted. */
export const MAX_CAMPAIGNS = 10_000
/** Examples of messages in one campaign. */
export const MAX_SAMPLES = 5
/** Characters of one example, and of the text on opting in. */
const MAX_SAMPLE_LENGTH = 1_024
/** Characters of a description. */
const MAX_DESCRIPTION_LENGTH = 4_096

/** What a campaign is for: the classes of the registries of campaigns. */
export const USE_CASES = [
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
] as const

/** Several lines of text; no control characters but line feeds. */
const Text = (maxLength: number, description: string) =>
  Type.String({ minLength: 1, maxLength, pattern: '^[^\\u0000-\\u0009\\u000b-\\u001f\\u007f]+$', description })

/** The fields of a campaign that may change, as an account writes them. */
export const CAMPAIGN_FIELDS = {
  useCase: Type.Enum(USE_CASES, { description: 'What it is for.' }),
  description: Text(MAX_DESCRIPTION_LENGTH, 'What is sent to whom; 1 to 4,096 characters.'),
  sampleMessages: Type.Array(Text(MAX_SAMPLE_LENGTH, 'An example; 1 to 1,024 characters.'), {
    maxItems: MAX_SAMPLES,
    description: 'Up to 5 examples of messages.',
  }),
  optIn: OrNull(Text(MAX_SAMPLE_LENGTH, 'How people agree to be written to; 1 to 1,024 characters.')),
  externalId: OrNull(Code('Your own id of it; unique among your campaigns.')),
  startsAt: Type.String({ format: 'date-time', description: 'From when numbers may be assigned to it, RFC 3339.' }),
  endsAt: OrNull(Type.String({ format: 'date-time', description: 'Until when, RFC 3339; null: without end.' })),
}

/** A change of one of these has to be looked at again. */
export const CONTENT_FIELDS = ['useCase', 'description', 'sampleMessages', 'optIn'] as const

/** What a brand sends. */
export const CampaignSchema = Type.Object(
  {
    id: Type.String({ description: 'Id of the campaign, `C` and six letters or digits.' }),
    accountId: Type.String({ description: 'Whose it is, `acc_…`.' }),
    brandId: Type.String({ description: 'The brand that sends, `B…`.' }),
    state: Type.Enum(CAMPAIGN_STATES, { description: 'Where it stands; numbers are assigned to `active` ones.' }),
    reason: Type.Union([Type.String(), Type.Null()], { description: 'Rejected or suspended: why.' }),
    ...CAMPAIGN_FIELDS,
    numbers: Type.Integer({ minimum: 0, description: 'Numbers in service that are assigned to it.' }),
    createdAt: Type.String({ format: 'date-time', description: 'When it was made, UTC.' }),
    changedAt: Type.String({ format: 'date-time', description: 'When it was last changed or reviewed, UTC.' }),
  },
  { $id: 'Campaign', additionalProperties: false },
)
export type Campaign = Static<typeof CampaignSchema>

/** The fields alone. */
export type CampaignFields = Pick<Campaign, keyof typeof CAMPAIGN_FIELDS>

/** The columns of the fields. */
export function campaignColumns(fields: CampaignFields) {
  return {
    use_case: fields.useCase,
    description: fields.description,
    sample_messages: JSON.stringify(fields.sampleMessages),
    opt_in: fields.optIn,
    external_id: fields.externalId,
    starts_at: Date.parse(fields.startsAt),
    ends_at: fields.endsAt === null ? null : Date.parse(fields.endsAt),
  }
}

const momentOf = (ms: number) => new Date(ms).toISOString()

/** The fields of a row. */
export function campaignFields(row: CampaignTable): CampaignFields {
  return {
    useCase: row.use_case,
    description: row.description,
    sampleMessages: JSON.parse(row.sample_messages) as string[],
    optIn: row.opt_in,
    externalId: row.external_id,
    startsAt: momentOf(row.starts_at),
    endsAt: row.ends_at === null ? null : momentOf(row.ends_at),
  }
}

/** The campaign as it is shown, with the count of its numbers. */
export function showCampaign(row: CampaignTable, numbers: number): Campaign {
  return {
    id: row.id,
    accountId: row.account_id,
    brandId: row.brand_id,
    state: row.state,
    reason: row.reason,
    ...campaignFields(row),
    numbers,
    createdAt: momentOf(row.created_at),
    changedAt: momentOf(row.changed_at),
  }
}
