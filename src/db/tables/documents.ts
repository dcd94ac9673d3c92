import type { Generated } from 'kysely'

/** One version of a rule: which document an action with a sort of numbers needs. Only its end is ever written later. */
export type RequirementTable = {
  id: string
  /** From 1, without gaps. */
  version: number
  /** ISO 3166-1 alpha-2, or `001`; null: every country but those of the North American plan. */
  country: string | null
  kind: 'local' | 'national' | 'mobile' | 'tollfree' | 'uifn'
  /** Null: whatever the block is sold as. */
  product: 'LNS' | 'DID' | 'ITFS' | 'UIFN' | null
  action: 'new' | 'move' | 'port_in'
  document_type: string
  description: string
  /** JSON array of those in whose name the document may be. */
  supplied_by: string
  address_scope: 'none' | 'country' | 'city'
  /** JSON array of media types. */
  accepts: string
  valid_from: number
  /** From this moment it holds no more; null: no end is set. */
  valid_until: number | null
  created_at: number
}

/** A document that an account has sent in. Its file is kept elsewhere, under the same id. */
export type DocumentTable = {
  id: string
  account_id: string
  state: 'submitted' | 'accepted' | 'rejected' | 'expired' | 'withdrawn'
  document_type: string
  customer_id: string | null
  order_id: string | null
  location_id: string | null
  /** Country and city of the location as they were when the document was sent in. */
  address_country: string | null
  address_city: string | null
  file_name: string | null
  media_type: 'application/pdf' | 'image/png' | 'image/jpeg'
  bytes: number
  /** Of the file, hex. */
  sha256: string
  /** From this moment it proves nothing. */
  expires_at: number | null
  /** Rejected: why. */
  reason: string | null
  /** Name of the credential that reviewed it. */
  reviewed_by: string | null
  reviewed_at: number | null
  created_at: number
  changed_at: number
}

/** A file without a document: on its way to where files are kept, or to be removed from there. */
export type LooseFileTable = {
  id: string
  since: number
  /** 1: it is to be removed, and no document may be made of it any more. */
  abandoned: Generated<number>
}
