import type { Generated } from 'kysely'

/** An order of an account, whatever its kind. */
export type NumberOrderTable = {
  id: string
  account_id: string
  kind: 'new' | 'change' | 'move' | 'disconnect' | 'restore' | 'port_in' | 'campaign_assign' | 'campaign_remove'
  state:
    | 'submitted'
    | 'documents_required'
    | 'in_review'
    | 'in_progress'
    | 'backordered'
    | 'completed'
    | 'partially_completed'
    | 'rejected'
    | 'cancelled'
  external_id: string | null
  request_id: string | null
  /** SHA-256 of what was asked, to tell a repeated order from another one under the same external_id. */
  fingerprint: string
  /** JSON of what was asked, as far as it is needed to go on with an order that waits. */
  asked: string
  reservation_id: string | null
  customer_id: string | null
  contact_id: string | null
  payment_method_id: string | null
  location_id: string | null
  /** The money that is set aside for it. */
  hold_id: string | null
  callback_url: string | null
  /** Orders of one product and one country: what their numbers are sold as, and where, ISO 3166-1 alpha-2. */
  product: 'LNS' | 'DID' | 'ITFS' | 'UIFN' | null
  country: string | null
  /** Rejected or cancelled: why. */
  reason: string | null
  /** How many numbers it asked for, how many it brought, and how many it will not bring. */
  wanted: number
  completed: number
  rejected: number
  /** Not before this moment; null: at once. */
  requested_at: number | null
  created_at: number
  changed_at: number
  ended_at: number | null
}

export type OrderLineTable = {
  order_id: string
  /** From 0, in the order of the request or ascending by number. */
  line: number
  /** Null while no number was found for it. */
  e164: number | null
  state: 'backordered' | 'ordered' | 'completed' | 'rejected' | 'cancelled'
  /** Rejected or cancelled: why, a word of the closed list of reasons. */
  reason: string | null
  service_id: string | null
  /** What the number costs, as it was when it was found; null where nothing is charged for it. */
  setup_minor: number | null
  monthly_minor: number | null
  currency: string | null
  /** Disconnected: until when the number can be restored. */
  restorable_until: number | null
}

/** One move of an order from state to state, the first included. */
export type OrderStepTable = {
  order_id: string
  /** From 0. */
  step: number
  state: NumberOrderTable['state']
  reason: string | null
  /** Name of the credential or job. */
  actor: string
  at: number
}

/** An order as a number, for formats whose orders are numbers. */
export type OrderNumberTable = {
  account_id: string
  /** Seconds since the epoch when it was given, or one more than the one before. */
  number: number
  order_id: string
}

/** What somebody wrote to an order. */
export type OrderNoteTable = {
  order_id: string
  /** From 0. */
  note: number
  text: string
  actor: string
  at: number
}

/** One number in service, from its order to its release; when it has ended, as it was at the last. */
export type ServiceTable = {
  id: string
  account_id: string
  e164: number
  order_id: string
  /** Null: routed nowhere. */
  connection_type: 'direct' | 'pstn' | null
  connection_id: string | null
  outpulse_type: 'same_as_number' | 'custom' | null
  /** E.164 with plus. */
  outpulse_digits: string | null
  clid_type: string | null
  /** ISO 3166-1 alpha-2. */
  clid_country: string | null
  /** Where calls go when the first way fails: a connection, or digits, E.164 with plus; both null: nowhere. */
  failover_connection_id: string | null
  failover_digits: string | null
  cnam: string | null
  reference_id: string | null
  /** JSON array of features that are switched on. */
  features: string | null
  customer_id: string | null
  contact_id: string | null
  payment_method_id: string | null
  location_id: string | null
  campaign_id: string | null
  /** One of the exchange's own routes, by its small integer; counts while there is no connection. */
  system_route: Generated<number | null>
  /** 1: it is not released until somebody takes the lock away. */
  deletion_locked: Generated<number>
  /** Until when the monthly price was charged; null: nothing is charged by the month. */
  billed_until: number | null
  started_at: number
  ended_at: number | null
  /** Ended: why, in the customer's words. */
  end_reason: string | null
}
