export type AccountTable = {
  id: string
  name: string
  role: 'operator' | 'customer'
  /** How many numbers the account may hold in reservations at once. */
  hold_limit: number
  created_at: number
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
