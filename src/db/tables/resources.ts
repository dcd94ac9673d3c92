/** What every resource of an account has. */
type Owned = {
  id: string
  account_id: string
  created_at: number
  changed_at: number
}

export type CustomerTable = Owned & {
  kind: 'company' | 'person'
  name: string | null
  registration_number: string | null
  tax_id: string | null
  /** ISO 3166-1 alpha-2. */
  country: string | null
  /** The account's own id of the customer; not unique. */
  external_id: string | null
}

export type ContactTable = Owned & {
  customer_id: string | null
  first_name: string | null
  last_name: string | null
  email: string | null
  /** E.164 with plus. */
  phone: string | null
  role: string | null
}

export type LocationTable = Owned & {
  customer_id: string | null
  name: string | null
  line1: string | null
  line2: string | null
  city: string | null
  region: string | null
  postal_code: string | null
  /** ISO 3166-1 alpha-2. */
  country: string | null
}

/** Who pays, and how. Of a card only what is said here, never its number. */
export type PaymentMethodTable = Owned & {
  kind: 'invoice' | 'card' | 'bank_debit'
  customer_id: string | null
  label: string | null
  billing_contact_id: string | null
  billing_location_id: string | null
  brand: string | null
  last4: string | null
  expiry_month: number | null
  expiry_year: number | null
}

/** A trunk group to which numbers are routed. */
export type ConnectionTable = Owned & {
  name: string
  /** JSON array of objects with host, port, transport, priority and weight. */
  gateways: string
  /** Small integer from 1000, given once in the life of the account. */
  route: number
}
