import type { Generated } from 'kysely'

export type AccountTable = {
  id: string
  name: string
  role: 'operator' | 'customer'
  /** How many numbers the account may hold in reservations at once. */
  hold_limit: number
  /** Numbers in the lists of its active reservations, those past their time included. */
  holds: Generated<number>
  created_at: number
  /** The route of its next connection. Goes up and never down, so that no route is given twice. */
  next_route: Generated<number>
  /** The number of its latest order that has one. Goes up and never down. */
  last_order_number: Generated<number>
  /** Prepaid: it spends what it has paid. Postpaid: it is sent a bill. */
  billing_mode: Generated<'prepaid' | 'postpaid'>
  /** How far below zero its balance may go by orders, in `currency`; null: without limit. */
  credit_limit_minor: number | null
  /** ISO 4217: in which it pays. */
  currency: Generated<string>
}

export type CredentialTable = {
  id: string
  account_id: string
  sort: 'bearer' | 'login' | 'apikey' | 'client'
  name: string
  /** The name or number under which a password opens it; null for a bearer key, which has none. */
  login: string | null
  /** SHA-256 of the secret, hex: the secret itself is never kept. Null for a login, which is shown with its password. */
  secret_hash: string | null
  /** The password with salt and cost, slowly hashed; null for a bearer key. */
  password_hash: string | null
  /** The secret of an apikey, enciphered under its password, so that the password alone brings it back. */
  sealed_secret: string | null
  /** JSON array of scopes. */
  scopes: string
  created_at: number
  revoked_at: number | null
}

/** A token that a client was given for its id and secret, and that ends by itself. */
export type AccessTokenTable = {
  /** SHA-256, hex: the token itself is never kept. */
  token_hash: string
  credential_id: string
  expires_at: number
}
