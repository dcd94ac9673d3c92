import type { Generated } from 'kysely'

export type AccountTable = {
  id: string
  name: string
  role: 'operator' | 'customer'
  /** How many numbers the account may hold in reservations at once. */
  hold_limit: number
  created_at: number
  /** The route of its next connection. Goes up and never down, so that no route is given twice. */
  next_route: Generated<number>
}

export type CredentialTable = {
  id: string
  account_id: string
  sort: 'bearer'
  name: string
  /** SHA-256 of the secret, hex: the secret itself is never kept. */
  secret_hash: string
  /** JSON array of scopes. */
  scopes: string
  created_at: number
  revoked_at: number | null
}
