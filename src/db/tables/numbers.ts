/** A number that somebody has or that may not be sold. A free number has no row. */
export type NumberTable = {
  e164: number
  state: 'reserved' | 'in_service' | 'ageing'
  account_id: string
  /** Reserved: by which reservation. */
  reservation_id: string | null
  /** In service: by which order. Its service is the one in `service` that has not ended. */
  order_id: string | null
  /** Reserved: from this moment anybody may take it over. */
  expires_at: number | null
  /** Ageing: from this moment anybody may take it over. */
  available_at: number | null
  changed_at: number
}

export type ReservationTable = {
  id: string
  account_id: string
  state: 'active' | 'ordered' | 'released' | 'expired'
  /** JSON array of the numbers that it holds, ascending; when it has ended, of those that it held at the last. */
  numbers: string
  created_at: number
  expires_at: number
  closed_at: number | null
}
