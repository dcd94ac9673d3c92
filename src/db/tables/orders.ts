export type NumberOrderTable = {
  id: string
  account_id: string
  kind: 'new'
  state: 'completed' | 'partially_completed'
  external_id: string | null
  request_id: string | null
  /** SHA-256 of what was asked, to tell a repeated order from another one under the same external_id. */
  fingerprint: string
  reservation_id: string | null
  /** How many numbers it brought, and how many of those asked for it did not. */
  completed: number
  rejected: number
  created_at: number
}

export type OrderLineTable = {
  order_id: string
  /** From 0, in the order of the request or ascending by number. */
  line: number
  e164: number
  state: 'completed' | 'rejected'
  /** Rejected: why, a word of the closed list of reasons. */
  reason: string | null
  service_id: string | null
}

/** One number in service, from its order to its release. */
export type ServiceTable = {
  id: string
  account_id: string
  e164: number
  order_id: string
  /** Where it is routed, for whom it is, and where that is; when it has ended, as it was at the last. */
  connection_id: string | null
  customer_id: string | null
  location_id: string | null
  started_at: number
  ended_at: number | null
}
