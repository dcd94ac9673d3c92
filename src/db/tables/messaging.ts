/** Who sends messages, as the registry of campaigns knows it. */
export type BrandTable = {
  /** `B` and six letters or digits. */
  id: string
  account_id: string
  state: 'pending' | 'verified' | 'rejected' | 'suspended' | 'deleted'
  /** Rejected or suspended: why. */
  reason: string | null
  legal_name: string
  entity_type: 'private' | 'public' | 'non_profit' | 'government' | 'sole_proprietor' | null
  tax_id: string | null
  /** ISO 3166-1 alpha-2. */
  country: string | null
  vertical: string | null
  website: string | null
  email: string | null
  /** E.164 with plus. */
  phone: string | null
  /** The account's own id of it, or another registry's. */
  external_id: string | null
  created_at: number
  changed_at: number
}

/** What a campaign is for. */
type UseCase =
  | '2fa'
  | 'account_notification'
  | 'customer_care'
  | 'delivery_notification'
  | 'fraud_alert'
  | 'higher_education'
  | 'low_volume'
  | 'marketing'
  | 'mixed'
  | 'polling_voting'
  | 'public_service_announcement'
  | 'security_alert'
  | 'charity'
  | 'emergency'
  | 'political'
  | 'sweepstakes'
  | 'social'
  | 'agents_franchises'
  | 'machine_to_machine'

/** What sort of messages a brand sends. */
export type CampaignTable = {
  /** `C` and six letters or digits. */
  id: string
  account_id: string
  brand_id: string
  state: 'pending' | 'active' | 'rejected' | 'suspended' | 'expired' | 'deleted'
  /** Rejected or suspended: why. */
  reason: string | null
  use_case: UseCase
  description: string
  /** JSON array of texts. */
  sample_messages: string
  /** How people agree to be written to. */
  opt_in: string | null
  external_id: string | null
  starts_at: number
  /** Null: without end. */
  ends_at: number | null
  created_at: number
  changed_at: number
}
