import type { Generated } from 'kysely'

/** A number that somebody has or that may not be sold. A free number has no row. */
export type NumberTable = {
  e164: number
  state: 'reserved' | 'ordered' | 'in_service' | 'ageing' | 'held' | 'porting_in' | 'porting_out' | 'ported_out'
  account_id: string
  /** Reserved: by which reservation. */
  reservation_id: string | null
  /** Ordered, in service or porting out: by which order. Its service is the one in `service` that has not ended. */
  order_id: string | null
  /** The port that brought it, brings it, takes it away or took it; null for others. */
  port_id: string | null
  /** 1: it came by a port from another provider, whose block it lies in, and goes home when it is given back. */
  foreign_block: Generated<number>
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
